import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, pass, refusal, START } from '@/tests/support/simulator';
import { bytes, dataOf, get, HALF, iteratorOf, put, read, settle, worldWithStream } from './streams';

const MUST_EITHER =
  'Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified ';

describe('routing', () => {
  it('sends a partition key always to the shard that its MD5 falls into', () => {
    const world = worldWithStream({ ShardCount: 3 });
    const shards = ['a', 'b', 'e', 'f', 'a'].map((key) => put(world, key, '').ShardId.slice(-1));
    expect(shards).toEqual(['0', '1', '2', '1', '0']);
  });

  it.each([
    [0n, 0],
    [HALF - 1n, 0],
    [HALF, 1],
    [2n ** 128n - 1n, 1],
  ])('sends hash key %d to shard %d', (key, shard) =>
    expect(put(worldWithStream({ ShardCount: 2 }), 'a', '', { ExplicitHashKey: String(key) }).ShardId).toBe(
      `shardId-00000000000${shard}`,
    ),
  );
});

describe('sequence numbers', () => {
  it('have 56 digits and grow, also within one millisecond', () => {
    const world = worldWithStream();
    const numbers = Array.from({ length: 50 }, (_, i) => put(world, 'a', String(i)).SequenceNumber);
    for (const number of numbers) expect(number).toMatch(/^\d{56}$/);
    expect([...numbers].sort()).toEqual(numbers);
    expect(new Set(numbers).size).toBe(50);
  });

  it('order after an earlier one is accepted, after a made-up one not', () => {
    const world = worldWithStream();
    const { SequenceNumber } = put(world, 'a', '1');
    put(world, 'a', '2', { SequenceNumberForOrdering: SequenceNumber });
    const madeUp = String(BigInt('0x20000000000000000000000000000000000000000000003'));
    expect(
      refusal(world, 'kinesis.PutRecord', {
        StreamName: 's',
        PartitionKey: 'a',
        Data: bytes(''),
        SequenceNumberForOrdering: madeUp,
      }),
    ).toMatchObject({
      code: 'InvalidArgumentException',
      message: `ExclusiveMinimumSequenceNumber ${madeUp} used in PutRecord on stream s under account ${ACCOUNT} is invalid.`,
    });
  });
});

describe('iterators', () => {
  it('begin at, after, at a time, at the oldest and at the newest', () => {
    const world = worldWithStream();
    const first = put(world, 'a', '1');
    pass(world, 10);
    const at = world.now;
    const second = put(world, 'a', '2');
    pass(world, 10);
    put(world, 'a', '3');
    const from = (type: string, more: object = {}) => {
      pass(world, 1);
      return dataOf(get(world, iteratorOf(world, type, 0, more)));
    };
    expect(from('TRIM_HORIZON')).toEqual(['1', '2', '3']);
    expect(from('LATEST')).toEqual([]);
    expect(from('AT_SEQUENCE_NUMBER', { StartingSequenceNumber: second.SequenceNumber })).toEqual(['2', '3']);
    expect(from('AFTER_SEQUENCE_NUMBER', { StartingSequenceNumber: first.SequenceNumber })).toEqual([
      '2',
      '3',
    ]);
    expect(from('AT_TIMESTAMP', { Timestamp: at })).toEqual(['2', '3']);
    expect(from('AT_TIMESTAMP', { Timestamp: at + 1 })).toEqual(['3']);
    expect(from('AT_TIMESTAMP', { Timestamp: START })).toEqual(['1', '2', '3']);
  });

  it('lead from page to page without loss or repetition', () => {
    const world = worldWithStream();
    for (let i = 0; i < 7; i++) put(world, 'a', String(i));
    const seen: string[] = [];
    let iterator = iteratorOf(world, 'TRIM_HORIZON');
    for (let i = 0; i < 4; i++) {
      const page = get(world, iterator, { Limit: 2 });
      seen.push(...dataOf(page));
      iterator = page.NextShardIterator ?? '';
    }
    expect(seen).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('can be used again, and no two are alike', () => {
    const world = worldWithStream();
    const iterator = iteratorOf(world, 'LATEST');
    put(world, 'a', 'x');
    const [one, two] = [get(world, iterator), get(world, iterator)];
    expect(dataOf(one)).toEqual(['x']);
    expect(dataOf(two)).toEqual(['x']);
    expect(one.NextShardIterator).not.toBe(two.NextShardIterator);
  });

  it.each([
    [
      { ShardIteratorType: 'AT_SEQUENCE_NUMBER' },
      `${MUST_EITHER}AT_SEQUENCE_NUMBER and no StartingSequenceNumber.`,
    ],
    [
      { ShardIteratorType: 'LATEST', StartingSequenceNumber: '5' },
      `${MUST_EITHER}LATEST and also a StartingSequenceNumber.`,
    ],
    [
      { ShardIteratorType: 'AT_TIMESTAMP' },
      'Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.',
    ],
    [
      { ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber: '5' },
      'Invalid StartingSequenceNumber. It encodes shardId-000000000005, while it was used in a call to a shard with shardId-000000000000',
    ],
    [
      {
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        StartingSequenceNumber: String(BigInt('0x20000000000000000000000000000000000000800000002')),
      },
      'Invalid StartingSequenceNumber. It encodes shardId--02147483648, while it was used in a call to a shard with shardId-000000000000',
    ],
    [
      {
        ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
        StartingSequenceNumber: '26227199374822427428162556223570313216',
      },
      `StartingSequenceNumber 26227199374822427428162556223570313216 used in GetShardIterator on shard shardId-000000000000 in stream s under account ${ACCOUNT} is invalid.`,
    ],
  ])('are refused for %j', (input, message) =>
    expect(
      refusal(worldWithStream(), 'kinesis.GetShardIterator', { StreamName: 's', ShardId: '0', ...input }),
    ).toMatchObject({ code: 'InvalidArgumentException', message }),
  );

  it('of the oldest version of sequence numbers fail inside', () =>
    expect(
      refusal(worldWithStream(), 'kinesis.GetShardIterator', {
        StreamName: 's',
        ShardId: '0',
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        StartingSequenceNumber: '0',
      }),
    ).toMatchObject({ code: 'InternalFailure', status: 500 }));

  it('do not outlive their stream', () => {
    const world = worldWithStream();
    const iterator = iteratorOf(world, 'LATEST');
    call(world, 'kinesis.DeleteStream', { StreamName: 's' });
    settle(world);
    call(world, 'kinesis.CreateStream', { StreamName: 's', ShardCount: 1 });
    settle(world);
    expect(refusal(world, 'kinesis.GetRecords', { ShardIterator: iterator })).toMatchObject({
      code: 'ResourceNotFoundException',
      message: `Shard shardId-000000000000 in stream s under account ${ACCOUNT} does not exist`,
    });
  });

  it.each(['', 'x', 'AAAAAAAAAAE='])('are refused when made up: %j', (text) => {
    const world = worldWithStream();
    const made = text === '' ? `${iteratorOf(world, 'LATEST').slice(0, -4)}AAAB` : text;
    const changed = made.replace('cy8x', 'dC8x');
    expect(
      refusal(world, 'kinesis.GetRecords', { ShardIterator: `${changed.slice(0, 24)}A${changed.slice(25)}` }),
    ).toMatchObject({
      code: 'InvalidArgumentException',
      message: 'Invalid ShardIterator.',
    });
  });
});

describe('reading', () => {
  it('tells how far behind the newest record it is', () => {
    const world = worldWithStream();
    put(world, 'a', '1');
    pass(world, 3);
    put(world, 'a', '2');
    pass(world, 2);
    const iterator = iteratorOf(world, 'TRIM_HORIZON');
    const page = get(world, iterator, { Limit: 1 });
    expect(page.MillisBehindLatest).toBe(5_000);
    expect(get(world, page.NextShardIterator ?? '').MillisBehindLatest).toBe(0);
  });

  it('gives data, key and arrival time back', () => {
    const world = worldWithStream();
    const { SequenceNumber } = put(world, 'ключ', 'x');
    expect(get(world, iteratorOf(world, 'TRIM_HORIZON')).Records).toEqual([
      { SequenceNumber, Data: bytes('x'), PartitionKey: 'ключ', ApproximateArrivalTimestamp: world.now },
    ]);
  });
});

describe('batches', () => {
  it('answer each record in order', () => {
    const world = worldWithStream({ ShardCount: 2 });
    const keys = [0n, HALF, 1n].map((key) => ({
      PartitionKey: 'a',
      ExplicitHashKey: String(key),
      Data: bytes(String(key)),
    }));
    expect(call(world, 'kinesis.PutRecords', { StreamName: 's', Records: keys })).toMatchObject({
      FailedRecordCount: 0,
      Records: [0, 1, 0].map((shard) => ({ ShardId: `shardId-00000000000${shard}` })),
    });
    expect(read(world, 0)).toEqual(['0', '1']);
  });

  it('are refused whole for one hash key out of range', () => {
    const world = worldWithStream();
    const record = { PartitionKey: 'a', Data: bytes('') };
    const key = String(2n ** 128n);
    expect(
      refusal(world, 'kinesis.PutRecords', {
        StreamName: 's',
        Records: [record, { ...record, ExplicitHashKey: key }],
      }).message,
    ).toBe(
      `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${key}`,
    );
    expect(read(world)).toEqual([]);
  });
});
