import { HOUR_MS } from '../../kernel/time';
import type { KinesisState, Shard, StoredRecord, Stream } from '../../simulator/services/kinesis/state';
import { itemsEach, type ModelPart, pairs, shown, type WorldItem } from './model';

/** Data streams with their shards and records. */
export function modelStreams(state: unknown): ModelPart {
  const streams = [...((state as KinesisState | undefined)?.streams.values() ?? [])];
  return {
    nodes: streams.map((stream) => ({
      id: stream.arn,
      kind: 'stream',
      name: stream.name,
      counts: [
        ['shards', stream.open.length],
        ['records', [...stream.shards.values()].reduce((sum, shard) => sum + held(shard), 0)],
      ],
      attributes: attributesOf(stream),
      items: itemsOf(stream, itemsEach(streams.length)),
    })),
    edges: [],
  };
}

const held = ({ records, head }: Shard): number => records.length - head;

const attributesOf = (stream: Stream) =>
  pairs({
    StreamStatus: stream.status,
    StreamMode: stream.mode,
    RetentionPeriodHours: stream.retentionHours,
    ...Object.fromEntries(
      [...stream.shards.values()].map((shard) => [
        shard.id,
        `${held(shard)} · ${shard.startHash.slice(0, 4)}…–${shard.endHash.slice(0, 4)}…${shard.closedAt === undefined ? '' : ' · CLOSED'}`,
      ]),
    ),
  });

/** The same number of records of each shard, so that none hides another. */
function itemsOf(stream: Stream, most: number): readonly WorldItem[] {
  const { shards } = stream;
  const each = Math.max(1, Math.floor(most / Math.max(1, shards.size)));
  return [...shards.values()]
    .flatMap((shard) =>
      shard.records
        .slice(shard.head, shard.head + each)
        .map((record, index) => itemOf(stream, shard, record, shard.firstIndex + shard.head + index)),
    )
    .slice(0, most);
}

const itemOf = (
  { retentionHours }: Stream,
  shard: Shard,
  { partitionKey, data, at }: StoredRecord,
  index: number,
): WorldItem => ({
  id: `${shard.id}/${index}`,
  state: 'stored',
  text: shown(new TextDecoder().decode(data)),
  details: pairs({
    ShardId: shard.id,
    PartitionKey: partitionKey,
    ApproximateArrivalTimestamp: new Date(at).toISOString(),
  }),
  part: shard.id,
  until: at + retentionHours * HOUR_MS,
});
