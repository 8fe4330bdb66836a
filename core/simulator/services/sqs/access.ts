import type { Guard } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { queueAt } from './queue-url';
import type { Queue, SqsCtx } from './state';

/** What an operation on a queue must be allowed; the queue's policy has its say. */
export function guardOf(queue: Queue, action?: string): Guard {
  const { policy } = queue.settings;
  return {
    arn: queue.arn,
    ...(action !== undefined && { action }),
    ...(policy !== null && { policy }),
  };
}

interface OnQueue {
  readonly QueueUrl: string;
}

export const guardQueue = ({ QueueUrl }: OnQueue, ctx: SqsCtx): Guard => guardOf(queueAt(ctx, QueueUrl));

/** Batches are allowed by the action of a single message. */
export const guardAs =
  (action: string) =>
  ({ QueueUrl }: OnQueue, ctx: SqsCtx): Guard =>
    guardOf(queueAt(ctx, QueueUrl), action);

/** Operations that a queue's policy cannot open to other accounts (SQS Developer Guide, cross-account permissions). */
export const guardOwner = ({ QueueUrl }: OnQueue, ctx: SqsCtx): Guard =>
  ownerGuardOf(queueAt(ctx, QueueUrl), ctx);

export const ownerGuardOf = (queue: Queue, ctx: SqsCtx, action?: string): Guard =>
  ctx.caller.account === ctx.account
    ? guardOf(queue, action)
    : { arn: queue.arn, ...(action !== undefined && { action }) };

/** SQS writes the denied action in lower case. */
export const refuseAccess = (message: string): AwsRefusal =>
  new AwsRefusal(
    'AccessDeniedException',
    message.replace(/\bsqs:[A-Za-z]+/g, (action) => action.toLowerCase()),
    { queryCode: 'AccessDenied', status: 403 },
  );
