import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import { call, pass, refusal, send, testWorld } from '@/tests/support/simulator';
import { MAKING_SECONDS } from '../elasticache/cache';
import { bytes, makeFunction, parsed } from './functions';

const KEEPS = [{ cache: 'numbers', key: 'sum', add: { path: 'body.n' } }];

/** A function that adds what comes to a number in a cache, and takes a second for it. */
function setUp({ cache = true } = {}) {
  const events: WorldEvent[] = [];
  const world = testWorld({ sink: { event: (event) => void events.push(event) } });
  if (cache) call(world, 'elasticache.CreateCacheCluster', { CacheClusterId: 'numbers', Engine: 'redis' });
  pass(world, MAKING_SECONDS);
  makeFunction(world, { behavior: { durationMs: 1_000, rules: [{ effect: { keeps: KEEPS } }] } });
  const invoke = (...numbers: number[]) =>
    call(world, 'lambda.Invoke', {
      FunctionName: 'worker',
      InvocationType: 'Event',
      Payload: bytes({
        Records: numbers.map((n) => ({ messageId: String(n), body: JSON.stringify({ n }) })),
      }),
    });
  const sum = () =>
    call<{ Value?: string }>(world, 'elasticache.Get', { CacheId: 'numbers', Key: 'sum' }).Value;
  return { world, invoke, sum, lost: () => events.filter(({ type }) => type === 'CacheUpdateLost').length };
}

describe('a number that a function keeps in a cache', () => {
  it('grows by all records of each event, one execution after another', () => {
    const { world, invoke, sum, lost } = setUp();
    invoke(1, 2);
    pass(world, 5);
    invoke(4);
    pass(world, 5);
    expect([sum(), lost()]).toEqual(['7', 0]);
  });

  it('loses what another execution has written meanwhile', () => {
    const { world, invoke, sum, lost } = setUp();
    invoke(3);
    pass(world, 0.5);
    invoke(4);
    pass(world, 5);
    expect([sum(), lost()]).toEqual(['4', 1]);
  });

  it('is an error where the cache cannot be reached', () => {
    const { world } = setUp({ cache: false });
    const ticket = send(world, 'lambda.Invoke', { FunctionName: 'worker', Payload: bytes({}) });
    pass(world, 5);
    const output = ticket.outcome?.ok ? ticket.outcome.output : {};
    expect([output.FunctionError, parsed(output.Payload)]).toEqual([
      'Unhandled',
      { errorType: 'ConnectionError', errorMessage: 'connect ETIMEDOUT numbers' },
    ]);
  });

  it.each([
    ['numbers', 'keeps must be a list'],
    [[{ cache: 'numbers' }], 'what is kept needs "cache" and "key"'],
  ])('is refused as %j', (keeps, message) => {
    const { world } = setUp();
    const input = { FunctionName: 'worker', Behavior: { rules: [{ effect: { keeps } }] } };
    expect(refusal(world, 'lambda.PutFunctionBehavior', input).message).toContain(message);
  });
});
