import type { MessageAttributeValue } from '../../../shapes/generated/sns.types';

const encoder = new TextEncoder();

/** Length in UTF-8. Most texts are ASCII and need no encoding to be measured. */
export function bytesIn(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return encoder.encode(text).length;
  return text.length;
}

/** Bytes of a message that count towards the limit: its text and the names, types and values of its attributes. */
export function messageSize(
  text: string,
  attributes: Readonly<Record<string, MessageAttributeValue>>,
): number {
  let size = bytesIn(text);
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes))
    size += bytesIn(name) + bytesIn(DataType) + (BinaryValue?.length ?? bytesIn(StringValue ?? ''));
  return size;
}
