import type { Localized } from '../../kernel/locale';
import type { Experiment } from '../proof-by-simulation/experiment';
import {
  appearsAt,
  arnOf,
  countsOf,
  heldBy,
  makeQueue,
  receive,
  redriveTo,
  send,
  urlOf,
} from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { In, VisibilityParams } from './params';
import { symptomExperiment } from './symptom';
import * as en from './words.en';
import * as ko from './words.ko';

type Simulated = Exclude<VisibilityParams, { direction: 'trigger' | 'life' }>;

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** How the options of a direction are tried out. */
export function experimentOf(p: Simulated): Experiment {
  switch (p.direction) {
    case 'reappears':
      return {
        start: (world) => reappearsStart(p, world),
        run: (world, option) => reappears(p, world, amountOf(option)),
        because: amountReason(p),
      };
    case 'fits':
      return {
        start: () => {},
        run: (world, option) => fits(p, world, amountOf(option)),
        because: amountReason(p),
      };
    case 'moves':
      return {
        start: (world) => movesStart(p, world),
        run: (world, key) => moves(world, Number(key)),
        because: () => both((w) => w.explanation(p)),
      };
    case 'room':
      return {
        start: (world) => roomStart(p, world),
        run: (world, key) => room(p, world, Number(key)),
        because: () => both((w) => w.explanation(p)),
      };
    case 'symptom':
      return symptomExperiment(p);
  }
}

const amountOf = (option: string): number => Number(option.replace(/^n/, ''));

const amountReason =
  (p: In<'reappears' | 'fits'>) =>
  (option: string): Localized => {
    const lure = p.lures.find(({ value }) => value === amountOf(option));
    return both((words) => (lure ? words.lureReason(p, lure.belief) : words.explanation(p)));
  };

const extend = (world: Simulation, handle: string, sec: number) =>
  world.ask('sqs.ChangeMessageVisibility', {
    QueueUrl: urlOf('work'),
    ReceiptHandle: handle,
    VisibilityTimeout: sec,
  });

/** The worker receives, extends and crashes; instants count from its receive, as the question does. */
function reappearsStart(p: In<'reappears'>, world: Simulation): void {
  makeQueue(world, 'work', { VisibilityTimeout: p.visibility });
  send(world, 'work');
}

function reappears(p: In<'reappears'>, world: Simulation, sec: number): boolean {
  const handle = receive(world, 'work')?.ReceiptHandle;
  if (handle === undefined) return false;
  // An amount before the call is looked at before the call.
  if (sec < p.at && appearsAt(world, 'work', sec)) return true;
  world.waitUntil(p.at);
  if (!extend(world, handle, p.extension).ok) return false;
  world.look();
  return sec >= p.at && appearsAt(world, 'work', sec);
}

/** The slowest worker may not be overtaken, and after a crash the message is back in time. */
function fits(p: In<'fits'>, world: Simulation, timeout: number): boolean {
  makeQueue(world, 'work', { VisibilityTimeout: timeout });
  send(world, 'work');
  if (!receive(world, 'work')) return false;
  world.look();
  world.waitUntil(p.slowest);
  if (receive(world, 'work')) return false;
  world.waitUntil(p.retryWithin);
  return receive(world, 'work') !== undefined;
}

function movesStart(p: In<'moves'>, world: Simulation): void {
  makeQueue(world, 'failed');
  makeQueue(world, 'work', {
    VisibilityTimeout: p.visibility,
    ...redriveTo(arnOf('failed'), p.receives),
  });
  send(world, 'work');
}

/** Workers receive whenever something happens in the account, until the dead-letter queue holds the message. */
function moves(world: Simulation, key: number): boolean {
  while (world.sec < key) {
    receive(world, 'work');
    if ((countsOf(world, 'failed')?.visible ?? 0) > 0) return false;
    world.waitForNext(key);
  }
  receive(world, 'work');
  return world.sec === key && heldBy(world, 'failed') === 1;
}

const HEARTBEATS_PER_TIMEOUT = 2;

/** A worker that has kept its message hidden up to now. */
function roomStart(p: In<'room'>, world: Simulation): void {
  makeQueue(world, 'work', { VisibilityTimeout: p.visibility });
  send(world, 'work');
}

const MINUTE_SEC = 60;

/** So many minutes are granted, one more is refused. */
function room(p: In<'room'>, world: Simulation, minutes: number): boolean {
  const handle = receive(world, 'work')?.ReceiptHandle;
  if (handle === undefined) return false;
  const every = p.visibility / HEARTBEATS_PER_TIMEOUT;
  for (let sec = every; sec < p.elapsed; sec += every) {
    world.waitUntil(sec);
    const kept = world.peek('sqs.ChangeMessageVisibility', {
      QueueUrl: urlOf('work'),
      ReceiptHandle: handle,
      VisibilityTimeout: p.visibility,
    });
    if (!kept) break;
  }
  world.waitUntil(p.elapsed);
  const more = extend(world, handle, (minutes + 1) * MINUTE_SEC).ok;
  return !more && extend(world, handle, minutes * MINUTE_SEC).ok;
}
