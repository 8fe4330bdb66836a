import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Service } from '@/core/simulator/engine/contract';
import { AwsRefusal } from '@/core/simulator/engine/refusal';
import { World } from '@/core/simulator/engine/world';
import { sns } from '@/core/simulator/services/sns';
import { LIMITS } from '@/tests/support/limits';
import { call, pass, START } from '@/tests/support/simulator';
import { arnOf, newTopic, subscribe } from './topics';

/** A queue that is out of order for the first requests, as said, and notes what it takes. */
const unreliableQueue = (failures: boolean[], taken: string[]): Service<object> => ({
  name: 'sqs',
  iamPrefix: 'sqs',
  principal: 'sqs.amazonaws.com',
  scope: 'regional',
  shapes: { ...sns.shapes, operations: {}, shapes: {} },
  initial: () => ({}),
  operations: {
    SendMessage: {
      internal: true,
      run({ MessageBody }: { MessageBody: string }) {
        if (failures.shift()) throw new AwsRefusal('InternalError', 'Busy', { status: 500 });
        taken.push(MessageBody);
        return {};
      },
    },
  },
  refuseInput: () => new AwsRefusal('ValidationException', ''),
  refuseAccess: (message) => new AwsRefusal('AccessDenied', message),
});

it('messages of a group arrive once and in order, however often the queue fails', () => {
  const group = fc.constantFrom('g', 'h');
  const pause = fc.constantFrom(0, 1, 25);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(group, pause), { minLength: 1, maxLength: 12 }),
      fc.array(fc.boolean(), { maxLength: 40 }),
      (published, failures) => {
        const taken: string[] = [];
        const services = [sns, unreliableQueue([...failures], taken)];
        const world = World.create({ services, seed: 1, limits: LIMITS.today, startAt: START });
        const TopicArn = newTopic(world, 'orders.fifo', { FifoTopic: 'true' });
        subscribe(world, TopicArn, 'sqs', arnOf('sqs', 'inbox.fifo'), { RawMessageDelivery: 'true' });
        const sent = published.map(([MessageGroupId, seconds], i) => {
          const Message = `${MessageGroupId}${i}`;
          call(world, 'sns.Publish', { TopicArn, Message, MessageGroupId, MessageDeduplicationId: Message });
          pass(world, seconds);
          return Message;
        });
        pass(world, 3_600);
        for (const name of ['g', 'h'])
          expect(taken.filter((message) => message.startsWith(name))).toEqual(
            sent.filter((message) => message.startsWith(name)),
          );
        expect(world.nextDue()).toBeUndefined();
      },
    ),
    { numRuns: 200 },
  );
});
