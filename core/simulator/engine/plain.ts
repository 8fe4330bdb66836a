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
  for (const [key, value] of values) out.set(key, copyEntry(value));
  return out;
}

/**
 * Most of a world are the entries of its maps, and they are of few kinds. A spread that has seen few kinds copies
 * an object in one go, several times faster than one that has seen many, so entries have one to themselves.
 */
function copyEntry(value: unknown): unknown {
  if (!isPlainObject(value)) return copy(value);
  return Object.isFrozen(value) ? value : copyMembers({ ...value });
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const copyObject = (value: Record<string, unknown>): Record<string, unknown> => copyMembers({ ...value });

/** Gives a copied object its own copies of what it holds. */
function copyMembers(out: Record<string, unknown>): Record<string, unknown> {
  for (const key in out) {
    const member = out[key];
    if (typeof member === 'object' && member !== null) out[key] = copy(member);
  }
  return out;
}

/** A deep copy that never changes: forks share it. Bytes cannot be frozen; whoever keeps some leaves them alone. */
export function frozenCopy<T>(value: T): T {
  return freeze(copyPlain(value)) as T;
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  for (const member of Object.values(value)) freeze(member);
  return Object.freeze(value);
}

/** What JSON has no word for, as objects with one of these members. */
interface Tagged {
  readonly $map?: readonly (readonly [unknown, unknown])[];
  readonly $set?: readonly unknown[];
  readonly $bytes?: string;
  readonly $bigint?: string;
  readonly $undefined?: true;
  /** Members of an object of which one is called like a tag: names are a customer's to choose. */
  readonly $members?: readonly (readonly [string, unknown])[];
}

const TAGS = new Set(['$map', '$set', '$bytes', '$bigint', '$undefined', '$members']);

const UNDEFINED: Tagged = { $undefined: true };

/**
 * Plain data as JSON text. Members keep their order, also those that are undefined: what is read back behaves the
 * same and is written the same.
 */
export function writePlain(value: unknown): string {
  return JSON.stringify(tagged(value));
}

function tagged(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (value === undefined) return UNDEFINED;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(tagged);
  if (value instanceof Map)
    return { $map: Array.from(value, ([key, member]) => [tagged(key), tagged(member)]) };
  if (value instanceof Set) return { $set: Array.from(value, tagged) };
  if (value instanceof Uint8Array) return { $bytes: latin1(value) };
  const members = membersOf(value, tagged);
  return members.some(([name]) => TAGS.has(name)) ? { $members: members } : Object.fromEntries(members);
}

/** Reads what `writePlain` wrote. Throws a SyntaxError on text that is no JSON. */
export function readPlain(text: string): unknown {
  return untagged(JSON.parse(text));
}

function untagged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(untagged);
  const { $map, $set, $bytes, $bigint, $undefined, $members } = value as Tagged;
  if ($map) return new Map($map.map(([key, member]) => [untagged(key), untagged(member)]));
  if ($set) return new Set($set.map(untagged));
  if (typeof $bytes === 'string') return bytesOf($bytes);
  if ($bigint !== undefined) return BigInt($bigint);
  if ($undefined) return undefined;
  if ($members) return Object.fromEntries($members.map(([name, member]) => [name, untagged(member)]));
  return Object.fromEntries(membersOf(value, untagged));
}

const membersOf = (value: object, change: (member: unknown) => unknown): [string, unknown][] =>
  Object.entries(value).map(([name, member]) => [name, change(member)]);

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
