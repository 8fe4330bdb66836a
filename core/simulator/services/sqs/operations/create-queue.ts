import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { CreateQueueRequest, CreateQueueResult } from '../../../shapes/generated/sqs.types';
import { changedSettings } from '../attributes/change';
import { defaultSettings } from '../attributes/settings';
import { showAttribute } from '../attributes/show';
import { readFlag } from '../attributes/table';
import { billAccount } from '../billing';
import { invalidParameter, queueDeletedRecently, queueNameExists, unknownAttribute } from '../errors';
import { makeQueue } from '../queue';
import { queueArn } from '../queue-url';
import type { Queue, SqsCtx, SqsState } from '../state';

const MS_PER_SECOND = 1_000;

export const createQueue: Operation<SqsState, CreateQueueRequest, CreateQueueResult> = {
  guard: ({ QueueName }, ctx) => ({ arn: queueArn(ctx, QueueName) }),
  run({ QueueName: name, Attributes = {}, tags = {} }, ctx) {
    const fifo = isFifo(Attributes);
    checkName(name, fifo, ctx);
    const owner = { arn: queueArn(ctx, name), fifo };
    const settings = changedSettings(defaultSettings(ctx.limits), Attributes, owner, ctx);
    const existing = ctx.state.queues.get(name);
    if (existing) return again(existing, Attributes, ctx);
    checkRest(name, ctx);
    const queue = makeQueue({ name, fifo, settings, tags }, ctx);
    ctx.state.queues.set(name, queue);
    billAccount(ctx);
    ctx.emit('QueueCreated', { queue: name, arn: queue.arn, fifo });
    return { QueueUrl: queue.url };
  },
};

function isFifo({ FifoQueue }: Readonly<Record<string, string>>): boolean {
  if (FifoQueue === undefined) return false;
  // A standard queue is made by leaving the attribute out.
  if (!readFlag('FifoQueue', FifoQueue)) throw unknownAttribute('FifoQueue');
  return true;
}

function checkName(name: string, fifo: boolean, { limits }: SqsCtx): void {
  const max = limit(limits, 'sqs.queue.name.length.max');
  const fits = name.length >= 1 && name.length <= max;
  if (fifo && !(fits && /^[A-Za-z0-9_-]*\.fifo$/.test(name)))
    throw invalidParameter(
      `The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to ${max} in length.`,
    );
  if (!fifo && !(fits && /^[A-Za-z0-9_-]+$/.test(name)))
    throw invalidParameter(
      `Can only include alphanumeric characters, hyphens, or underscores. 1 to ${max} in length`,
    );
}

/** Creating a queue again answers its URL, unless an attribute that is named differs. */
function again(queue: Queue, attributes: Readonly<Record<string, string>>, ctx: SqsCtx): CreateQueueResult {
  const settings = changedSettings(queue.settings, attributes, queue, ctx);
  for (const name of Object.keys(attributes))
    if (showAttribute({ ...queue, settings }, name) !== showAttribute(queue, name))
      throw queueNameExists(name);
  billAccount(ctx);
  return { QueueUrl: queue.url };
}

/** A name rests for a while after its queue was deleted. */
function checkRest(name: string, { now, state, limits }: SqsCtx): void {
  const restSec = limit(limits, 'sqs.queue.delete.duration.max');
  const deletedAt = state.deletedAt.get(name);
  if (deletedAt === undefined) return;
  if (now < deletedAt + restSec * MS_PER_SECOND) throw queueDeletedRecently(restSec);
  state.deletedAt.delete(name);
}
