import { describe, expect, it } from 'vitest';
import { readEmail } from '@/core/access/email';

describe('readEmail', () => {
  it('keeps what was typed and compares in small letters', () => {
    expect(readEmail('  Minji.Kim+aws@Example.COM ')).toEqual({
      shown: 'Minji.Kim+aws@Example.COM',
      lower: 'minji.kim+aws@example.com',
    });
  });

  it.each([
    '',
    'minji',
    'minji@',
    '@example.com',
    'minji@example',
    'minji@@example.com',
    'min ji@example.com',
    'a@b.com,c@d.com',
    'minji@example.com\r\nBcc: x@y.z',
    '<minji@example.com>',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(260)}.com`,
  ])('refuses %j', (text) => {
    expect(readEmail(text)).toBeNull();
  });
});
