import { inNetwork } from '../../../access/ip-network';

const V4_BITS = 32;
const V6_BITS = 128;
const V4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const V6 = /^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$/;

/** What is wrong with a network such as `10.0.0.0/24`, in the rule engine's words; undefined when nothing is. */
export function networkFault(network: string): string | undefined {
  const parts = network.split('/');
  const [address = '', length = ''] = parts;
  if (parts.length !== 2 || length === '') return "Malformed CIDR, one '/' required";
  if (!/^[+-]?\d+$/.test(length)) return 'Malformed CIDR, mask bits must be an integer';
  const bits = Number(length);
  if (bits < 0) return 'Malformed CIDR, mask bits must not be negative';
  return addressFault(address) ?? lengthFault(address, bits);
}

function addressFault(address: string): string | undefined {
  if (!V4.test(address) && !V6.test(address)) return `Nonstandard IP address: ${address}`;
  return inNetwork(address, address) ? undefined : `Invalid IP address: ${address}`;
}

function lengthFault(address: string, bits: number): string | undefined {
  if (V4.test(address)) return bits < V4_BITS ? undefined : `IPv4 mask bits must be < ${V4_BITS}`;
  return bits < V6_BITS ? undefined : `IPv6 mask bits must be < ${V6_BITS}`;
}
