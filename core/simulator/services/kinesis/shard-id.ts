const SHARD_MAX = 2_147_483_647;
const DIGITS = 12;

/** `shardId-000000000003`; an index below zero, which a made-up sequence number can hold, keeps its sign. */
export const shardIdOf = (index: number): string =>
  index < 0
    ? `shardId--${String(-index).padStart(DIGITS - 1, '0')}`
    : `shardId-${String(index).padStart(DIGITS, '0')}`;

/** The index in a shard id, of which only the part after the first hyphen counts; undefined when it is none. */
export function shardIndexOf(id: string): number | undefined {
  const digits = id.split('-')[1] || id;
  if (!/^\d+$/.test(digits)) return undefined;
  const index = Number(digits);
  return index <= SHARD_MAX ? index : undefined;
}
