import type { Simulation } from '../proof-by-simulation/simulation';
import { STREAM, settle } from '../proof-by-simulation/streams';

interface Listed {
  readonly ShardId: string;
  readonly HashKeyRange: { readonly StartingHashKey: string; readonly EndingHashKey: string };
  readonly SequenceNumberRange: { readonly EndingSequenceNumber?: string };
}

/** The open shards of the stream, in the order of their hash keys. */
function openShards(world: Simulation): readonly Listed[] {
  const { Shards } = world.must<{ Shards: readonly Listed[] }>('kinesis.ListShards', { StreamName: STREAM });
  const open = Shards.filter((shard) => shard.SequenceNumberRange.EndingSequenceNumber === undefined);
  const startOf = ({ HashKeyRange }: Listed): bigint => BigInt(HashKeyRange.StartingHashKey);
  return open.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

/** Brings the stream to a number of shards; it is active again when this returns. */
export function resize(world: Simulation, TargetShardCount: number): void {
  world.must('kinesis.UpdateShardCount', {
    StreamName: STREAM,
    TargetShardCount,
    ScalingType: 'UNIFORM_SCALING',
  });
  settle(world);
}

/** Splits the first open shard in the middle. */
export function splitOne(world: Simulation): void {
  const [shard] = openShards(world);
  const { StartingHashKey = '0', EndingHashKey = '0' } = shard?.HashKeyRange ?? {};
  world.must('kinesis.SplitShard', {
    StreamName: STREAM,
    ShardToSplit: shard?.ShardId,
    NewStartingHashKey: String((BigInt(StartingHashKey) + BigInt(EndingHashKey) + 1n) / 2n),
  });
  settle(world);
}

/** Merges the first two open shards, which are neighbours. */
export function mergeTwo(world: Simulation): void {
  const [low, high] = openShards(world);
  world.must('kinesis.MergeShards', {
    StreamName: STREAM,
    ShardToMerge: low?.ShardId,
    AdjacentShardToMerge: high?.ShardId,
  });
  settle(world);
}

/** Hands the lease of each open shard to a worker that has the fewest; how many leases each then holds. */
export function leasesOf(world: Simulation, workers: number): readonly number[] {
  const held = Array.from({ length: workers }, () => 0);
  for (const _shard of openShards(world)) {
    const least = held.indexOf(Math.min(...held));
    held[least] = (held[least] ?? 0) + 1;
  }
  return held;
}
