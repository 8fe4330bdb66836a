import type { Instant } from '../../../../kernel/time';
import type { Carried, Collected } from '../state';

/** When gathered records go on: at so many bytes, or so long after the first. */
export interface Fullness {
  readonly bytes: number;
  readonly ms: number;
}

const NO_KEYS: Readonly<Record<string, string>> = Object.freeze({});

/** The records gathered so far and one more. */
export function collect(
  collected: Collected | undefined,
  record: Carried,
  bytes: number,
  now: Instant,
  keys: Readonly<Record<string, string>> = NO_KEYS,
): Collected {
  const into = collected ?? { records: [], bytes: 0, since: now, keys };
  into.records.push(Object.freeze(record));
  into.bytes += bytes;
  return into;
}

/** When the gathered records are due. */
export const dueAt = ({ bytes, since }: Collected, fullness: Fullness, now: Instant): Instant =>
  bytes >= fullness.bytes ? now : since + fullness.ms;
