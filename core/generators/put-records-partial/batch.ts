import { limit } from '../../facts/limits';
import { bytesOf } from '../../kernel/bytes';
import type { Rng } from '../../kernel/rng';
import type { Simulation } from '../proof-by-simulation/simulation';
import { dataAt, iteratorOf, makeStream, STREAM, shardIdOf } from '../proof-by-simulation/streams';

/** A call of PutRecords whose entries go to shards that may be full. */
export interface Batch {
  /** How many more records each shard takes in this second; 9 stands for plenty. */
  readonly room: readonly number[];
  /** The shard of each entry. */
  readonly shards: readonly number[];
}

export const PLENTY = 9;
const CALL_MAX = 500;

export function drawBatch(rng: Rng, shardCount: number, size: number): Batch {
  const full = rng.int(0, shardCount - 1);
  const room = Array.from({ length: shardCount }, (_, i) => (i === full ? rng.int(0, 2) : PLENTY));
  return { room, shards: Array.from({ length: size }, () => rng.int(0, shardCount - 1)) };
}

export const nameOf = (index: number): string => `r${index + 1}`;

/** Indices of the entries for which their shard has no room left. */
export function refusedOf({ room, shards }: Batch): readonly number[] {
  const left = [...room];
  return [...shards.keys()].filter((index) => {
    const shard = shards[index] ?? 0;
    left[shard] = (left[shard] ?? 0) - 1;
    return (left[shard] ?? 0) < 0;
  });
}

/** What `fill` makes. */
export const stageOf = ({ room }: Batch): string => `put-records-partial/${room.join('-')}`;

/** Fills the shards until only their room is left in this second. */
export function fill(world: Simulation, batch: Batch): void {
  const { room } = batch;
  makeStream(world, { ShardCount: room.length });
  for (const [shard, left] of room.entries()) {
    if (left === PLENTY) continue;
    let rest = limit(world.limits, 'kds.shard.write.records') - left;
    for (; rest > 0; rest -= CALL_MAX)
      send(world, batch, Array(Math.min(rest, CALL_MAX)).fill(shard), () => 'other');
  }
}

interface Answer {
  readonly FailedRecordCount: number;
  readonly Records: readonly { readonly ErrorCode?: string }[];
}

function send(
  world: Simulation,
  { room }: Batch,
  shards: readonly number[],
  name: (index: number) => string,
): Answer {
  return world.must<Answer>('kinesis.PutRecords', {
    StreamName: STREAM,
    Records: shards.map((shard, i) => ({
      Data: bytesOf(name(i)),
      PartitionKey: 'k',
      ExplicitHashKey: hashIn(shard, room.length),
    })),
  });
}

/** A hash key at the beginning of one of the even ranges of so many shards. */
const hashIn = (shard: number, count: number): string =>
  String(((1n << 128n) / BigInt(count)) * BigInt(shard) + BigInt(count));

/** Sends some entries of the batch, by their indices; which of them were refused. */
export function sendSome(world: Simulation, batch: Batch, indices: readonly number[]): readonly number[] {
  const { Records } = send(
    world,
    batch,
    indices.map((index) => batch.shards[index] ?? 0),
    (i) => nameOf(indices[i] ?? 0),
  );
  const refused = indices.filter((_, i) => Records[i]?.ErrorCode !== undefined);
  world.note('FailedRecordCount', { en: String(refused.length), ko: String(refused.length) });
  return refused;
}

export const sendAll = (world: Simulation, batch: Batch): readonly number[] =>
  sendSome(world, batch, [...batch.shards.keys()]);

/** Iterators of all shards behind what is stored now. */
export const watch = (world: Simulation, { room }: Batch): readonly string[] =>
  room.map((_, shard) => iteratorOf(world, 'LATEST', { ShardId: shardIdOf(shard) }));

/** Names of the entries stored since then, as often as the stream holds them. */
export const storedNames = (world: Simulation, iterators: readonly string[]): readonly string[] =>
  iterators.flatMap((iterator) => dataAt(world, iterator));

/** The answer of the call as it comes back. */
export function answerOf(batch: Batch): string {
  const refused = refusedOf(batch);
  const lines = batch.shards.map((shard, i) =>
    refused.includes(i)
      ? '    { "ErrorCode": "ProvisionedThroughputExceededException", "ErrorMessage": "…" }'
      : `    { "SequenceNumber": "…", "ShardId": "${shardIdOf(shard)}" }`,
  );
  return `\`\`\`json\n{\n  "FailedRecordCount": ${refused.length},\n  "Records": [\n${lines.join(',\n')}\n  ]\n}\n\`\`\``;
}

export const variantOf = ({ room, shards }: Batch): string => `${room.join('-')}:${shards.join('')}`;
