import { COMMON_PASSWORDS } from './common-passwords';

export const PASSWORD_LENGTH_MIN = 10;
/** Longer ones are refused instead of keeping the hash function busy. */
export const PASSWORD_LENGTH_MAX = 200;

/** One password in every keyboard and system: Hangul may arrive composed or in single letters. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/**
 * Is it long enough, not among the passwords that are tried first, and not the address itself? Length counts
 * characters, not code units. Rules after NIST SP 800-63B: no demands on kinds of characters.
 */
export function isStrongPassword(password: string, emailLower?: string): boolean {
  const normal = normalPassword(password);
  const characters = [...normal];
  if (characters.length < PASSWORD_LENGTH_MIN || characters.length > PASSWORD_LENGTH_MAX) return false;
  const lower = normal.toLowerCase();
  if (COMMON_PASSWORDS.has(lower) || isRepetition(lower) || isRun(lower)) return false;
  return lower !== emailLower && lower !== emailLower?.split('@')[0];
}

/** One to three characters over and over: `aaaaaaaaaa`, `1212121212`. */
const isRepetition = (text: string): boolean => /^(.{1,3}?)\1+.{0,2}$/su.test(text);

/** Every character follows the one before: `abcdefghij`, `0987654321` but for its wrap. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step));
}
