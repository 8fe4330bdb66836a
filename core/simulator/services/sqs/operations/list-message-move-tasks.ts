import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  ListMessageMoveTasksRequest,
  ListMessageMoveTasksResult,
  ListMessageMoveTasksResultEntry,
} from '../../../shapes/generated/sqs.types';
import { ownerGuardOf } from '../access';
import { bill } from '../billing';
import { invalidParameter, noSuchArn } from '../errors';
import { tasksOf } from '../messages/move-tasks';
import { locateByArn, queueOfArn } from '../queue-url';
import type { MoveTask, Queue, SqsCtx, SqsState } from '../state';

export const listMessageMoveTasks: Operation<
  SqsState,
  ListMessageMoveTasksRequest,
  ListMessageMoveTasksResult
> = {
  locate: ({ SourceArn }, command) => locateByArn(SourceArn, command),
  guard: ({ SourceArn }, ctx) => ownerGuardOf(sourceOf(SourceArn, ctx), ctx),
  run({ SourceArn, MaxResults = 1 }, ctx) {
    const source = sourceOf(SourceArn, ctx);
    const max = limit(ctx.limits, 'sqs.redrive.tasks.listed.max');
    if (MaxResults < 1 || MaxResults > max)
      throw invalidParameter(
        `Value for parameter MaxResults is invalid. Reason: You must enter a number that's between 1 and ${max}.`,
      );
    bill(source, ctx);
    return { Results: tasksOf(SourceArn, ctx).slice(0, MaxResults).map(shown) };
  },
};

function sourceOf(arn: string, ctx: SqsCtx): Queue {
  const source = queueOfArn(ctx, arn);
  if (!source) throw noSuchArn('SourceArn');
  return source;
}

const shown = (task: MoveTask): ListMessageMoveTasksResultEntry => ({
  ...(task.status === 'RUNNING' && { TaskHandle: task.handle }),
  Status: task.status,
  SourceArn: task.sourceArn,
  ...(task.destinationArn !== null && { DestinationArn: task.destinationArn }),
  ...(task.rate !== null && { MaxNumberOfMessagesPerSecond: task.rate }),
  ApproximateNumberOfMessagesMoved: task.moved,
  ApproximateNumberOfMessagesToMove: task.toMove,
  ...(task.failure !== null && { FailureReason: task.failure }),
  StartedTimestamp: task.startedAt,
});
