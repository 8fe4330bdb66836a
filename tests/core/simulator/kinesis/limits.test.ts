import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, errorOf, pass, REGION, refusal, send } from '@/tests/support/simulator';
import {
  arnOf,
  bytes,
  describe as describeStream,
  get,
  iteratorOf,
  put,
  settle,
  worldWithStream,
} from './streams';

const fact = (id: string): number => limit(LIMITS.today, id);
const EXCEEDED = {
  code: 'ProvisionedThroughputExceededException',
  message: `Rate exceeded for shard shardId-000000000000 in stream s under account ${ACCOUNT}.`,
};
const zeros = (count: number): Uint8Array => new Uint8Array(count);

const refusedPut = (world: World, Data: Uint8Array, PartitionKey = 'a') =>
  refusal(world, 'kinesis.PutRecord', { StreamName: 's', PartitionKey, Data });

const putBytes = (world: World, Data: Uint8Array) =>
  call(world, 'kinesis.PutRecord', { StreamName: 's', PartitionKey: 'a', Data });

describe('writing', () => {
  it('kds.shard.write.records: a second takes so many, then as many as refill', () => {
    const world = worldWithStream();
    for (let i = 0; i < fact('kds.shard.write.records'); i++) put(world, 'a', '');
    expect(refusedPut(world, zeros(0))).toMatchObject(EXCEEDED);
    pass(world, 0.1);
    for (let i = 0; i < fact('kds.shard.write.records') / 10; i++) put(world, 'a', '');
    expect(refusedPut(world, zeros(0)).code).toBe(EXCEEDED.code);
  });

  it('kds.shard.write.bytes: partition keys count', () => {
    const world = worldWithStream();
    const max = fact('kds.shard.write.bytes');
    putBytes(world, zeros(max - 10));
    expect(refusedPut(world, zeros(9)).code).toBe(EXCEEDED.code);
    putBytes(world, zeros(8));
    expect(refusedPut(world, zeros(0)).code).toBe(EXCEEDED.code);
  });

  it('kds.record.size.default: without data of more; the key counts', () => {
    const world = worldWithStream();
    const max = fact('kds.record.size.default');
    expect(refusedPut(world, zeros(max), 'a')).toMatchObject({
      code: 'ValidationException',
      message: `1 validation error detected: Value 'java.nio.HeapByteBuffer[pos=0 lim=${max} cap=${max}]' at 'data' failed to satisfy constraint: Member must have length less than or equal to ${max}`,
    });
    putBytes(world, zeros(max - 1));
  });

  it('kds.record.size.max: today a stream can take as much, in the exam it cannot', () => {
    const world = worldWithStream();
    const KiB = fact('kds.record.size.max') / 1_024;
    call(world, 'kinesis.UpdateMaxRecordSize', { StreamARN: arnOf('s'), MaxRecordSizeInKiB: KiB });
    settle(world);
    putBytes(world, zeros(fact('kds.record.size.max') - 1));
    expect(refusedPut(world, zeros(fact('kds.record.size.max'))).code).toBe('ValidationException');
    expect(
      refusal(worldWithStream({ ShardCount: 1 }, { profile: 'exam' }), 'kinesis.UpdateMaxRecordSize', {
        StreamARN: arnOf('s'),
        MaxRecordSizeInKiB: KiB,
      }).code,
    ).toBe('InvalidArgumentException');
  });

  it.each(['today', 'exam'] as const)('kds.putRecords.request.max of %s', (profile) => {
    const world = worldWithStream({ ShardCount: 20 }, { profile });
    const max = limit(LIMITS[profile], 'kds.putRecords.request.max');
    const record = { Data: zeros(max / 10 - 1), PartitionKey: 'a' };
    const records = Array.from({ length: 10 }, () => record);
    call(world, 'kinesis.PutRecords', { StreamName: 's', Records: records });
    expect(
      refusal(world, 'kinesis.PutRecords', {
        StreamName: 's',
        Records: [...records, { Data: zeros(0), PartitionKey: 'a' }],
      }).code,
    ).toBe('InvalidArgumentException');
  });

  it('a batch fails in part, with the words of a throttled request', () => {
    const world = worldWithStream();
    const Records = Array.from({ length: 500 }, (_, i) => ({ PartitionKey: String(i), Data: zeros(0) }));
    call(world, 'kinesis.PutRecords', { StreamName: 's', Records });
    call(world, 'kinesis.PutRecords', { StreamName: 's', Records: Records.slice(1) });
    expect(call(world, 'kinesis.PutRecords', { StreamName: 's', Records: Records.slice(0, 2) })).toEqual({
      FailedRecordCount: 1,
      Records: [
        { SequenceNumber: expect.any(String), ShardId: 'shardId-000000000000' },
        { ErrorCode: EXCEEDED.code, ErrorMessage: EXCEEDED.message },
      ],
    });
  });

  it('kds.putPayloadUnit: is what writes are billed by', () => {
    const world = worldWithStream();
    const unit = fact('kds.putPayloadUnit');
    for (const size of [unit - 2, unit - 1, unit]) putBytes(world, zeros(size));
    expect(world.usage({ account: ACCOUNT, region: REGION }).get('Kinesis-PutPayloadUnits')).toBe(4);
  });
});

describe('reading', () => {
  it('kds.shard.read.tps: all readers of a shard together', () => {
    const world = worldWithStream();
    const iterator = iteratorOf(world, 'LATEST');
    for (let i = 0; i < fact('kds.shard.read.tps'); i++) get(world, iterator);
    expect(refusal(world, 'kinesis.GetRecords', { ShardIterator: iterator })).toMatchObject(EXCEEDED);
    pass(world, 1 / fact('kds.shard.read.tps'));
    get(world, iterator);
  });

  /** A shard with 11 records of nearly 1 MiB each. */
  const fullShard = () => {
    const world = worldWithStream();
    for (let i = 0; i < 11; i++) {
      putBytes(world, zeros(fact('kds.record.size.default') - 1));
      pass(world, 1);
    }
    return world;
  };

  it('kds.getRecords.bytes.max: one answer, after which the shard rests for kds.shard.read.bytes', () => {
    const world = fullShard();
    const page = get(world, iteratorOf(world, 'TRIM_HORIZON'));
    expect(page.Records).toHaveLength(10);
    const next = { ShardIterator: page.NextShardIterator ?? '' };
    const restSec = fact('kds.getRecords.bytes.max') / fact('kds.shard.read.bytes');
    pass(world, restSec - 0.01);
    expect(refusal(world, 'kinesis.GetRecords', next).code).toBe(EXCEEDED.code);
    pass(world, 0.01);
    expect(get(world, next.ShardIterator).Records).toHaveLength(1);
  });

  it('kds.getRecords.records.max: at most so many in an answer', () => {
    const world = worldWithStream();
    const Records = Array.from({ length: 500 }, () => ({ PartitionKey: 'a', Data: zeros(0) }));
    for (let i = 0; i < 21; i++) {
      call(world, 'kinesis.PutRecords', { StreamName: 's', Records });
      pass(world, 1);
    }
    const max = fact('kds.getRecords.records.max');
    const iterator = iteratorOf(world, 'TRIM_HORIZON');
    expect(get(world, iterator).Records).toHaveLength(max);
    expect(get(world, iterator, { Limit: max - 1 }).Records).toHaveLength(max - 1);
    expect(refusal(world, 'kinesis.GetRecords', { ShardIterator: iterator, Limit: max + 1 }).code).toBe(
      'ValidationException',
    );
  });

  it('kds.iterator.expiry: an iterator is good for so long', () => {
    const world = worldWithStream();
    const iterator = iteratorOf(world, 'LATEST');
    pass(world, fact('kds.iterator.expiry'));
    get(world, iterator);
    pass(world, 0.001);
    expect(refusal(world, 'kinesis.GetRecords', { ShardIterator: iterator })).toMatchObject({
      code: 'ExpiredIteratorException',
      message:
        'Iterator expired. The iterator was created at time Thu Jan 01 00:00:05 UTC 2026 while right now it is Thu Jan 01 00:05:05 UTC 2026 which is further in the future than the tolerated delay of 300000 milliseconds.',
    });
  });

  it('kds.iterator.tps: new iterators of a shard', () => {
    const world = worldWithStream();
    for (let i = 0; i < fact('kds.iterator.tps'); i++) iteratorOf(world, 'LATEST');
    expect(
      refusal(world, 'kinesis.GetShardIterator', {
        StreamName: 's',
        ShardId: '0',
        ShardIteratorType: 'LATEST',
      }),
    ).toMatchObject(EXCEEDED);
  });
});

describe('retention', () => {
  const retain = (world: World, verb: string, RetentionPeriodHours: number) =>
    send(world, `kinesis.${verb}StreamRetentionPeriod`, { StreamName: 's', RetentionPeriodHours });

  it('kds.retention.default and kds.retention.max: its ends', () => {
    const world = worldWithStream();
    const [min, max] = [fact('kds.retention.default'), fact('kds.retention.max')];
    expect(errorOf(retain(world, 'Increase', min - 1).outcome, 'below')).toMatchObject({
      code: 'InvalidArgumentException',
      message: `Minimum allowed retention period is ${min} hours. Requested retention period (${min - 1} hours) is too short.`,
    });
    expect(errorOf(retain(world, 'Increase', max + 1).outcome, 'above').message).toBe(
      `Maximum allowed retention period is ${max} hours. Requested retention period (${max + 1} hours) is too long.`,
    );
    expect(retain(world, 'Increase', max).outcome?.ok).toBe(true);
    settle(world);
    expect(describeStream(world).RetentionPeriodHours).toBe(max);
    expect(retain(world, 'Decrease', min).outcome?.ok).toBe(true);
  });

  it('records are gone when it is over, and do not come back', () => {
    const world = worldWithStream();
    put(world, 'a', '1');
    const iterator = () => iteratorOf(world, 'TRIM_HORIZON');
    pass(world, 24 * 3_600 - 0.001);
    expect(get(world, iterator()).Records).toHaveLength(1);
    pass(world, 0.001);
    expect(get(world, iterator()).Records).toHaveLength(0);
    retain(world, 'Increase', 48);
    settle(world);
    expect(get(world, iterator()).Records).toHaveLength(0);
  });
});

it('bytes of a record are those of data and key', () => {
  const world = worldWithStream();
  put(world, 'é', 'abc');
  expect(bytes('é')).toHaveLength(2);
  expect(get(world, iteratorOf(world, 'TRIM_HORIZON')).Records).toHaveLength(1);
});
