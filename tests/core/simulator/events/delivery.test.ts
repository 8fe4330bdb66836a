import { describe, expect, it } from 'vitest';
import type { MetricDatum, WorldEvent } from '@/core/simulator/engine/contract';
import { takeMetrics } from '@/core/simulator/services/events/metrics';
import type { EventsState } from '@/core/simulator/services/events/state';
import { ACCOUNT, call, pass, REGION } from '@/tests/support/simulator';
import { eventsWorld, functionArn, put, queue, rule, type TestQueue } from './support';

const SHOP = { source: ['shop'] };
const HOUR_SEC = 3_600;

interface TargetSettings {
  readonly to: string;
  readonly policy?: object;
  readonly open?: boolean;
}

/** One event to one target with a dead-letter queue. */
function delivered({ to, policy, open }: TargetSettings) {
  const { world, seen, types } = eventsWorld();
  const dead = queue(world, 'dead', open === undefined ? {} : { open });
  rule(world, 'r', SHOP, {
    Arn: to,
    DeadLetterConfig: { Arn: dead.arn },
    ...(policy && { RetryPolicy: policy }),
  });
  put(world, { n: 1 });
  return { world, seen, types, dead };
}

const attributesOf = (dead: TestQueue) =>
  dead
    .messages()
    .map(({ MessageAttributes = {} }) =>
      Object.fromEntries(
        Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, StringValue]),
      ),
    );

const attempts = (seen: readonly WorldEvent[]): number =>
  seen.filter(({ type }) => type === 'DeliveryFailed' || type === 'EventDelivered').length;

describe('a delivery that fails', () => {
  it.each([
    ['missing', 'NO_RESOURCE', 'Function not found.'],
    ['forbidden', 'NO_PERMISSIONS', 'No.'],
  ] as const)('for good (%s) goes to the dead-letter queue at once', (to, code, message) => {
    const { seen, dead } = delivered({ to: functionArn(to) });
    expect(attempts(seen)).toBe(1);
    expect(attributesOf(dead)).toEqual([
      {
        RULE_ARN: `arn:aws:events:${REGION}:${ACCOUNT}:rule/r`,
        TARGET_ARN: functionArn(to),
        ERROR_CODE: code,
        ERROR_MESSAGE: message,
        RETRY_ATTEMPTS: '0',
      },
    ]);
  });

  it.each([
    ['throttled', 'THROTTLING'],
    ['broken', 'ERROR_FROM_TARGET'],
  ] as const)('for now (%s) is retried as often as its policy says', (to, code) => {
    const { world, seen, dead } = delivered({ to: functionArn(to), policy: { MaximumRetryAttempts: 3 } });
    pass(world, HOUR_SEC);
    expect(attempts(seen)).toBe(4);
    expect(attributesOf(dead)).toMatchObject([
      { ERROR_CODE: code, RETRY_ATTEMPTS: '3', EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts' },
    ]);
  });

  it('is retried no longer than its policy says', () => {
    const { world, seen, dead } = delivered({
      to: functionArn('broken'),
      policy: { MaximumEventAgeInSeconds: 60 },
    });
    pass(world, 61);
    expect(attributesOf(dead)).toMatchObject([{ EXHAUSTED_RETRY_CONDITION: 'MaximumEventAgeInSeconds' }]);
    const made = attempts(seen);
    pass(world, HOUR_SEC);
    expect(attempts(seen)).toBe(made);
  });

  it('may be set to no retry at all', () => {
    const { seen, dead } = delivered({
      to: functionArn('broken'),
      policy: { MaximumRetryAttempts: 0 },
    });
    expect(attempts(seen)).toBe(1);
    expect(attributesOf(dead)).toMatchObject([{ RETRY_ATTEMPTS: '0' }]);
  });

  it('waits longer each time, with jitter', () => {
    const { world, seen } = delivered({ to: functionArn('broken'), policy: { MaximumRetryAttempts: 6 } });
    pass(world, HOUR_SEC);
    const times = seen.filter(({ type }) => type === 'DeliveryFailed').map(({ at }) => at);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    gaps.forEach((gap, i) => {
      expect(gap).toBeGreaterThanOrEqual(500 * 2 ** i);
      expect(gap).toBeLessThanOrEqual(1_000 * 2 ** i);
    });
    expect(gaps).toHaveLength(6);
  });

  it('keeps the whole event in the dead-letter queue', () => {
    const { dead } = delivered({ to: functionArn('missing') });
    expect(JSON.parse(dead.bodies()[0] ?? '')).toMatchObject({ source: 'shop', detail: { n: 1 } });
  });

  it('is lost where the dead-letter queue does not take it', () => {
    const { dead, types } = delivered({ to: functionArn('missing'), open: false });
    expect(dead.bodies()).toEqual([]);
    expect(types()).toContain('EventDropped');
  });

  it('to a queue without permission is not retried', () => {
    const { world } = eventsWorld();
    const closed = queue(world, 'closed', { open: false });
    const dead = queue(world, 'dead');
    rule(world, 'r', SHOP, { Arn: closed.arn, DeadLetterConfig: { Arn: dead.arn } });
    put(world);
    expect(attributesOf(dead)).toMatchObject([{ ERROR_CODE: 'NO_PERMISSIONS', RETRY_ATTEMPTS: '0' }]);
  });

  it('because its transformer makes no JSON never reaches its target', () => {
    const { world } = eventsWorld();
    const dead = queue(world, 'dead');
    rule(world, 'r', SHOP, {
      Arn: functionArn('good'),
      DeadLetterConfig: { Arn: dead.arn },
      InputTransformer: { InputPathsMap: { o: '$.detail' }, InputTemplate: '{"o":"<o>"}' },
    });
    put(world, { n: 1 });
    expect(attributesOf(dead)).toMatchObject([{ ERROR_CODE: 'INVALID_JSON' }]);
  });
});

describe('targets of other services', () => {
  it('a FIFO queue gets the group of its parameters', () => {
    const { world } = eventsWorld();
    const fifo = queue(world, 'q.fifo', {
      attributes: { FifoQueue: 'true', ContentBasedDeduplication: 'true' },
    });
    rule(world, 'r', SHOP, { Arn: fifo.arn, SqsParameters: { MessageGroupId: 'g' } });
    put(world);
    const { Messages } = call<{ Messages: object[] }>(world, 'sqs.ReceiveMessage', {
      QueueUrl: fifo.url,
      MessageSystemAttributeNames: ['MessageGroupId'],
    });
    expect(Messages).toMatchObject([{ Attributes: { MessageGroupId: 'g' } }]);
  });

  it('what is not simulated is recorded', () => {
    const { world, seen } = eventsWorld();
    const log = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/events/x`;
    rule(world, 'r', SHOP, { Arn: log, InputPath: '$.detail' });
    put(world, { n: 1 });
    expect(seen.find(({ type }) => type === 'TargetInvoked')?.detail).toMatchObject({
      target: log,
      input: '{"n":1}',
    });
  });
});

it('metrics count invocations, failures and dead letters of a rule, once each', () => {
  const { world } = delivered({ to: functionArn('missing') });
  const state = world.stateOf('events', { account: ACCOUNT, region: REGION }) as EventsState;
  const of = (metrics: readonly MetricDatum[], name: string) =>
    metrics.find((metric) => metric.name === name);
  const metrics = takeMetrics(state);
  for (const name of ['Invocations', 'FailedInvocations', 'TriggeredRules', 'InvocationsSentToDlq'])
    expect(of(metrics, name)).toEqual({
      namespace: 'AWS/Events',
      name,
      dimensions: { RuleName: 'r' },
      value: 1,
      unit: 'Count',
    });
  expect(of(metrics, 'MatchedEvents')).toMatchObject({ dimensions: { EventBusName: 'default' }, value: 1 });
  expect(takeMetrics(state)).toEqual([]);
});
