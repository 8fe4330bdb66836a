/**
 * Access key ids carry the account they belong to, as AWS's do since 2019: after the four letters of the prefix
 * follow, in base32, one bit that is set, the account number in 40 bits, and random bits.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS_PER_CHAR = 5n;
const CHARS = 16;
const RANDOM_BITS = 39n;
const ACCOUNT_BITS = 40n;
const ACCOUNT_DIGITS = 12;
const MARK = 1n << (RANDOM_BITS + ACCOUNT_BITS);

/** `AKIA` for the keys of users, `ASIA` for those of sessions. */
export type KeyPrefix = 'AKIA' | 'ASIA';

/** `u32` gives random integers in [0, 2^32). */
export function makeAccessKeyId(prefix: KeyPrefix, account: string, u32: () => number): string {
  const random = ((BigInt(u32()) << 32n) | BigInt(u32())) & ((1n << RANDOM_BITS) - 1n);
  return prefix + base32(MARK | (BigInt(account) << RANDOM_BITS) | random);
}

/** The account that an access key id belongs to; undefined when the id carries none. */
export function accountOfAccessKey(id: string): string | undefined {
  const value = fromBase32(id.slice('AKIA'.length));
  if (value === undefined || (value & MARK) === 0n) return undefined;
  const account = (value >> RANDOM_BITS) & ((1n << ACCOUNT_BITS) - 1n);
  return String(account).padStart(ACCOUNT_DIGITS, '0');
}

function base32(value: bigint): string {
  let text = '';
  for (let i = BigInt(CHARS) - 1n; i >= 0n; i--)
    text += ALPHABET[Number((value >> (i * BITS_PER_CHAR)) & 31n)];
  return text;
}

function fromBase32(text: string): bigint | undefined {
  if (text.length !== CHARS) return undefined;
  let value = 0n;
  for (const char of text) {
    const digit = ALPHABET.indexOf(char);
    if (digit < 0) return undefined;
    value = (value << BITS_PER_CHAR) | BigInt(digit);
  }
  return value;
}
