import type { Localized } from '../../kernel/locale';
import type { Experiment } from '../proof-by-simulation/experiment';
import { heldBy, makeQueue, send, urlOf } from '../proof-by-simulation/queues';
import type { Call as ApiCall, Simulation } from '../proof-by-simulation/simulation';
import {
  isEmpty,
  isUntouched,
  keepsMessages,
  keepsSettings,
  type Left,
  leftOf,
  lostOne,
  make,
  makeFull,
  VISIBLE,
} from './calls';
import type { Call, Goal, In, PurgeParams, Remain } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** How the options of a direction are tried out. */
export function experimentOf(p: Exclude<PurgeParams, { direction: 'migrate' | 'match' }>): Experiment {
  switch (p.direction) {
    case 'goal':
      return goalExperiment(p);
    case 'left':
      return {
        start: (world) => makeFull(world),
        run: (world, remain) => {
          make(world, p.call);
          return isLeft(leftOf(world), remain as Remain);
        },
        because: (remain) => both((words) => words.remainReason(p.call, remain as Remain)),
      };
    case 'count':
      return {
        start: (world) => makeFull(world),
        run: (world, key) => counts(p, world) === Number(key),
        because: () => both((words) => words.explanation(p)),
      };
    case 'reply':
      return {
        start: (world) => makeQueue(world, 'work'),
        run: (world, reply) => replies(p, world) === reply,
        because: () => both((words) => words.answer(p)),
      };
  }
}

const goalExperiment = ({ goal }: In<'goal'>): Experiment => {
  const queue = goal === 'make-standard' ? 'work.fifo' : 'work';
  return {
    start: (world) => makeFull(world, queue),
    run: (world, call) => reaches(world, goal, call as Call, queue),
    because: (call) => both((words) => words.callReason(call as Call, goal)),
  };
};

/** Makes the call and looks whether the queue is what the goal asks for. */
function reaches(world: Simulation, goal: Goal, call: Call, queue: string): boolean {
  const typed = goal === 'make-fifo' || goal === 'make-standard';
  const attributes = typed ? { FifoQueue: goal === 'make-fifo' ? 'true' : 'false' } : undefined;
  if (typed && call === 'new-queue') return reachesByNewQueue(world, goal, queue);
  make(world, call, { queue, ...(attributes && { attributes }) });
  const left = leftOf(world, queue);
  switch (goal) {
    case 'empty-keep':
      return left.exists && keepsSettings(left) && isEmpty(left);
    case 'remove-all':
      return !left.exists;
    case 'one-done':
      return left.exists && keepsSettings(left) && lostOne(left);
    case 'longer-life':
      return left.exists && keepsMessages(left) && !keepsSettings(left);
    default:
      return left.exists && left.fifo === (goal === 'make-fifo');
  }
}

/** A queue of the other type beside the old one, which keeps its messages until the workers have moved. */
function reachesByNewQueue(world: Simulation, goal: Goal, queue: string): boolean {
  const other = goal === 'make-fifo' ? 'new.fifo' : 'new';
  makeQueue(world, other);
  world.look();
  return leftOf(world, other).fifo === (goal === 'make-fifo') && isUntouched(leftOf(world, queue));
}

/** Whether a statement says what is left. */
function isLeft(left: Left, remain: Remain): boolean {
  const { exists, visible, inFlight } = left;
  switch (remain) {
    case 'empty-queue':
      return exists && isEmpty(left) && keepsSettings(left);
    case 'nothing':
      return !exists;
    case 'in-flight':
      return exists && inFlight > 0 && visible === 0;
    case 'visible':
      return exists && visible === VISIBLE && inFlight === 0;
    case 'default-queue':
      return exists && !keepsSettings(left);
    case 'all-messages':
      return exists && keepsMessages(left);
  }
}

/** A purge, and so many seconds later new messages. */
function counts(p: In<'count'>, world: Simulation): number {
  world.ask('sqs.PurgeQueue', { QueueUrl: urlOf('work') });
  world.look();
  world.wait(p.afterS);
  for (let i = 0; i < p.later; i++) send(world, 'work', `new ${i}`);
  return heldBy(world, 'work');
}

const FIRST: Readonly<Record<string, ApiCall>> = { purge: 'sqs.PurgeQueue', delete: 'sqs.DeleteQueue' };

/** What SQS answers to the second of two calls: `ok` or the code of the error. */
function replies(p: In<'reply'>, world: Simulation): string {
  const [first = '', second = ''] = p.second.split('-');
  const QueueUrl = urlOf('work');
  world.must(FIRST[first] ?? 'sqs.PurgeQueue', { QueueUrl });
  world.look();
  world.wait(p.afterS);
  const outcome =
    second === 'purge'
      ? world.ask('sqs.PurgeQueue', { QueueUrl })
      : second === 'create'
        ? world.ask('sqs.CreateQueue', { QueueName: 'work' })
        : world.ask('sqs.SendMessage', { QueueUrl, MessageBody: 'a' });
  return outcome.ok ? 'ok' : outcome.error.code;
}
