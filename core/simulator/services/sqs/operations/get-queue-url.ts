import type { Operation } from '../../../engine/contract';
import type { GetQueueUrlRequest, GetQueueUrlResult } from '../../../shapes/generated/sqs.types';
import { guardOf } from '../access';
import { bill } from '../billing';
import { invalidParameter, queueDoesNotExist } from '../errors';
import type { Queue, SqsCtx, SqsState } from '../state';

export const getQueueUrl: Operation<SqsState, GetQueueUrlRequest, GetQueueUrlResult> = {
  locate: ({ QueueOwnerAWSAccountId: owner }, { caller, region }) => ({
    account: owner ?? caller.account,
    region,
  }),
  guard: ({ QueueName }, ctx) => guardOf(queueNamed(QueueName, ctx)),
  run({ QueueName }, ctx) {
    const queue = queueNamed(QueueName, ctx);
    bill(queue, ctx);
    return { QueueUrl: queue.url };
  },
};

function queueNamed(name: string, { state }: SqsCtx): Queue {
  if (name === '')
    throw invalidParameter('Value for parameter QueueName is invalid. Reason: Must specify a queue name.');
  const queue = state.queues.get(name);
  if (!queue) throw queueDoesNotExist();
  return queue;
}
