import type { Operation } from '../../../engine/contract';
import type {
  CancelMessageMoveTaskRequest,
  CancelMessageMoveTaskResult,
} from '../../../shapes/generated/sqs.types';
import { ownerGuardOf } from '../access';
import { bill } from '../billing';
import { invalidParameter, noSuchArn, resourceNotFound } from '../errors';
import { cancelTask } from '../messages/move-tasks';
import { locateByArn, queueOfArn } from '../queue-url';
import type { Queue, SqsCtx, SqsState } from '../state';
import { readTaskHandle } from '../task-handle';

export const cancelMessageMoveTask: Operation<
  SqsState,
  CancelMessageMoveTaskRequest,
  CancelMessageMoveTaskResult
> = {
  locate: ({ TaskHandle }, command) => locateByArn(readTaskHandle(TaskHandle).sourceArn, command),
  guard: ({ TaskHandle }, ctx) => ownerGuardOf(sourceOf(TaskHandle, ctx), ctx),
  run({ TaskHandle }, ctx) {
    const source = sourceOf(TaskHandle, ctx);
    const task = ctx.state.moveTasks.get(readTaskHandle(TaskHandle).taskId);
    if (task?.sourceArn !== source.arn) throw resourceNotFound('Task does not exist.');
    if (task.status !== 'RUNNING') throw invalidParameter('Only active tasks can be cancelled.');
    cancelTask(task, ctx);
    bill(source, ctx);
    return { ApproximateNumberOfMessagesMoved: task.moved };
  },
};

function sourceOf(handle: string, ctx: SqsCtx): Queue {
  const source = queueOfArn(ctx, readTaskHandle(handle).sourceArn);
  if (!source) throw noSuchArn('SourceArn');
  return source;
}
