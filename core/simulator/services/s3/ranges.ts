import { invalidRange } from './refusals';

/** A part of an object: from the first up to and including the last byte. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The range a `Range` header asks for. Undefined, which means the whole object, for what is no single range of
 * bytes; refused when the object has none of it.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return tail(header ?? '', Number(to), size);
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return undefined;
  if (first >= size) throw invalidRange(header ?? '', size);
  return { first, last };
}

function tail(header: string, count: number, size: number): ByteRange {
  if (count === 0 || size === 0) throw invalidRange(header, size);
  return { first: Math.max(0, size - count), last: size - 1 };
}
