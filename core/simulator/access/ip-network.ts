/** An address as a number and how many bits it has. */
interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

const OCTETS = 4;
const OCTET_MAX = 255;
const GROUPS = 8;

/** Whether an IPv4 or IPv6 address lies in a network in CIDR form; a network without a length is one address. */
export function inNetwork(address: string, network: string): boolean {
  const [base = '', length] = network.split('/');
  const from = parse(base);
  const at = parse(address);
  if (!from || !at || from.bits !== at.bits) return false;
  const prefix = length === undefined ? from.bits : Number(length);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > from.bits) return false;
  const host = BigInt(from.bits - prefix);
  return from.value >> host === at.value >> host;
}

const parse = (text: string): Address | undefined => (text.includes(':') ? parseV6(text) : parseV4(text));

function parseV4(text: string): Address | undefined {
  const octets = text.split('.');
  if (octets.length !== OCTETS) return undefined;
  let value = 0n;
  for (const octet of octets) {
    if (!/^\d{1,3}$/.test(octet) || Number(octet) > OCTET_MAX) return undefined;
    value = (value << 8n) | BigInt(octet);
  }
  return { bits: 32, value };
}

function parseV6(text: string): Address | undefined {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [head = [], tail] = halves;
  const zeros = GROUPS - head.length - (tail?.length ?? 0);
  if (halves.length > 2 || (tail ? zeros < 1 : zeros !== 0)) return undefined;
  let value = 0n;
  for (const group of [...head, ...Array.from({ length: zeros }, () => '0'), ...(tail ?? [])]) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined;
    value = (value << 16n) | BigInt(`0x${group}`);
  }
  return { bits: 128, value };
}
