import { describe, expect, it } from 'vitest';
import type { Service, WorldEvent } from '@/core/simulator/engine/contract';
import { AwsRefusal } from '@/core/simulator/engine/refusal';
import { World } from '@/core/simulator/engine/world';
import { sns } from '@/core/simulator/services/sns';
import {
  awsManagedSchedule,
  type RetrySchedule,
  retryDelay,
} from '@/core/simulator/services/sns/delivery/schedule';
import { sqs } from '@/core/simulator/services/sqs';
import { LIMITS } from '@/tests/support/limits';
import { call, pass, START, testWorld } from '@/tests/support/simulator';
import { arnOf, bodies, messages, newQueue, newTopic, subscribe } from './topics';

const HTTP = 'https://example.com/hook';

/** A function that fails as often as said, by the server's fault, and notes when it was called. */
const failing = (failures: number, calls: number[]): Service<object> => ({
  name: 'lambda',
  iamPrefix: 'lambda',
  principal: 'lambda.amazonaws.com',
  scope: 'regional',
  shapes: { ...sns.shapes, operations: {}, shapes: {} },
  initial: () => ({}),
  operations: {
    Invoke: {
      internal: true,
      run(_input: object, ctx) {
        calls.push(ctx.now - START);
        if (calls.length <= failures) throw new AwsRefusal('ServiceException', 'Busy', { status: 500 });
        return {};
      },
    },
  },
  refuseInput: () => new AwsRefusal('ValidationException', ''),
  refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message),
});

function worldWith(failures: number) {
  const calls: number[] = [];
  const world = World.create({
    services: [sns, sqs, failing(failures, calls)],
    seed: 1,
    limits: LIMITS.today,
    startAt: START,
  });
  const topic = newTopic(world);
  const subscription = subscribe(world, topic, 'lambda', arnOf('lambda', 'function:handler'));
  return { world, topic, subscription, calls };
}

describe("a delivery to AWS's own endpoints", () => {
  it('is attempted three times at once, twice after a second, then with growing delay up to 20 seconds', () => {
    const { world, topic, calls } = worldWith(1_000);
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
    expect(calls).toEqual([0, 0, 0]);
    pass(world, 2);
    expect(calls).toEqual([0, 0, 0, 1_000, 2_000]);
    pass(world, 600);
    const delays = calls.map((at, i, all) => at - (all[i - 1] ?? 0));
    expect(delays.slice(5, 9)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(delays.slice(9)).toSatisfy((rest: number[]) => rest.every((delay) => delay === 20_000));
  });

  it('ends with the first success', () => {
    const { world, topic, calls } = worldWith(4);
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
    pass(world, 86_400);
    expect(calls).toHaveLength(5);
    expect(world.nextDue()).toBeUndefined();
  });

  it('is given up after 100,015 attempts in 23 days', () => {
    const schedule = awsManagedSchedule(LIMITS.today);
    let attempts = 1;
    let totalMs = 0;
    for (
      let delay = retryDelay(schedule, attempts);
      delay !== undefined;
      delay = retryDelay(schedule, attempts)
    ) {
      totalMs += delay;
      attempts += 1;
    }
    expect(attempts).toBe(100_015);
    expect(Math.floor(totalMs / 86_400_000)).toBe(23);
  });

  it('stops when the subscription is deleted', () => {
    const { world, topic, subscription, calls } = worldWith(1_000);
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
    call(world, 'sns.Unsubscribe', { SubscriptionArn: subscription });
    pass(world, 3_600);
    expect(calls).toHaveLength(3);
    expect(world.nextDue()).toBeUndefined();
  });
});

it.each<[RetrySchedule['backoff'], number[]]>([
  ['linear', [15, 20, 25, 30]],
  ['arithmetic', [12, 16, 22, 30]],
  ['geometric', [13.161, 17.321, 22.795, 30]],
  ['exponential', [20, 30, 30, 30]],
])('%s backoff grows from the least delay to the greatest', (backoff, delays) => {
  const schedule = {
    numRetries: 4,
    numNoDelayRetries: 0,
    numMinDelayRetries: 0,
    numMaxDelayRetries: 0,
    minDelaySec: 10,
    maxDelaySec: 30,
    backoff,
  };
  expect([1, 2, 3, 4].map((retry) => (retryDelay(schedule, retry) ?? 0) / 1_000)).toEqual(delays);
});

describe('an HTTP endpoint', () => {
  const attemptsWith = (statusCode: number, policy?: object) => {
    const events: WorldEvent[] = [];
    const world = testWorld({ sink: { event: (event) => events.push(event) } });
    const topic = newTopic(world);
    const dead = newQueue(world, 'dead');
    call(world, 'sns.Subscribe', {
      TopicArn: topic,
      Protocol: 'https',
      Endpoint: HTTP,
      Attributes: {
        RawMessageDelivery: 'true',
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn }),
        ...(policy && { DeliveryPolicy: JSON.stringify({ healthyRetryPolicy: policy }) }),
      },
    });
    const token = events.find(({ type }) => type === 'ConfirmationRequested')?.detail.token;
    call(world, 'sns.ConfirmSubscription', { TopicArn: topic, Token: token });
    call(world, 'sns.SetHttpEndpoint', { Url: HTTP, StatusCode: statusCode });
    events.length = 0;
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'hook' });
    pass(world, 3_600);
    const sent = events.filter(({ type }) => type === 'MessageLeftAws');
    return { seconds: sent.map(({ at }) => (at - START) / 1_000), dead: bodies(world, dead) };
  };

  it('that answers 200 gets a message once', () => {
    expect(attemptsWith(200)).toEqual({ seconds: [0], dead: [] });
  });

  it.each([500, 503, 429])('that answers %i is tried three more times, 20 seconds apart', (statusCode) => {
    expect(attemptsWith(statusCode)).toEqual({ seconds: [0, 20, 40, 60], dead: ['hook'] });
  });

  it.each([400, 403, 404])('that answers %i is not tried again', (statusCode) => {
    expect(attemptsWith(statusCode)).toEqual({ seconds: [0], dead: ['hook'] });
  });

  it('with a throttle gets so many attempts a second, and loses none', () => {
    const events: WorldEvent[] = [];
    const world = testWorld({ sink: { event: (event) => events.push(event) } });
    const topic = newTopic(world);
    const DeliveryPolicy = JSON.stringify({ throttlePolicy: { maxReceivesPerSecond: 2 } });
    call(world, 'sns.Subscribe', {
      TopicArn: topic,
      Protocol: 'https',
      Endpoint: HTTP,
      Attributes: { DeliveryPolicy },
    });
    const token = events.find(({ type }) => type === 'ConfirmationRequested')?.detail.token;
    call(world, 'sns.ConfirmSubscription', { TopicArn: topic, Token: token });
    events.length = 0;
    for (let i = 0; i < 5; i++) call(world, 'sns.Publish', { TopicArn: topic, Message: `${i}` });
    pass(world, 10);
    const sent = events.filter(({ type }) => type === 'NotificationDelivered');
    expect(sent.map(({ at }) => (at - START) / 1_000)).toEqual([0, 0, 1, 1, 2]);
    expect(sent.every(({ detail }) => detail.attempt === 1)).toBe(true);
  });

  it('follows the policy of its topic where that allows no other', () => {
    const world = testWorld();
    const topic = newTopic(world, 'orders', {
      DeliveryPolicy: JSON.stringify({
        http: { defaultHealthyRetryPolicy: { numRetries: 7 }, disableSubscriptionOverrides: true },
      }),
    });
    const DeliveryPolicy = JSON.stringify({ healthyRetryPolicy: { numRetries: 1 } });
    const SubscriptionArn = subscribe(world, topic, 'https', HTTP, { DeliveryPolicy });
    const { Attributes } = call<{ Attributes: Record<string, string> }>(
      world,
      'sns.GetSubscriptionAttributes',
      {
        SubscriptionArn,
      },
    );
    expect(JSON.parse(Attributes.EffectiveDeliveryPolicy ?? '')).toMatchObject({
      healthyRetryPolicy: { numRetries: 7 },
      throttlePolicy: null,
    });
  });

  it('is tried as its own delivery policy says', () => {
    const policy = {
      numRetries: 5,
      numNoDelayRetries: 1,
      numMinDelayRetries: 1,
      numMaxDelayRetries: 1,
      minDelayTarget: 5,
      maxDelayTarget: 25,
      backoffFunction: 'linear',
    };
    expect(attemptsWith(500, policy).seconds).toEqual([0, 0, 5, 20, 45, 70]);
  });
});

describe("a subscription's dead-letter queue", () => {
  const orphaned = (attributes: Record<string, string>) => {
    const world = testWorld();
    const topic = newTopic(world);
    const queue = newQueue(world);
    const dead = newQueue(world, 'dead');
    subscribe(world, topic, 'sqs', queue.arn, {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn }),
      ...attributes,
    });
    call(world, 'sqs.DeleteQueue', { QueueUrl: queue.url });
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'lost?' });
    return { world, dead };
  };

  it('gets at once what a deleted queue cannot take', () => {
    const { world, dead } = orphaned({});
    expect(messages(world, dead)).toEqual(['lost?']);
  });

  it('gets it raw when delivery is raw', () => {
    const { world, dead } = orphaned({ RawMessageDelivery: 'true' });
    expect(bodies(world, dead)).toEqual(['lost?']);
  });

  it("gets what the queue's policy does not let through", () => {
    const world = testWorld();
    const topic = newTopic(world);
    const queue = newQueue(world, 'closed', { Policy: '' });
    const dead = newQueue(world, 'dead');
    subscribe(world, topic, 'sqs', queue.arn, {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn }),
    });
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
    expect(bodies(world, queue)).toEqual([]);
    expect(messages(world, dead)).toEqual(['m']);
  });
});
