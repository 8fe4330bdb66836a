import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { call, heldBy, send, testWorld } from '@/tests/support/simulator';
import { arnOf, messages, newQueue, newTopic, subscribe } from './topics';

const name = fc.constantFrom('a', 'b', 'c.fifo', 'bad name', '');
const topicArn = name.map((topic) => arnOf('sns', topic));
const attributeName = fc.constantFrom(
  'FilterPolicy',
  'RawMessageDelivery',
  'FilterPolicyScope',
  'RedrivePolicy',
  'Nope',
);
const attributeValue = fc.constantFrom(
  '',
  'true',
  'MessageBody',
  '{"k":["v"]}',
  '{"k":',
  JSON.stringify({ deadLetterTargetArn: arnOf('sqs', 'q0') }),
);
const endpoint = fc.constantFrom(
  arnOf('sqs', 'q0'),
  arnOf('sqs', 'gone'),
  'https://example.com',
  'a@example.com',
  '+15550100',
);
const protocol = fc.constantFrom('sqs', 'https', 'email', 'sms', 'lambda', 'pigeon');

type Step = readonly [call: string, input: object] | readonly [pass: number];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(
    fc.constant('sns.CreateTopic'),
    fc.record({ Name: name, Attributes: fc.constantFrom({}, { FifoTopic: 'true' }) }),
  ),
  fc.tuple(fc.constant('sns.DeleteTopic'), fc.record({ TopicArn: topicArn })),
  fc.tuple(
    fc.constant('sns.Subscribe'),
    fc.record({
      TopicArn: topicArn,
      Protocol: protocol,
      Endpoint: endpoint,
      Attributes: fc.dictionary(attributeName, attributeValue, { maxKeys: 2 }),
    }),
  ),
  fc.tuple(
    fc.constant('sns.Publish'),
    fc.record({
      TopicArn: topicArn,
      Message: fc.constantFrom('', 'm', '{"k":"v"}'),
      MessageGroupId: fc.constantFrom(undefined, 'g'),
      MessageDeduplicationId: fc.constantFrom(undefined, 'd'),
    }),
  ),
  fc.tuple(
    fc.constant('sns.PublishBatch'),
    fc.record({
      TopicArn: topicArn,
      PublishBatchRequestEntries: fc.array(
        fc.record({ Id: fc.constantFrom('1', '2', 'x y'), Message: fc.constantFrom('', 'm') }),
        { maxLength: 3 },
      ),
    }),
  ),
  fc.tuple(
    fc.constant('sns.TagResource'),
    fc.record({
      ResourceArn: topicArn,
      Tags: fc.array(fc.record({ Key: fc.constantFrom('k', 'l'), Value: fc.constant('v') }), {
        maxLength: 2,
      }),
    }),
  ),
  fc.tuple(
    fc.constant('sns.AddPermission'),
    fc.record({
      TopicArn: topicArn,
      Label: fc.constant('l'),
      AWSAccountId: fc.constant(['444455556666']),
      ActionName: fc.constantFrom(['Publish'], ['Nope']),
    }),
  ),
  fc.tuple(
    fc.constant('sns.SetHttpEndpoint'),
    fc.record({ Url: fc.constant('https://example.com'), StatusCode: fc.constantFrom(200, 404, 503) }),
  ),
  fc.tuple(fc.integer({ min: 0, max: 400 })),
);

function run(
  world: World,
  steps: readonly Step[],
  check: (world: World, refused: boolean, before: unknown) => void,
): void {
  for (const [first, input] of steps) {
    if (typeof first === 'number') {
      world.advanceTo(world.now + first * 1_000);
      continue;
    }
    const before = heldBy(world);
    const { outcome } = send(world, first, input);
    check(world, outcome?.ok === false, before);
  }
}

describe('whatever is asked of SNS', () => {
  it('a refused request changes nothing, and a world can be replayed, restored and forked', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const log: LogEntry[] = [];
        const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
        run(world, steps, (after, refused, before) => {
          if (refused) expect(heldBy(after)).toEqual(before);
        });
        const again = testWorld();
        replay(again, log);
        again.advanceTo(world.now);
        const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
        const later = [world.fork(), restored, again];
        for (const other of later) other.advanceTo(world.now + 100_000);
        world.advanceTo(world.now + 100_000);
        expect(later.map((other) => other.hash())).toEqual(later.map(() => world.hash()));
      }),
      { numRuns: 60 },
    );
  });

  it('every message that was accepted reaches every queue once, or the dead-letter queue', () => {
    const publish = fc.record({ filtered: fc.boolean(), group: fc.constantFrom('g', 'h') });
    fc.assert(
      fc.property(fc.array(publish, { maxLength: 8 }), fc.boolean(), (published, deleted) => {
        const world = testWorld();
        const topic = newTopic(world);
        const queue = newQueue(world);
        const dead = newQueue(world, 'dead');
        subscribe(world, topic, 'sqs', queue.arn, {
          FilterPolicy: '{"k":["yes"]}',
          RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn }),
        });
        if (deleted) call(world, 'sqs.DeleteQueue', { QueueUrl: queue.url });
        for (const [i, { filtered }] of published.entries())
          call(world, 'sns.Publish', {
            TopicArn: topic,
            Message: `m${i}`,
            MessageAttributes: { k: { DataType: 'String', StringValue: filtered ? 'no' : 'yes' } },
          });
        const wanted = published.flatMap(({ filtered }, i) => (filtered ? [] : [`m${i}`]));
        expect(messages(world, deleted ? dead : queue).sort()).toEqual(wanted);
        if (!deleted) expect(messages(world, dead)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
