import { describe, expect, it } from 'vitest';
import type { Transformation } from '@/core/simulator/services/lambda/behavior/behavior';
import { makeFunction } from '@/tests/core/simulator/lambda/functions';
import { call, pass, refusal } from '@/tests/support/simulator';
import { FUNCTION, objectsIn, processing, processor, put, putAll, worldWithStream } from './delivery-streams';

const LAMBDA = { LambdaArn: FUNCTION, BufferIntervalInSeconds: '10', BufferSizeInMBs: '1' };

/** A stream whose function does what the transformations say. */
function transformedBy(transforms: readonly Transformation[], destination: object = {}) {
  const { world } = worldWithStream({
    BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
    ...processing(processor('Lambda', LAMBDA)),
    ...destination,
  });
  makeFunction(world, { name: 'transform', behavior: { rules: [{ effect: { transforms } }] } });
  return world;
}

const where = (path: string, right: string | number) => ({ left: { path }, is: '=' as const, right });

/** A place of a template that is filled with what stands at the path. */
const filled = (path: string) => `\${${path}}`;

describe('a scripted transformation', () => {
  it('passes, drops and fails records by what they hold', () => {
    const world = transformedBy([
      { when: where('data.level', 'debug'), result: 'Dropped' },
      { when: where('data', 'broken'), result: 'ProcessingFailed' },
      { result: 'Ok' },
    ]);
    putAll(world, '{"level":"debug"}', '{"level":"error"}', 'broken', 'plain');
    pass(world, 80);
    const found = objectsIn(world);
    const failed = Object.keys(found).filter((key) => key.startsWith('processing-failed/'));
    expect(failed).toHaveLength(1);
    expect(JSON.parse(found[failed[0] as string] as string)).toMatchObject({
      errorCode: 'Lambda.ProcessingFailedStatus',
      rawData: btoa('broken'),
    });
    expect(Object.keys(found)).toHaveLength(2);
    expect(Object.values(found)).toContain('{"level":"error"}plain');
  });

  it('writes new data: objects as JSON, texts with their line end', () => {
    const world = transformedBy([
      { when: where('data.kind', 'text'), result: 'Ok', data: `${filled('data.id')} from 서울\n` },
      { result: 'Ok', data: { id: filled('data.id'), tags: [filled('data.tags.0')] } },
    ]);
    putAll(world, '{"id":7,"kind":"text"}', '{"id":8,"tags":["a","b"]}');
    pass(world, 80);
    expect(Object.values(objectsIn(world))).toEqual(['7 from 서울\n{"id":8,"tags":["a"]}']);
  });

  it('leaves a record alone that no transformation is for, whatever bytes it holds', () => {
    const world = transformedBy([{ when: where('data.level', 'debug'), result: 'Dropped' }]);
    call(world, 'firehose.PutRecord', {
      DeliveryStreamName: 'd',
      Record: { Data: Uint8Array.of(0, 255, 254, 10) },
    });
    pass(world, 80);
    const [Key] = Object.keys(objectsIn(world));
    const { Body } = call<{ Body: Uint8Array }>(world, 's3.GetObject', { Bucket: 'lake', Key });
    expect([...Body]).toEqual([0, 255, 254, 10]);
  });

  it('gives the keys of dynamic partitioning', () => {
    const world = transformedBy([{ result: 'Ok', partitionKeys: { customer: filled('data.customer') } }], {
      DynamicPartitioningConfiguration: { Enabled: true },
      Prefix: 'by/!{partitionKeyFromLambda:customer}/',
      ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
    });
    put(world, '{"customer":"c1"}');
    put(world, '{"customer":"c2"}');
    pass(world, 80);
    const prefixes = Object.keys(objectsIn(world)).map((key) => key.split('/').slice(0, 2).join('/'));
    expect(prefixes.toSorted()).toEqual(['by/c1', 'by/c2']);
  });

  it.each([
    [[{ result: 'ok' }], 'result must be one of Ok, Dropped, ProcessingFailed'],
    [[{ result: 'Ok', partitionKeys: 'a' }], 'partitionKeys must be an object'],
    [[{ result: 'Ok', when: { is: '~' } }], '"is" must be one of'],
    ['Ok', 'transforms must be a list'],
    [[null], 'a transformation must be an object'],
  ])('refuses %j', (transforms, message) => {
    const world = transformedBy([]);
    const input = { FunctionName: 'transform', Behavior: { rules: [{ effect: { transforms } }] } };
    expect(refusal(world, 'lambda.PutFunctionBehavior', input).message).toContain(message);
  });
});
