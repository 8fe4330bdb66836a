import type { Experiment } from '../proof-by-simulation/experiment';
import { makeQueue, receive, send, setQueue, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { Change, In } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** Seconds by which a timeout is set above the processing time. */
const ABOVE = 30;
/** A message that takes very long is followed through so many timeouts; what goes wrong shows in the first. */
const TIMEOUTS_FOLLOWED = 4;
const HEARTBEATS_PER_TIMEOUT = 2;

/** Makes each change and lets a healthy worker and a crashing one go through the same again. */
export function symptomExperiment(p: In<'symptom'>): Experiment {
  return {
    start: (world) => makeQueue(world, 'work', { VisibilityTimeout: p.visibility }),
    run: (world, option) => cures(p, world, option as Change),
    because: (option) => ({
      en: en.changeReason(p, option as Change),
      ko: ko.changeReason(p, option as Change),
    }),
  };
}

/** What the workers do after a change. */
interface Practice {
  readonly queue: string;
  readonly deletes: boolean;
  readonly heartbeats: boolean;
  readonly wait: number;
}

function cures(p: In<'symptom'>, world: Simulation, change: Change): boolean {
  const practice = make(p, world, change);
  world.look();
  if (!handledOnce(p, world, practice)) return false;
  if (p.cause === 'slow-retry') return retriedWithin(world, practice, 2 * (p.processing + ABOVE));
  // Nothing was said about crashes where messages vary little.
  return p.cause !== 'varies' || retriedWithin(world, practice, p.visibility);
}

/** Carries out the change; the answer is how workers work from now on. */
function make(p: In<'symptom'>, world: Simulation, change: Change): Practice {
  const practice = { queue: 'work', deletes: p.cause !== 'no-delete', heartbeats: false, wait: 0 };
  switch (change) {
    case 'raise':
      setQueue(world, 'work', { VisibilityTimeout: Math.max(p.processing, p.visibility) + ABOVE });
      return practice;
    case 'lower':
      setQueue(world, 'work', { VisibilityTimeout: lowered(p) });
      return practice;
    case 'delay':
      setQueue(world, 'work', { DelaySeconds: ABOVE });
      return practice;
    case 'long-poll':
      setQueue(world, 'work', { ReceiveMessageWaitTimeSeconds: 20 });
      return { ...practice, wait: 20 };
    case 'retention':
      setQueue(world, 'work', { MessageRetentionPeriod: 14 * 86_400 });
      return practice;
    case 'fifo':
      makeQueue(world, 'work.fifo', { VisibilityTimeout: p.visibility });
      return { ...practice, queue: 'work.fifo' };
    case 'delete':
      return { ...practice, deletes: true };
    case 'heartbeat':
      return { ...practice, heartbeats: true };
  }
}

/** Just above the processing time; where that is not lower, below what there is. */
const lowered = (p: In<'symptom'>): number =>
  p.processing < p.visibility ? p.processing + ABOVE / 2 : Math.floor(p.visibility / 2);

/** A healthy worker takes a message: until it is done, and for a timeout after that, nobody else may get it. */
function handledOnce(p: In<'symptom'>, world: Simulation, { queue, deletes, heartbeats }: Practice): boolean {
  send(world, queue);
  const handle = firstOf(world, queue);
  if (handle === undefined) return false;
  const began = world.sec;
  const workSec = Math.min(p.processing, TIMEOUTS_FOLLOWED * p.visibility + 1);
  if (heartbeats) beat(p, world, queue, handle, workSec);
  world.waitUntil(began + workSec);
  if (receive(world, queue)) return false;
  if (deletes) world.must('sqs.DeleteMessage', { QueueUrl: urlOf(queue), ReceiptHandle: handle });
  world.wait(2 * (p.visibility + p.processing) + ABOVE);
  return receive(world, queue) === undefined;
}

/** Receives a message that may be delayed. */
function firstOf(world: Simulation, queue: string): string | undefined {
  const at = receive(world, queue);
  if (at) return at.ReceiptHandle;
  world.wait(ABOVE);
  return receive(world, queue)?.ReceiptHandle;
}

function beat(p: In<'symptom'>, world: Simulation, queue: string, handle: string, workSec: number): void {
  const began = world.sec;
  const every = p.visibility / HEARTBEATS_PER_TIMEOUT;
  for (let sec = every; sec < workSec; sec += every) {
    world.waitUntil(began + sec);
    world.must('sqs.ChangeMessageVisibility', {
      QueueUrl: urlOf(queue),
      ReceiptHandle: handle,
      VisibilityTimeout: p.visibility,
    });
  }
}

/** A worker crashes right after its receive: another gets the message in that time. */
function retriedWithin(world: Simulation, { queue }: Practice, sec: number): boolean {
  send(world, queue, 'b');
  if (firstOf(world, queue) === undefined) return false;
  world.wait(sec);
  return receive(world, queue) !== undefined;
}
