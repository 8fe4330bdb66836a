/**
 * State is plain data: objects, arrays, Maps, Sets, strings, numbers, booleans, null, bigints and Uint8Arrays, as
 * a tree. Because of that, one function copies any state and one pair writes and reads it.
 */

/** A deep copy. Frozen values are immutable and therefore shared. */
export function copyPlain<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return copyArray(value);
  if (value instanceof Map) return copyMap(value);
  if (value instanceof Set) return new Set(value);
  if (value instanceof Uint8Array) return value.slice();
  return copyObject(value as Record<string, unknown>);
}

function copyArray(values: readonly unknown[]): unknown[] {
  const out = values.slice();
  for (let i = 0; i < out.length; i++) {
    const value = out[i];
    if (typeof value === 'object' && value !== null) out[i] = copy(value);
  }
  return out;
}

function copyMap(values: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  const out = new Map<unknown, unknown>();
  for (const [key, value] of values) out.set(key, copy(value));
  return out;
}

function copyObject(value: Record<string, unknown>): Record<string, unknown> {
  // A spread copies the hidden class in one go; only nested values need a visit.
  const out = { ...value };
  for (const key in out) {
    const member = out[key];
    if (typeof member === 'object' && member !== null) out[key] = copy(member);
  }
  return out;
}

const MAP = '$map';
const SET = '$set';
const BYTES = '$bytes';
const BIGINT = '$bigint';

/** Plain data as JSON text. Equal data built in the same order give equal text. */
export function writePlain(value: unknown): string {
  return JSON.stringify(value, tag);
}

function tag(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { [BIGINT]: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return { [MAP]: [...value] };
  if (value instanceof Set) return { [SET]: [...value] };
  if (value instanceof Uint8Array) return { [BYTES]: latin1(value) };
  return value;
}

/** Reads what `writePlain` wrote. Throws a SyntaxError on text that is no JSON. */
export function readPlain(text: string): unknown {
  return JSON.parse(text, untag);
}

function untag(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const tagged = value as {
    $map?: [unknown, unknown][];
    $set?: unknown[];
    $bytes?: string;
    $bigint?: string;
  };
  if (tagged.$map) return new Map(tagged.$map);
  if (tagged.$set) return new Set(tagged.$set);
  if (tagged.$bytes !== undefined) return bytesOf(tagged.$bytes);
  if (tagged.$bigint !== undefined) return BigInt(tagged.$bigint);
  return value;
}

/** One character a byte: short, and the same in every host. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
