/** A public key in OpenSSH's format: `ssh-rsa AAAA… comment`. */
export interface PublicKey {
  readonly type: 'rsa' | 'ed25519';
  /** The decoded middle part: length-prefixed fields. */
  readonly blob: Uint8Array;
  readonly fields: readonly Uint8Array[];
}

const TYPES = { 'ssh-rsa': 'rsa', 'ssh-ed25519': 'ed25519' } as const;
const LENGTH_BYTES = 4;
/** Type, exponent and modulus; type and point. */
const FIELDS = { rsa: 3, ed25519: 2 } as const;
const ED25519_BYTES = 32;

/** Reads a key, with or without its type in front; undefined when the text is none. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const words = text.trim().split(/\s+/);
  const encoded = words[0]?.startsWith('ssh-') ? words[1] : words[0];
  const blob = encoded === undefined ? undefined : fromBase64(encoded);
  const fields = blob && fieldsOf(blob);
  const name = fields?.[0] && new TextDecoder().decode(fields[0]);
  const type = name === 'ssh-rsa' || name === 'ssh-ed25519' ? TYPES[name] : undefined;
  if (!blob || !fields || !type || fields.length !== FIELDS[type]) return undefined;
  if (words[0]?.startsWith('ssh-') && words[0] !== name) return undefined;
  if (type === 'ed25519' && fields[1]?.length !== ED25519_BYTES) return undefined;
  return { type, blob, fields };
}

function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function fieldsOf(blob: Uint8Array): Uint8Array[] | undefined {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const fields: Uint8Array[] = [];
  for (let at = 0; at < blob.length; ) {
    if (at + LENGTH_BYTES > blob.length) return undefined;
    const end = at + LENGTH_BYTES + view.getUint32(at);
    if (end > blob.length) return undefined;
    fields.push(blob.slice(at + LENGTH_BYTES, end));
    at = end;
  }
  return fields;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const SEQUENCE = 0x30;
const LONG_FORM = 0x80;
/** AlgorithmIdentifier of rsaEncryption with its NULL parameter (RFC 8017). */
const RSA_ALGORITHM = Uint8Array.of(
  0x30,
  0x0d,
  0x06,
  0x09,
  0x2a,
  0x86,
  0x48,
  0x86,
  0xf7,
  0x0d,
  0x01,
  0x01,
  0x01,
  0x05,
  0x00,
);

/** The DER form (SubjectPublicKeyInfo) of an RSA key. */
export function spkiOfRsa({ fields }: PublicKey): Uint8Array {
  const [, exponent = new Uint8Array(), modulus = new Uint8Array()] = fields;
  const key = der(SEQUENCE, [der(INTEGER, [modulus]), der(INTEGER, [exponent])]);
  return der(SEQUENCE, [RSA_ALGORITHM, der(BIT_STRING, [Uint8Array.of(0), key])]);
}

function der(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const body = parts.flatMap((part) => [...part]);
  return Uint8Array.from([tag, ...lengthOf(body.length), ...body]);
}

function lengthOf(length: number): number[] {
  if (length < LONG_FORM) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [LONG_FORM | bytes.length, ...bytes];
}
