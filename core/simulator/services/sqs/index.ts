import type { Service } from '../../engine/contract';
import { SQS_SHAPES } from '../../shapes/generated/sqs';
import { refuseAccess } from './access';
import { ATTRIBUTE_NAMES } from './attributes/names';
import { continueTask, taskOfTimer } from './messages/move-tasks';
import { onQueueDue } from './messages/schedule';
import { arm } from './messages/timer';
import { dropWaiter } from './messages/waiters';
import { sqsMetrics } from './metrics';
import { OPERATIONS } from './operations/list';
import { refuseInput } from './refuse-input';
import { queueView } from './resource';
import { initialState, type SqsCtx, type SqsState } from './state';

/** Amazon Simple Queue Service. Queues live in their account and Region; see `resource.ts` for what others may know. */
export const sqs: Service<SqsState> = {
  name: 'sqs',
  iamPrefix: 'sqs',
  principal: 'sqs.amazonaws.com',
  scope: 'regional',
  shapes: SQS_SHAPES,
  names: ATTRIBUTE_NAMES,
  initial: initialState,
  operations: OPERATIONS,
  refuseInput,
  refuseAccess,
  onTimer,
  onCancel,
  resource: queueView,
  metrics: sqsMetrics,
};

function onTimer(name: string, _data: unknown, ctx: SqsCtx): void {
  const task = taskOfTimer(name, ctx);
  if (task) continueTask(task, ctx);
  const queue = ctx.state.queues.get(name);
  if (queue) onQueueDue(queue, ctx);
}

/** Whoever polled hung up. */
function onCancel(seq: number, ctx: SqsCtx): void {
  for (const queue of ctx.state.queues.values()) {
    if (!dropWaiter(queue, seq)) continue;
    arm(queue, ctx);
    return;
  }
}
