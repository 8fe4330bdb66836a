import { limit } from '../../../../facts/limits';
import { queueOfArn } from '../queue-url';
import { type Message, type MoveTask, type Queue, READY, type SqsCtx } from '../state';
import { expireOld } from './expiry';
import { peekReady } from './ready';
import { settleQueue } from './schedule';
import { addMessage, removeMessage } from './store';
import { wake } from './timer';

const MS_PER_SECOND = 1_000;
/** AWS takes a moment to begin a task; how long is not documented. */
const START_MS = 1_000;
/** A task moves its messages in up to this many portions a second, so that worlds have few timers. Ours. */
const PORTIONS_PER_SECOND_MAX = 10;

const TIMER_PREFIX = 'move/';

/** The task that a timer belongs to; undefined when it is the timer of a queue. */
export const taskOfTimer = (name: string, { state }: SqsCtx): MoveTask | undefined =>
  name.startsWith(TIMER_PREFIX) ? state.moveTasks.get(name.slice(TIMER_PREFIX.length)) : undefined;

export function startTask(task: MoveTask, ctx: SqsCtx): void {
  ctx.state.moveTasks.set(task.taskId, task);
  forgetOld(task.sourceArn, ctx);
  ctx.setTimer(TIMER_PREFIX + task.taskId, ctx.now + START_MS);
  ctx.emit('MessageMoveTaskStarted', { sourceArn: task.sourceArn, toMove: task.toMove });
}

export function cancelTask(task: MoveTask, ctx: SqsCtx): void {
  ctx.clearTimer(TIMER_PREFIX + task.taskId);
  endTask(task, 'CANCELLED', null, ctx);
}

/** The tasks of a dead-letter queue, latest first. */
export const tasksOf = (sourceArn: string, { state }: SqsCtx): readonly MoveTask[] =>
  [...state.moveTasks.values()].filter((task) => task.sourceArn === sourceArn).reverse();

/** Moves the next portion, or ends the task. */
export function continueTask(task: MoveTask, ctx: SqsCtx): void {
  const rate = task.rate ?? limit(ctx.limits, 'sqs.redrive.rate.max');
  const portion = Math.ceil(rate / PORTIONS_PER_SECOND_MAX);
  const source = queueOfArn(ctx, task.sourceArn);
  for (let i = 0; i < portion && task.status === 'RUNNING'; i++) moveOne(task, source, ctx);
  if (source) settleQueue(source, ctx);
  if (task.status === 'RUNNING')
    ctx.setTimer(TIMER_PREFIX + task.taskId, ctx.now + Math.round((portion * MS_PER_SECOND) / rate));
}

function moveOne(task: MoveTask, source: Queue | undefined, ctx: SqsCtx): void {
  const next = nextMove(task, source, ctx);
  if ('status' in next) {
    endTask(task, next.status, next.failure, ctx);
    return;
  }
  move(next, ctx);
  task.moved += 1;
}

interface Move {
  readonly message: Message;
  readonly source: Queue;
  readonly destination: Queue;
}

interface Ending {
  readonly status: MoveTask['status'];
  readonly failure: string | null;
}

const COMPLETED: Ending = { status: 'COMPLETED', failure: null };
const NO_QUEUE: Ending = { status: 'FAILED', failure: 'AWS.SimpleQueueService.NonExistentQueue' };
/** A message that was sent to the dead-letter queue itself has no source to go back to. */
const NO_SOURCE: Ending = { status: 'FAILED', failure: 'CouldNotDetermineMessageSource' };

function nextMove(task: MoveTask, source: Queue | undefined, ctx: SqsCtx): Move | Ending {
  if (!source) return NO_QUEUE;
  expireOld(source, ctx);
  const message = task.moved < task.toMove ? peekReady(source) : undefined;
  if (!message) return COMPLETED;
  const destinationArn = task.destinationArn ?? message.deadLetterSourceArn;
  if (destinationArn === null) return NO_SOURCE;
  const destination = queueOfArn(ctx, destinationArn);
  return destination ? { message, source, destination } : NO_QUEUE;
}

/** AWS treats a moved message as a new one, with another message ID and time. */
function move({ message, source, destination }: Move, ctx: SqsCtx): void {
  removeMessage(source, message);
  destination.lastId += 1;
  const moved: Message = {
    ...message,
    id: destination.lastId,
    messageId: ctx.uuid(),
    sentAt: ctx.now,
    deadLetterSourceArn: null,
    receivedBefore: 0,
    visibility: READY,
    receiveCount: 0,
    firstReceivedAt: 0,
    receivedAt: 0,
  };
  addMessage(destination, moved, 0);
  ctx.emit('MessageRedriven', {
    queue: destination.name,
    deadLetterQueue: source.name,
    messageId: moved.messageId,
    formerMessageId: message.messageId,
  });
  wake(destination, ctx);
}

function endTask(task: MoveTask, status: MoveTask['status'], failure: string | null, ctx: SqsCtx): void {
  task.status = status;
  task.failure = failure;
  ctx.emit('MessageMoveTaskEnded', { sourceArn: task.sourceArn, status, moved: task.moved });
}

/** Keeps as many tasks of a queue as can be listed. */
function forgetOld(sourceArn: string, ctx: SqsCtx): void {
  const listedMax = limit(ctx.limits, 'sqs.redrive.tasks.listed.max');
  for (const { taskId } of tasksOf(sourceArn, ctx).slice(listedMax)) ctx.state.moveTasks.delete(taskId);
}
