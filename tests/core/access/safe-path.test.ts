import { describe, expect, it } from 'vitest';
import { safePath } from '@/core/access/safe-path';

describe('safePath', () => {
  it.each(['/ko/today', '/en/practice?topics=sqs&length=10', '/ko/notes/sqs#dlq', '/'])(
    'keeps %s',
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    '/..//evil.example',
    '/./\u0000/evil',
    'javascript:alert(1)',
    'ko/today',
    '',
    '/api/auth/signout',
    '/ko/../api/auth/signout',
    `/${'a'.repeat(3_000)}`,
    null,
    ['/ko'],
  ])('refuses %j', (path) => {
    expect(safePath(path)).toBeNull();
  });
});
