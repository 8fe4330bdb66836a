import { describe, expect, it } from 'vitest';
import { isStrongPassword, normalPassword } from '@/core/access/password';

describe('isStrongPassword', () => {
  it.each(['tidal-kettle', '비밀번호는열글자이상이다', 'redrive the queue', 'Zx9$mQ2!pL'])(
    'takes %s',
    (password) => {
      expect(isStrongPassword(password)).toBe(true);
    },
  );

  it.each([
    'short',
    'ninechars',
    'password123',
    'PassWord123',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    'abababababab',
    'abcabcabcabca',
    'abcdefghijkl',
    'zyxwvutsrqpo',
    'x'.repeat(201),
  ])('refuses %s', (password) => {
    expect(isStrongPassword(password)).toBe(false);
  });

  it('refuses the address itself and its first part', () => {
    expect(isStrongPassword('Minji.Kim@Example.com', 'minji.kim@example.com')).toBe(false);
    expect(isStrongPassword('minji.kim.1', 'minji.kim.1@example.com')).toBe(false);
  });

  it('counts characters, not code units', () => {
    expect(isStrongPassword('𠀀𠀁𠀂𠀃𠀄')).toBe(false);
  });

  it('sees composed and decomposed Hangul as one password', () => {
    expect(normalPassword('가시성시간제한열글자'.normalize('NFD'))).toBe(
      normalPassword('가시성시간제한열글자'),
    );
  });
});
