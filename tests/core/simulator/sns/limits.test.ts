import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { defaultRetryPolicy } from '@/core/simulator/services/sns/delivery/delivery-policy';
import { awsManagedSchedule, retryDelay } from '@/core/simulator/services/sns/delivery/schedule';
import { LIMITS } from '@/tests/support/limits';
import { call, pass, START, send, testWorld } from '@/tests/support/simulator';
import { arnOf, newTopic, subscribe } from './topics';

const value = (fact: string): number => limit(LIMITS.today, fact);

/** Outcome of a call: `ok`, or the code and words of its refusal. */
function outcomeOf(world: World, name: string, input: object): string {
  const { outcome } = send(world, name, input);
  if (outcome?.ok) return 'ok';
  return `${outcome?.error.queryCode}: ${outcome?.error.message}`;
}

const withTopic = (name: string, input: (size: number) => object, attributes?: Record<string, string>) => {
  return (size: number): string => {
    const world = testWorld();
    const topic = attributes?.FifoTopic ? 'orders.fifo' : 'orders';
    return outcomeOf(world, name, { TopicArn: newTopic(world, topic, attributes), ...input(size) });
  };
};

const subscribing = (attributes: (size: number) => Record<string, string>, protocol = 'sqs') =>
  withTopic('sns.Subscribe', (size) => ({
    Protocol: protocol,
    Endpoint: protocol === 'sqs' ? arnOf('sqs', 'inbox') : 'https://example.com',
    Attributes: attributes(size),
  }));

const texts = (count: number, prefix = 'v'): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const FIFO = { FifoTopic: 'true', ContentBasedDeduplication: 'true' };

/** Fact, what happens at a size, and the words of the refusal above it. */
const MAXIMA: [string, (size: number) => string, string][] = [
  [
    'sns.message.size.max',
    withTopic('sns.Publish', (size) => ({ Message: 'x'.repeat(size) })),
    'InvalidParameter: Invalid parameter: Message too long',
  ],
  [
    'sns.batch.entries.max',
    withTopic('sns.PublishBatch', (size) => ({
      PublishBatchRequestEntries: texts(size).map((Id) => ({ Id, Message: 'm' })),
    })),
    'TooManyEntriesInBatchRequest: The batch request contains more entries than permissible.',
  ],
  [
    'sns.batch.id.length.max',
    withTopic('sns.PublishBatch', (size) => ({
      PublishBatchRequestEntries: [{ Id: 'x'.repeat(size), Message: 'm' }],
    })),
    `InvalidBatchEntryId: The Id of a batch entry in the batch request is too long: ${'x'.repeat(81)}`,
  ],
  [
    'sns.topic.name.length.max',
    (size) => outcomeOf(testWorld(), 'sns.CreateTopic', { Name: 'x'.repeat(size) }),
    'InvalidParameter: Invalid parameter: Topic Name',
  ],
  [
    'sns.topic.displayName.length.max',
    withTopic('sns.SetTopicAttributes', (size) => ({
      AttributeName: 'DisplayName',
      AttributeValue: 'x'.repeat(size),
    })),
    'InvalidParameter: Invalid parameter: DisplayName',
  ],
  [
    'sns.subject.length.max',
    withTopic('sns.Publish', (size) => ({ Message: 'm', Subject: 'x'.repeat(size) })),
    'InvalidParameter: Invalid parameter: Subject',
  ],
  [
    'sns.fifo.id.length.max',
    withTopic('sns.Publish', (size) => ({ Message: 'm', MessageGroupId: 'x'.repeat(size) }), FIFO),
    'InvalidParameter: Invalid parameter: MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.',
  ],
  [
    'sns.tags.max',
    (size) =>
      outcomeOf(testWorld(), 'sns.CreateTopic', {
        Name: 'orders',
        Tags: texts(size).map((Key) => ({ Key, Value: '' })),
      }),
    'TagLimitExceeded: Could not complete request: tag quota of per resource exceeded',
  ],
  [
    'sns.filter.attributeNames.max',
    subscribing((size) => ({
      FilterPolicy: JSON.stringify(Object.fromEntries(texts(size).map((key) => [key, ['a']]))),
    })),
    'InvalidParameter: Invalid parameter: Attributes Reason: FilterPolicy: Filter policy can not have more than 5 keys',
  ],
  [
    'sns.filter.combinations.max',
    subscribing((size) => ({ FilterPolicy: JSON.stringify({ key: texts(size) }) })),
    'InvalidParameter: Invalid parameter: Attributes Reason: FilterPolicy: Filter policy is too complex',
  ],
  [
    'sns.filter.policy.size.max',
    subscribing((size) => ({
      FilterPolicy: JSON.stringify({ key: ['x'.repeat(size - '{"key":[""]}'.length)] }),
    })),
    'InvalidParameter: Invalid parameter: Attributes Reason: FilterPolicy: Filter policy is too complex',
  ],
  [
    'sns.archive.retention.max',
    withTopic(
      'sns.SetTopicAttributes',
      (size) => ({
        AttributeName: 'ArchivePolicy',
        AttributeValue: JSON.stringify({ MessageRetentionPeriod: `${size}` }),
      }),
      FIFO,
    ),
    'InvalidParameter: Invalid parameter: ArchivePolicy',
  ],
  [
    'sns.delivery.http.numRetries.max',
    subscribing(
      (size) => ({
        DeliveryPolicy: JSON.stringify({
          healthyRetryPolicy: { numRetries: size, minDelayTarget: 1, maxDelayTarget: 1 },
        }),
      }),
      'https',
    ),
    'InvalidParameter: Invalid parameter: Attributes Reason: DeliveryPolicy: healthyRetryPolicy.numRetries must be less than or equal to 100',
  ],
  [
    'sns.delivery.http.totalTime.max',
    subscribing(
      (size) => ({
        DeliveryPolicy: JSON.stringify({
          healthyRetryPolicy: { numRetries: 1, minDelayTarget: size, maxDelayTarget: size },
        }),
      }),
      'https',
    ),
    'InvalidParameter: Invalid parameter: Attributes Reason: DeliveryPolicy: healthyRetryPolicy.minDelayTarget and maxDelayTarget must be from 1 to 3600',
  ],
];

describe.each(MAXIMA)('%s', (fact, outcome, words) => {
  it('is allowed, and one less', () => {
    expect([outcome(value(fact) - 1), outcome(value(fact))]).toEqual(['ok', 'ok']);
  });
  it('is not exceeded', () => {
    expect(outcome(value(fact) + 1)).toBe(words);
  });
});

it('sns.message.size.max counts a batch as a whole, and attributes', () => {
  const batch = withTopic('sns.PublishBatch', (size) => ({
    PublishBatchRequestEntries: [
      { Id: '1', Message: 'x'.repeat(size - 10) },
      { Id: '2', Message: 'm', MessageAttributes: { a: { DataType: 'String', StringValue: 'bc' } } },
    ],
  }));
  expect(batch(value('sns.message.size.max'))).toBe('ok');
  expect(batch(value('sns.message.size.max') + 1)).toBe(
    'BatchRequestTooLong: The length of all the messages put together is more than the limit.',
  );
});

describe('filter policies', () => {
  const filled = (count: number, topics: number) => {
    const world = testWorld();
    const arns = texts(topics, 't').map((name) => newTopic(world, name));
    for (let i = 0; i < count; i++)
      subscribe(world, arns[i % topics] ?? '', 'sqs', arnOf('sqs', `q${i}`), { FilterPolicy: '{"a":["b"]}' });
    const one = { TopicArn: arns[0], Protocol: 'sqs', Endpoint: arnOf('sqs', 'last') };
    return {
      filtered: () =>
        outcomeOf(world, 'sns.Subscribe', { ...one, Attributes: { FilterPolicy: '{"a":["b"]}' } }),
      plain: () => outcomeOf(world, 'sns.Subscribe', one),
    };
  };

  it('of a topic: sns.filter.policies.perTopic', () => {
    expect(filled(value('sns.filter.policies.perTopic') - 1, 1).filtered()).toBe('ok');
    const full = filled(value('sns.filter.policies.perTopic'), 1);
    expect(full.filtered()).toBe('FilterPolicyLimitExceeded: Filter policy limit exceeded');
    expect(full.plain()).toBe('ok');
  });

  it('of an account: sns.filter.policies.perAccount', () => {
    const topics = value('sns.filter.policies.perAccount') / 100;
    expect(filled(value('sns.filter.policies.perAccount') - 1, topics).filtered()).toBe('ok');
    expect(filled(value('sns.filter.policies.perAccount'), topics).filtered()).toBe(
      'FilterPolicyLimitExceeded: Filter policy limit exceeded',
    );
  });
});

describe('time', () => {
  it('sns.fifo.dedup.interval: a duplicate is one until the interval ends', () => {
    const world = testWorld();
    const TopicArn = newTopic(world, 'orders.fifo', FIFO);
    const publish = () => call(world, 'sns.Publish', { TopicArn, Message: 'm', MessageGroupId: 'g' });
    const seen = () => {
      const { topics } = world.stateOf('sns', { account: '111122223333', region: 'us-east-1' }) as {
        topics: Map<string, { seen: Map<string, number> }>;
      };
      return [...(topics.get('orders.fifo')?.seen.values() ?? [])].map((until) => (until - START) / 1_000);
    };
    const interval = value('sns.fifo.dedup.interval');
    publish();
    pass(world, interval - 1);
    publish();
    expect(seen()).toEqual([interval]);
    pass(world, 1);
    publish();
    expect(seen()).toEqual([2 * interval]);
  });

  it('sns.fifo.throughput.topicScope: messages a second', () => {
    const world = testWorld();
    const TopicArn = newTopic(world, 'orders.fifo', FIFO);
    const publish = () => outcomeOf(world, 'sns.Publish', { TopicArn, Message: 'm', MessageGroupId: 'g' });
    for (let i = 1; i < value('sns.fifo.throughput.topicScope'); i++) publish();
    expect([publish(), publish()]).toEqual(['ok', 'Throttled: Rate exceeded']);
    pass(world, 1);
    expect(publish()).toBe('ok');
  });

  it('sns.confirmation.token.lifetime: a token confirms until it expires', () => {
    const confirmAfter = (seconds: number): string => {
      const world = testWorld();
      const TopicArn = newTopic(world);
      call(world, 'sns.Subscribe', { TopicArn, Protocol: 'email', Endpoint: 'a@example.com' });
      const { Entries } = call<{ Entries: { body: string }[] }>(world, 'sns.ListOutbox');
      const { Token } = JSON.parse(Entries[0]?.body ?? '') as { Token: string };
      pass(world, seconds);
      return outcomeOf(world, 'sns.ConfirmSubscription', { TopicArn, Token });
    };
    const lifetime = value('sns.confirmation.token.lifetime') * 86_400;
    expect([confirmAfter(0), confirmAfter(lifetime - 1)]).toEqual(['ok', 'ok']);
    expect(confirmAfter(lifetime)).toBe('InvalidParameter: Invalid token');
  });
});

it('sns.list.page.max: a list comes in pages', () => {
  const pages = (topics: number): number[] => {
    const world = testWorld();
    for (const name of texts(topics)) newTopic(world, name);
    const sizes: number[] = [];
    let NextToken: string | undefined;
    do {
      const page = call<{ Topics: unknown[]; NextToken?: string }>(world, 'sns.ListTopics', { NextToken });
      sizes.push(page.Topics.length);
      NextToken = page.NextToken;
    } while (NextToken);
    return sizes;
  };
  const size = value('sns.list.page.max');
  expect([pages(size - 1), pages(size), pages(size + 1)]).toEqual([[size - 1], [size], [size, 1]]);
});

it('sns.billing.chunk: a request more for every chunk begun', () => {
  const billed = (size: number): number => {
    const world = testWorld();
    const TopicArn = newTopic(world);
    call(world, 'sns.Publish', { TopicArn, Message: 'x'.repeat(size) });
    return (world.usage({ account: '111122223333', region: 'us-east-1' }).get('SNS-Requests') ?? 0) - 1;
  };
  const chunk = value('sns.billing.chunk');
  expect([billed(chunk - 1), billed(chunk), billed(chunk + 1)]).toEqual([1, 1, 2]);
});

describe('attempts to deliver', () => {
  const schedule = awsManagedSchedule(LIMITS.today);
  const seconds: number[] = [];
  for (let retry = 1; retryDelay(schedule, retry) !== undefined; retry++)
    seconds.push((retryDelay(schedule, retry) ?? 0) / 1_000);
  const after = (delay: number): number[] => seconds.filter((second) => second === delay);
  const first = defaultRetryPolicy(LIMITS.today);

  // When they are made is shown in retries.test.ts. The first attempt is no retry.
  it.each<[string, number]>([
    ['sns.delivery.awsManaged.total', 1 + seconds.length],
    ['sns.delivery.awsManaged.immediate', 1 + after(0).length],
    ['sns.delivery.awsManaged.preBackoff', after(1).length],
    [
      'sns.delivery.awsManaged.postBackoff',
      seconds.length - after(0).length - after(1).length - value('sns.delivery.awsManaged.backoff'),
    ],
    ['sns.delivery.awsManaged.minDelay', Math.min(...seconds.filter((second) => second > 0).slice(0, 100))],
    ['sns.delivery.awsManaged.maxDelay', seconds.at(-1) ?? 0],
    ['sns.delivery.http.numRetries.default', first.numRetries],
    ['sns.delivery.http.delay.default', first.minDelayTarget],
    ['sns.delivery.http.delay.default', first.maxDelayTarget],
  ])('%s', (fact, shown) => {
    expect(shown).toBe(value(fact));
  });
});
