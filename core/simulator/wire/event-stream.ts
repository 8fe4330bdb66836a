import { bytesOf } from '../../kernel/bytes';
import { crc32 } from './crc32';

/** Content type of replies that are a stream of messages. */
export const EVENT_STREAM = 'application/vnd.amazon.eventstream';

const STRING = 7;
const WORD = 4;
const PRELUDE_BYTES = 3 * WORD;

/** One message of an event stream: headers with text values, then the payload, each part guarded by a checksum. */
export function eventMessage(headers: Readonly<Record<string, string>>, payload: Uint8Array): Uint8Array {
  const head = headerBytes(headers);
  const message = new Uint8Array(PRELUDE_BYTES + head.length + payload.length + WORD);
  const view = new DataView(message.buffer);
  view.setUint32(0, message.length);
  view.setUint32(WORD, head.length);
  view.setUint32(2 * WORD, crc32(message.subarray(0, 2 * WORD)));
  message.set(head, PRELUDE_BYTES);
  message.set(payload, PRELUDE_BYTES + head.length);
  view.setUint32(message.length - WORD, crc32(message.subarray(0, message.length - WORD)));
  return message;
}

function headerBytes(headers: Readonly<Record<string, string>>): Uint8Array {
  return joined(
    Object.entries(headers).map(([name, text]) => {
      const key = bytesOf(name);
      const value = bytesOf(text);
      return Uint8Array.of(key.length, ...key, STRING, value.length >> 8, value.length & 255, ...value);
    }),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
