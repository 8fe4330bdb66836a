const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** UTF-8 text; undefined when the bytes are none. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = new Uint8Array(256).fill(255);
for (let i = 0; i < ALPHABET.length; i++) CODES[ALPHABET.charCodeAt(i)] = i;
const PAD = '=';

/** Base64 with padding, in the standard alphabet. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) text += quartet(bytes, i);
  if (i === bytes.length) return text;
  const last = quartet(Uint8Array.of(bytes[i] as number, bytes[i + 1] ?? 0, 0), 0);
  return text + (i + 1 === bytes.length ? last.slice(0, 2) + PAD + PAD : last.slice(0, 3) + PAD);
}

function quartet(bytes: Uint8Array, at: number): string {
  const word = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
  return (
    (ALPHABET[word >> 18] as string) +
    ALPHABET[(word >> 12) & 63] +
    ALPHABET[(word >> 6) & 63] +
    ALPHABET[word & 63]
  );
}

/** What is wrong with a text that should be base64. */
export interface Base64Fault {
  readonly fault: 'length' | 'character' | 'end';
  readonly character?: string;
}

/** The bytes of a base64 text, padded as the standard asks; otherwise what is wrong with it. */
export function fromBase64(text: string): Uint8Array | Base64Fault {
  if (text.length % 4 !== 0) return { fault: 'length' };
  const padding = text.endsWith('==') ? 2 : text.endsWith(PAD) ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let word = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const padded = i >= text.length - padding;
    const code = padded ? 0 : (CODES[text.charCodeAt(i) & 255] as number);
    if (code === 255 || text.charCodeAt(i) > 255) return { fault: 'character', character: text[i] as string };
    word = (word << 6) | code;
    if (i % 4 !== 3) continue;
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (word >> shift) & 255;
    // Bits that the padding cuts off must be zero.
    if (at === bytes.length && padding > 0 && (word & (padding === 2 ? 0xffff : 0xff)) !== 0)
      return { fault: 'end' };
    word = 0;
  }
  return bytes;
}

/** Base64 for addresses: without padding, with `-` and `_` (RFC 4648, section 5). */
export const base64Url = (bytes: Uint8Array): string =>
  base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The bytes of a text that `base64Url` made; undefined for any other. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, PAD);
  const bytes = fromBase64(padded.replaceAll('-', '+').replaceAll('_', '/'));
  return bytes instanceof Uint8Array ? bytes : undefined;
}
