import { describe, expect, it } from 'vitest';
import { call, pass } from '@/tests/support/simulator';
import {
  FUNCTION,
  type FunctionRecord,
  objectsIn,
  plain,
  processing,
  processor,
  put,
  putAll,
  withFunction,
  worldWithStream,
} from './delivery-streams';

const LAMBDA = { LambdaArn: FUNCTION, BufferIntervalInSeconds: '10', BufferSizeInMBs: '1' };
const HINTS = { SizeInMBs: 1, IntervalInSeconds: 60 };

function transforming(destination: object = {}, parameters: object = {}) {
  const { world, events } = worldWithStream({
    BufferingHints: HINTS,
    ...processing(processor('Lambda', { ...LAMBDA, ...parameters })),
    ...destination,
  });
  return { world, events, fn: withFunction(world, events) };
}

const ok = (record: FunctionRecord, data: string) => ({
  recordId: record.recordId,
  result: 'Ok',
  data: btoa(data),
});
/** Error lines of the objects under a prefix. */
const errorsIn = (found: Record<string, string>, prefix = 'processing-failed/') =>
  Object.entries(found)
    .filter(([key]) => key.startsWith(prefix))
    .flatMap(([, data]) => data.trim().split('\n'))
    .map((line) => JSON.parse(line) as { errorCode: string; rawData: string; attemptsMade: number });

describe('transforming', () => {
  it('gives the function batches and delivers what it makes of them', () => {
    const { world, fn } = transforming();
    putAll(world, 'a', 'b', 'c');
    expect(fn.asked()).toHaveLength(0);
    pass(world, 10);
    expect(fn.asked()).toHaveLength(1);
    fn.answer((records) => ({
      records: records.map((record) => ok(record, plain(record).toUpperCase())),
    }));
    pass(world, 60);
    expect(Object.values(objectsIn(world))).toEqual(['ABC']);
  });

  it('sends a full batch at once', () => {
    const { world, fn } = transforming();
    put(world, 'x'.repeat(600_000));
    put(world, 'y'.repeat(600_000));
    expect(fn.asked()).toHaveLength(1);
  });

  it('drops, fails and keeps records as the function says', () => {
    const { world, fn } = transforming();
    putAll(world, 'keep', 'drop', 'fail', 'forget', 'wrong', 'notBase64');
    pass(world, 10);
    fn.answer((records) => ({
      records: records.flatMap((record) => {
        const { recordId, data } = record;
        switch (plain(record)) {
          case 'keep':
            return [ok(record, 'kept')];
          case 'drop':
            return [{ recordId, result: 'Dropped' }];
          case 'fail':
            return [{ recordId, result: 'ProcessingFailed', data }];
          case 'wrong':
            return [{ recordId, result: 'Fine', data }];
          case 'notBase64':
            return [{ recordId, result: 'Ok', data: '***' }];
          default:
            return [];
        }
      }),
    }));
    pass(world, 60);
    const found = objectsIn(world);
    expect(
      Object.entries(found)
        .filter(([key]) => !key.startsWith('processing-failed'))
        .map(([, data]) => data),
    ).toEqual(['kept']);
    expect(errorsIn(found).map(({ errorCode, rawData }) => [atob(rawData), errorCode])).toEqual([
      ['fail', 'Lambda.ProcessingFailedStatus'],
      ['forget', 'Lambda.MissingRecordId'],
      ['wrong', 'Lambda.InvalidResult'],
      ['notBase64', 'Lambda.InvalidData'],
    ]);
  });

  it('tries again when the function fails, then sets the batch aside', () => {
    const { world, fn } = transforming({}, { NumberOfRetries: '2' });
    put(world, 'x');
    pass(world, 10);
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(fn.asked()).toHaveLength(attempt);
      fn.fail();
      pass(world, 1);
    }
    expect(fn.asked()).toHaveLength(3);
    pass(world, 60);
    expect(errorsIn(objectsIn(world))).toMatchObject([
      { errorCode: 'Lambda.FunctionError', attemptsMade: 3, rawData: btoa('x') },
    ]);
  });

  it('recovers by a later attempt, and keeps the order of batches', () => {
    const { world, fn } = transforming();
    put(world, '1');
    pass(world, 10);
    put(world, '2');
    fn.fail();
    pass(world, 1);
    fn.answer((records) => ({ records: records.map((record) => ok(record, plain(record))) }));
    pass(world, 10);
    fn.answer((records) => ({ records: records.map((record) => ok(record, plain(record))) }));
    pass(world, 60);
    expect(Object.values(objectsIn(world)).join('')).toBe('12');
  });

  it('fails what is no reply at all', () => {
    const { world, fn } = transforming();
    put(world, 'x');
    pass(world, 10);
    fn.answer(() => 'nothing');
    pass(world, 60);
    expect(errorsIn(objectsIn(world))).toMatchObject([{ errorCode: 'Lambda.JsonProcessingException' }]);
  });

  it('fails when there is no function', () => {
    const { world } = worldWithStream({ BufferingHints: HINTS, ...processing(processor('Lambda', LAMBDA)) });
    put(world, 'x');
    pass(world, 120);
    expect(errorsIn(objectsIn(world))).toMatchObject([{ errorCode: 'Lambda.ResourceNotFoundException' }]);
  });

  it('names partitions by what the function found', () => {
    const { world, fn } = transforming({
      BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
      DynamicPartitioningConfiguration: { Enabled: true },
      Prefix: '!{partitionKeyFromLambda:shop}/',
      ErrorOutputPrefix: '!{firehose:error-output-type}/',
    });
    putAll(world, 'a', 'b');
    pass(world, 10);
    fn.answer((records) => ({
      records: records.map((record) => ({
        ...ok(record, plain(record)),
        metadata: { partitionKeys: { shop: `shop-${plain(record)}` } },
      })),
    }));
    pass(world, 60);
    expect(Object.keys(objectsIn(world)).map((key) => key.split('/')[0])).toEqual(['shop-a', 'shop-b']);
  });

  it('leaves the function behind when the stream is deleted', () => {
    const { world, fn } = transforming();
    put(world, 'x');
    pass(world, 10);
    call(world, 'firehose.DeleteDeliveryStream', { DeliveryStreamName: 'd' });
    pass(world, 10);
    fn.answer((records) => ({ records: records.map((record) => ok(record, 'late')) }));
    expect(objectsIn(world)).toEqual({});
  });
});
