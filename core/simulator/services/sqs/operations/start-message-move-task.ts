import { limit } from '../../../../facts/limits';
import { parseArn } from '../../../engine/arn';
import type { Guard, Operation } from '../../../engine/contract';
import type {
  StartMessageMoveTaskRequest,
  StartMessageMoveTaskResult,
} from '../../../shapes/generated/sqs.types';
import { guardOf, ownerGuardOf } from '../access';
import { visibleCount } from '../attributes/show';
import { bill } from '../billing';
import { invalidParameter, noSuchArn } from '../errors';
import { sourcesOf } from '../messages/dead-letter';
import { expireOld } from '../messages/expiry';
import { startTask, tasksOf } from '../messages/move-tasks';
import { locateByArn, queueOfArn } from '../queue-url';
import type { Queue, SqsCtx, SqsState } from '../state';
import { taskHandle } from '../task-handle';

/** What a task does in the caller's name, besides starting. */
const SOURCE_ACTIONS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

export const startMessageMoveTask: Operation<
  SqsState,
  StartMessageMoveTaskRequest,
  StartMessageMoveTaskResult
> = {
  locate: ({ SourceArn }, command) => locateByArn(SourceArn, command),
  guard: guardsOf,
  run(input, ctx) {
    checkRate(input, ctx);
    const source = queueNamed(ctx, input.SourceArn, 'SourceArn');
    if (sourcesOf(source, ctx).length === 0)
      throw invalidParameter('Source queue must be configured as a Dead Letter Queue.');
    checkDestination(input, source, ctx);
    if (tasksOf(source.arn, ctx).some(({ status }) => status === 'RUNNING'))
      throw invalidParameter(
        'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
      );
    const taskId = ctx.uuid();
    const handle = taskHandle({ taskId, sourceArn: source.arn });
    expireOld(source, ctx);
    startTask(
      {
        taskId,
        handle,
        sourceArn: source.arn,
        destinationArn: input.DestinationArn ?? null,
        rate: input.MaxNumberOfMessagesPerSecond ?? null,
        startedAt: ctx.now,
        toMove: visibleCount(source),
        moved: 0,
        status: 'RUNNING',
        failure: null,
      },
      ctx,
    );
    bill(source, ctx);
    return { TaskHandle: handle };
  },
};

function guardsOf({ SourceArn, DestinationArn }: StartMessageMoveTaskRequest, ctx: SqsCtx): readonly Guard[] {
  const source = queueNamed(ctx, SourceArn, 'SourceArn');
  const destination = DestinationArn === undefined ? undefined : queueOfArn(ctx, DestinationArn);
  return [
    ownerGuardOf(source, ctx),
    ...SOURCE_ACTIONS.map((action) => guardOf(source, action)),
    ...(destination ? [guardOf(destination, 'sqs:SendMessage')] : []),
  ];
}

function queueNamed(ctx: SqsCtx, arn: string, parameter: 'SourceArn' | 'DestinationArn'): Queue {
  if (!parseArn(arn))
    throw invalidParameter(
      `You must use this format to specify the ${parameter}: arn:<partition>:<service>:<region>:<account-id>:<resource-id>`,
    );
  const queue = queueOfArn(ctx, arn);
  if (!queue) throw noSuchArn(parameter);
  return queue;
}

function checkRate({ MaxNumberOfMessagesPerSecond: rate }: StartMessageMoveTaskRequest, ctx: SqsCtx): void {
  const max = limit(ctx.limits, 'sqs.redrive.rate.max');
  if (rate !== undefined && (rate < 1 || rate > max))
    throw invalidParameter(
      `Value for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: You must enter a number that's between 1 and ${max}.`,
    );
}

function checkDestination({ DestinationArn }: StartMessageMoveTaskRequest, source: Queue, ctx: SqsCtx): void {
  if (DestinationArn === undefined) return;
  const destination = queueNamed(ctx, DestinationArn, 'DestinationArn');
  if (destination === source)
    throw invalidParameter('Source queue arn and destination queue arn cannot be the same.');
  if (destination.fifo !== source.fifo)
    throw invalidParameter('The source queue and destination queue must be of the same queue type.');
}
