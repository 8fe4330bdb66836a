import type { Guard } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { queueAt } from './queue-url';
import type { Queue, SqsCtx } from './state';

/** What an operation on a queue must be allowed; the queue's policy has its say. */
export const guardOf = ({ arn, settings }: Queue, action?: string): Guard => ({
  arn,
  policy: settings.policy ?? undefined,
  action,
});

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

export const ownerGuardOf = (queue: Queue, { caller, account }: SqsCtx): Guard =>
  caller.account === account ? guardOf(queue) : { arn: queue.arn };

/** SQS writes the denied action in lower case. */
export const refuseAccess = (message: string): AwsRefusal =>
  new AwsRefusal(
    'AccessDeniedException',
    message.replace(/\bsqs:[A-Za-z]+/g, (action) => action.toLowerCase()),
    { queryCode: 'AccessDenied', status: 403 },
  );
