import { utf8ToBytes } from '@noble/hashes/utils.js';
import { md5Hex } from '../../../../kernel/md5';
import type { MessageAttributeValue } from '../../../shapes/generated/sqs.types';

const STRING_VALUE = 1;
const BINARY_VALUE = 2;

/**
 * MD5 of attributes as the SQS Developer Guide defines it: sorted by name; of each the name, the type, a byte for
 * the kind of value, and the value, all but that byte preceded by their length in four bytes.
 */
export function md5OfAttributes(attributes: Readonly<Record<string, MessageAttributeValue>>): string {
  const parts: Uint8Array[] = [];
  const add = (bytes: Uint8Array): void => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    parts.push(length, bytes);
  };
  for (const name of Object.keys(attributes).sort()) {
    const { DataType, StringValue, BinaryValue } = attributes[name] as MessageAttributeValue;
    add(utf8ToBytes(name));
    add(utf8ToBytes(DataType));
    parts.push(Uint8Array.of(BinaryValue ? BINARY_VALUE : STRING_VALUE));
    add(BinaryValue ?? utf8ToBytes(StringValue ?? ''));
  }
  return md5Hex(joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
