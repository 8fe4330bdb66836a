/** Addresses from `low` to `high`, of one family. */
export interface IpRange {
  readonly bits: 32 | 128;
  readonly low: bigint;
  readonly high: bigint;
}

export interface IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

const V4 = /^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/;
const V6 = /^[0-9a-fA-F:]*:[0-9a-fA-F:]*$/;
const V4_BITS = 32;
const V6_BITS = 128;
const GROUPS = 8;
const GROUP_BITS = 16n;
const BYTE_BITS = 8n;
const BYTE_MAX = 255;
/** The upper 96 bits of an IPv4 address written as IPv6 (RFC 4291, 2.5.5.2), which counts as IPv4. */
const MAPPED = 0xffffn;

/** Whether the text has the form of an address; it may still be none, such as `10.0.0.256`. */
export const looksLikeIp = (text: string): boolean => V4.test(text) || V6.test(text);

/** The address that a text is; undefined when it is none. */
export function parseIp(text: string): IpAddress | undefined {
  if (V4.test(text)) return parseV4(text);
  return V6.test(text) ? parseV6(text) : undefined;
}

function parseV4(text: string): IpAddress | undefined {
  const bytes = text.split('.').map(Number);
  if (bytes.some((byte) => byte > BYTE_MAX)) return undefined;
  return { bits: V4_BITS, value: bytes.reduce((sum, byte) => (sum << BYTE_BITS) | BigInt(byte), 0n) };
}

function parseV6(text: string): IpAddress | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = GROUPS - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = tail === undefined ? head : [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  const value = groups.reduce((sum, group) => (sum << GROUP_BITS) | BigInt(`0x${group}`), 0n);
  if (value >> BigInt(V4_BITS) === MAPPED)
    return { bits: V4_BITS, value: value & ((1n << BigInt(V4_BITS)) - 1n) };
  return { bits: V6_BITS, value };
}

export const only = ({ bits, value }: IpAddress): IpRange => ({ bits, low: value, high: value });

export const contains = (range: IpRange, { bits, value }: IpAddress): boolean =>
  range.bits === bits && range.low <= value && value <= range.high;

/**
 * The range that a CIDR block such as `10.0.0.0/24` stands for, or why the text is none, in the words of AWS's
 * rule engine. A block of one address (`/32`, `/128`) is refused, as there.
 */
export function parseCidr(text: string): IpRange | string {
  // A slash at the end begins no part of its own.
  const [base = '', mask, extra] = text.replace(/\/+$/, '').split('/');
  if (mask === undefined || extra !== undefined) return "Malformed CIDR, one '/' required";
  if (!/^[+-]?\d{1,9}$/.test(mask)) return 'Malformed CIDR, mask bits must be an integer';
  const fixed = Number(mask);
  if (fixed < 0) return 'Malformed CIDR, mask bits must not be negative';
  const address = parseIp(base);
  if (!address) return `${looksLikeIp(base) ? 'Invalid' : 'Nonstandard'} IP address: ${base}`;
  if (fixed >= address.bits)
    return `IPv${address.bits === V4_BITS ? 4 : 6} mask bits must be < ${address.bits}`;
  const free = (1n << BigInt(address.bits - fixed)) - 1n;
  return { bits: address.bits, low: address.value & ~free, high: address.value | free };
}
