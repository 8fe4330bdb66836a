import type { Ctx, MetricDatum } from '../../engine/contract';
import { type KinesisState, newShardCounters, newStreamCounters, type Shard, type Stream } from './state';
import { meterHours } from './usage';

const NAMESPACE = 'AWS/Kinesis';
type Row = readonly [name: string, value: number, unit: string];

/** The streams' metrics since the last call, and of their shards those that enhanced monitoring asks for. */
export function streamMetrics(state: KinesisState, ctx: Ctx<KinesisState>): readonly MetricDatum[] {
  return [...state.streams.values()].flatMap((stream) => {
    meterHours(ctx, stream);
    const data = [...dataOf(streamRows(stream), { StreamName: stream.name }), ...shardData(stream)];
    stream.counters = newStreamCounters();
    return data;
  });
}

const dataOf = (rows: readonly Row[], dimensions: Readonly<Record<string, string>>): readonly MetricDatum[] =>
  rows.map(([name, value, unit]) => ({ namespace: NAMESPACE, name, dimensions, value, unit }));

function streamRows({ counters: c }: Stream): readonly Row[] {
  return [
    ['IncomingBytes', c.incomingBytes, 'Bytes'],
    ['IncomingRecords', c.incomingRecords, 'Count'],
    ['PutRecord.Bytes', c.putRecordBytes, 'Bytes'],
    ['PutRecord.Success', c.putRecord, 'Count'],
    ['PutRecords.Bytes', c.putRecordsBytes, 'Bytes'],
    ['PutRecords.Success', c.putRecords, 'Count'],
    ['PutRecords.TotalRecords', c.putRecordsTotal, 'Count'],
    ['PutRecords.SuccessfulRecords', c.putRecordsTotal - c.putRecordsFailed, 'Count'],
    ['PutRecords.ThrottledRecords', c.putRecordsFailed, 'Count'],
    ['GetRecords.Bytes', c.getRecordsBytes, 'Bytes'],
    ['GetRecords.Records', c.getRecordsRecords, 'Count'],
    ['GetRecords.Success', c.getRecords, 'Count'],
    ['GetRecords.IteratorAgeMilliseconds', c.iteratorAgeMs, 'Milliseconds'],
    ['SubscribeToShardEvent.Bytes', c.pushedBytes, 'Bytes'],
    ['SubscribeToShardEvent.Records', c.pushedRecords, 'Count'],
    ['WriteProvisionedThroughputExceeded', c.writeThrottled, 'Count'],
    ['ReadProvisionedThroughputExceeded', c.readThrottled, 'Count'],
  ];
}

function shardData(stream: Stream): readonly MetricDatum[] {
  return [...stream.shards.values()].flatMap((shard) => {
    const rows = shardRows(shard).filter(([name]) => stream.monitored.includes(name));
    shard.counters = newShardCounters();
    return dataOf(rows, { StreamName: stream.name, ShardId: shard.id });
  });
}

function shardRows({ counters: c }: Shard): readonly Row[] {
  return [
    ['IncomingBytes', c.incomingBytes, 'Bytes'],
    ['IncomingRecords', c.incomingRecords, 'Count'],
    ['OutgoingBytes', c.outgoingBytes, 'Bytes'],
    ['OutgoingRecords', c.outgoingRecords, 'Count'],
    ['WriteProvisionedThroughputExceeded', c.writeThrottled, 'Count'],
    ['ReadProvisionedThroughputExceeded', c.readThrottled, 'Count'],
    ['IteratorAgeMilliseconds', c.iteratorAgeMs, 'Milliseconds'],
  ];
}
