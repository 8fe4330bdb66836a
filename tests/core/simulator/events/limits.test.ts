import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, pass, REGION, START, send, testWorld } from '@/tests/support/simulator';
import { eventsWorld, functionArn, put, rule } from './support';

const LIMIT = LIMITS.today;
const PATTERN = '{"source":["shop"]}';
const BUS = `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/default`;

/** The code a call is refused with, or `ok`. */
function codeOf(world: World, name: string, input: object): string {
  const { outcome } = send(world, name, input);
  if (!outcome) throw new Error(`${name} is pending`);
  return outcome.ok ? 'ok' : outcome.error.code;
}

interface Row {
  readonly fact: string;
  /** What a fresh world answers when the limited thing has this size. */
  readonly at: (size: number) => string;
  readonly over: string;
}

const pad = (frame: string, size: number): string => frame.replace('_', 'x'.repeat(size - frame.length + 1));

/** A pattern whose `$or`s multiply to so many combinations, in few characters. */
function combining(size: number): string {
  const factors = { 999: [27, 37], 1000: [10, 10, 10], 1001: [7, 11, 13] }[size] ?? [];
  const ors = factors.map((factor) => `"$or":[${Array(factor).fill('{"a":[1]}').join()}]`);
  return `{${ors.join()}}`;
}

const ROWS: readonly Row[] = [
  {
    fact: 'eventbridge.putEvents.entries.max',
    at: (size) =>
      codeOf(testWorld(), 'events.PutEvents', {
        Entries: Array.from({ length: size }, () => ({ Source: 'a', DetailType: 'b', Detail: '{}' })),
      }),
    over: 'ValidationException',
  },
  {
    fact: 'eventbridge.putEvents.size.max',
    at: (size) =>
      codeOf(testWorld(), 'events.PutEvents', {
        Entries: [{ Source: 'a', DetailType: 'b', Detail: pad('{"d":"_"}', size - 2) }],
      }),
    over: 'ValidationException',
  },
  {
    fact: 'eventbridge.buses.max',
    at(size) {
      const world = testWorld();
      const codes = Array.from({ length: size - 1 }, (_, i) =>
        codeOf(world, 'events.CreateEventBus', { Name: `b${i}` }),
      );
      return codes.at(-1) ?? 'ok';
    },
    over: 'LimitExceededException',
  },
  {
    fact: 'eventbridge.rules.perBus.max',
    at(size) {
      const world = testWorld();
      const codes = Array.from({ length: size }, (_, i) =>
        codeOf(world, 'events.PutRule', { Name: `r${i}`, EventPattern: PATTERN }),
      );
      return codes.at(-1) ?? 'ok';
    },
    over: 'LimitExceededException',
  },
  {
    fact: 'eventbridge.targets.perRule.max',
    at(size) {
      const world = testWorld();
      call(world, 'events.PutRule', { Name: 'r', EventPattern: PATTERN });
      const Targets = Array.from({ length: size }, (_, i) => ({ Id: `t${i}`, Arn: functionArn('good') }));
      return codeOf(world, 'events.PutTargets', { Rule: 'r', Targets });
    },
    over: 'LimitExceededException',
  },
  {
    fact: 'eventbridge.pattern.size.max',
    at: (size) =>
      codeOf(testWorld(), 'events.PutRule', { Name: 'r', EventPattern: pad('{"a":["_"]}', size) }),
    over: 'LimitExceededException',
  },
  {
    fact: 'eventbridge.busPolicy.size.max',
    at: (size) =>
      codeOf(testWorld(), 'events.PutPermission', {
        Policy: pad('{"Version":"2012-10-17","Id":"_","Statement":[]}', size),
      }),
    over: 'PolicyLengthExceededException',
  },
  {
    fact: 'eventbridge.putEvents.tps.usEast1',
    at(size) {
      const world = testWorld();
      const entry = { Source: 'a', DetailType: 'b', Detail: '{}' };
      for (let i = 1; i < size; i++) send(world, 'events.PutEvents', { Entries: [entry] });
      return codeOf(world, 'events.PutEvents', { Entries: [entry] });
    },
    over: 'ThrottlingException',
  },
  {
    fact: 'eventbridge.pattern.orCombinations.max',
    at: (size) =>
      codeOf(testWorld(), 'events.TestEventPattern', {
        EventPattern: combining(size),
        Event: '{"id":1,"account":1,"source":1,"time":1,"region":1,"detail-type":1}',
      }),
    over: 'InvalidEventPatternException',
  },
  {
    fact: 'eventbridge.pattern.numeric.max',
    at: (size) =>
      codeOf(testWorld(), 'events.PutRule', {
        Name: 'r',
        EventPattern: JSON.stringify({ a: [{ numeric: ['<', size] }] }),
      }),
    over: 'InvalidEventPatternException',
  },
];

describe.each(ROWS)('$fact', ({ fact, at, over }) => {
  const max = Number(LIMIT[fact]);
  it('holds below and at the limit', () => {
    expect(at(max - 1)).toBe('ok');
    expect(at(max)).toBe('ok');
  });
  it('is refused above', () => expect(at(max + 1)).toBe(over));
});

describe('a target that stays down', () => {
  /** Time of the last attempt and number of attempts of one event. */
  function attempts(policy: object) {
    const { world, seen } = eventsWorld();
    rule(world, 'r', { source: ['shop'] }, { Arn: functionArn('broken'), RetryPolicy: policy });
    put(world);
    pass(world, 2 * limit(LIMIT, 'eventbridge.retry.maxAge.default'));
    const failures = seen.filter(({ type }) => type === 'DeliveryFailed');
    return { count: failures.length, lastSec: ((failures.at(-1)?.at ?? START) - START) / 1_000 };
  }

  it('is given eventbridge.retry.maxAge.default unless the attempts are used up', () => {
    const max = limit(LIMIT, 'eventbridge.retry.maxAge.default');
    const { lastSec } = attempts({});
    expect(lastSec).toBeLessThanOrEqual(max);
    expect(lastSec).toBeGreaterThan(max - 10_000);
  });

  it('is tried eventbridge.retry.maxAttempts.default times more at most', () => {
    const max = limit(LIMIT, 'eventbridge.retry.maxAttempts.default');
    const { count } = attempts({});
    expect(count - 1).toBeLessThanOrEqual(max);
    expect(count - 1).toBeGreaterThan(max - 20);
    expect(attempts({ MaximumRetryAttempts: 2 }).count).toBe(3);
  });
});

it('eventbridge.invocations.tps.usEast1 delays what is above it by a second', () => {
  const max = limit(LIMIT, 'eventbridge.invocations.tps.usEast1');
  const { world, seen } = eventsWorld();
  rule(world, 'r', { source: ['shop'] }, { Arn: functionArn('good') });
  const Entries = Array.from({ length: 10 }, () => ({ Source: 'shop', DetailType: 'Sold', Detail: '{}' }));
  for (let sent = 0; sent < max + 10; sent += 10) send(world, 'events.PutEvents', { Entries });
  const delivered = () => seen.filter(({ type }) => type === 'EventDelivered').length;
  expect(delivered()).toBe(max);
  pass(world, 1);
  expect(delivered()).toBe(max + 10);
});

it('eventbridge.archive.retention.default keeps events without end', () => {
  const world = testWorld();
  call(world, 'events.CreateArchive', { ArchiveName: 'a', EventSourceArn: BUS });
  put(world);
  pass(world, 400 * 86_400);
  const described = call(world, 'events.DescribeArchive', { ArchiveName: 'a' });
  expect(described).toMatchObject({
    EventCount: 1,
    RetentionDays: limit(LIMIT, 'eventbridge.archive.retention.default'),
  });
});

it('eventbridge.apiDestination.rate.default is the rate of a destination that sets none', () => {
  const world = testWorld();
  const { ConnectionArn } = call(world, 'events.CreateConnection', {
    Name: 'c',
    AuthorizationType: 'BASIC',
    AuthParameters: { BasicAuthParameters: { Username: 'u', Password: 'p' } },
  });
  const destination = {
    Name: 'd',
    ConnectionArn,
    InvocationEndpoint: 'https://example.com',
    HttpMethod: 'GET',
  };
  call(world, 'events.CreateApiDestination', destination);
  expect(call(world, 'events.DescribeApiDestination', { Name: 'd' }).InvocationRateLimitPerSecond).toBe(
    limit(LIMIT, 'eventbridge.apiDestination.rate.default'),
  );
});

it.each([
  [0, 1],
  [1, 2],
])('eventbridge.billing.chunk plus %d bytes count as %d events', (more, events) => {
  const world = testWorld();
  const size = limit(LIMIT, 'eventbridge.billing.chunk') + more;
  const Detail = pad('{"d":"_"}', size - 'shopSold'.length);
  put(world, {}, { Detail });
  expect(world.usage({ account: ACCOUNT, region: REGION }).get('Event-64K-Chunks')).toBe(events);
});
