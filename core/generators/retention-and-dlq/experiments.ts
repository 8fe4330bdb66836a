import type { Localized } from '../../kernel/locale';
import type { Experiment } from '../proof-by-simulation/experiment';
import { arnOf, heldBy, makeQueue, receive, redriveTo, send, setQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { lostExperiment } from './lost';
import type { Fate, In, QueueType, RetentionParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const HOUR_SEC = 3_600;

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });
const amountOf = (option: string): number => Number(option.replace(/^n/, ''));

/** How the options of a direction are tried out. */
export function experimentOf(p: RetentionParams): Experiment {
  const explained = () => both((words) => words.explanation(p, 'in-dlq'));
  switch (p.direction) {
    case 'left':
      return {
        start: (world) => makePair(world, p.type, p.sourceH, p.dlqH),
        run: (world, option) => isLeft(p, world, amountOf(option)),
        because: amountReason(p),
      };
    case 'needed':
      return {
        start: () => {},
        run: (world, option) => isShortest(p, world, amountOf(option)),
        because: amountReason(p),
      };
    case 'fate': {
      let found: Fate = 'in-source';
      return {
        // What the question calls the default is left to the account.
        start: (world) => makePair(world, p.type, p.sourceH === p.defaultH ? null : p.sourceH, p.dlqH),
        run: (world, option) => {
          found = fateIn(p, world);
          return found === option;
        },
        because: () => both((words) => words.fateReason(p, found)),
      };
    }
    case 'expires':
      return {
        start: (world) => makePair(world, p.type, p.sourceH, p.dlqH),
        run: (world, key) => expires(p, world, Number(key)),
        because: explained,
      };
    case 'lowered':
      return { start: () => {}, run: (world, key) => lowered(p, world) === Number(key), because: explained };
    case 'lost':
      return lostExperiment(p);
  }
}

const amountReason =
  (p: In<'left' | 'needed'>) =>
  (option: string): Localized => {
    const belief = p.lures.find(({ value }) => value === amountOf(option))?.belief;
    return both((words) =>
      belief === undefined ? words.explanation(p, 'in-dlq') : words.lureReason(p, belief),
    );
  };

const named = (queue: string, type: QueueType): string => (type === 'fifo' ? `${queue}.fifo` : queue);

/** A queue and its dead-letter queue, to which the second receive of a message moves it. Without hours: the default. */
function makePair(world: Simulation, type: QueueType, sourceH: number | null, dlqH: number): void {
  const failed = named('failed', type);
  makeQueue(world, failed, { MessageRetentionPeriod: dlqH * HOUR_SEC });
  makeQueue(world, named('work', type), {
    ...(sourceH !== null && { MessageRetentionPeriod: sourceH * HOUR_SEC }),
    VisibilityTimeout: 0,
    ...redriveTo(arnOf(failed), 1),
  });
}

/** Receives the oldest message for the first and the second time: it moves now. */
function move(world: Simulation, type: QueueType): void {
  receive(world, named('work', type));
  receive(world, named('work', type));
}

const deadIn = (world: Simulation, type: QueueType): number => heldBy(world, named('failed', type));

/** The message is there until a second before that many hours after the move, and then gone. */
function isLeft(p: In<'left'>, world: Simulation, hours: number): boolean {
  sendAndMove(p, world);
  world.look();
  return endsAt(world, p.type, (p.movedAtH + hours) * HOUR_SEC);
}

function sendAndMove(p: In<'left' | 'expires'>, world: Simulation): void {
  send(world, named('work', p.type));
  world.waitUntil(p.movedAtH * HOUR_SEC);
  move(world, p.type);
}

function endsAt(world: Simulation, type: QueueType, sec: number): boolean {
  if (sec - 1 < world.sec) return false;
  world.waitUntil(sec - 1);
  if (deadIn(world, type) !== 1) return false;
  world.waitUntil(sec);
  return deadIn(world, type) === 0;
}

function expires(p: In<'expires'>, world: Simulation, hours: number): boolean {
  sendAndMove(p, world);
  return endsAt(world, p.type, hours * HOUR_SEC);
}

/**
 * A message that moves in the last second of its source is there until the end of the inspection; with an hour less
 * in the dead-letter queue it is not.
 */
function isShortest(p: In<'needed'>, world: Simulation, hours: number): boolean {
  const spare = world.fork();
  return guarantees(p, world, hours) && !guarantees(p, spare, hours - 1);
}

function guarantees(p: In<'needed'>, world: Simulation, dlqH: number): boolean {
  makePair(world, p.type, p.sourceH, dlqH);
  send(world, named('work', p.type));
  const movedAt = p.sourceH * HOUR_SEC - 1;
  world.waitUntil(movedAt);
  move(world, p.type);
  world.look();
  world.waitUntil(movedAt + p.inspectH * HOUR_SEC - 1);
  return deadIn(world, p.type) === 1;
}

/** Follows the message to the hour at which somebody looks. */
function fateIn(p: In<'fate'>, world: Simulation): Fate {
  const [work, moveAt, lookAt] = [named('work', p.type), p.movedAtH * HOUR_SEC, p.lookH * HOUR_SEC];
  send(world, work);
  const moves = moveAt <= lookAt;
  if (moves) {
    world.waitUntil(moveAt);
    move(world, p.type);
  }
  // A message may be too old for the dead-letter queue at the very moment it gets there.
  const moved = world.events.some(({ type }) => type === 'MessageMovedToDeadLetterQueue');
  world.look();
  world.waitUntil(lookAt);
  if (deadIn(world, p.type) === 1) return 'in-dlq';
  if (heldBy(world, work) === 1) return 'in-source';
  return moved ? 'expired-dlq' : 'expired-source';
}

/** Messages of those ages, and a retention period that becomes shorter: how many are left. */
function lowered(p: In<'lowered'>, world: Simulation): number {
  const work = named('work', p.type);
  makeQueue(world, work, { MessageRetentionPeriod: p.fromH * HOUR_SEC });
  const oldest = Math.max(...p.agesH);
  const began = world.sec;
  for (const [i, age] of [...p.agesH].sort((a, b) => b - a).entries()) {
    world.waitUntil(began + (oldest - age) * HOUR_SEC);
    send(world, work, `message ${i}`);
  }
  world.waitUntil(began + oldest * HOUR_SEC);
  setQueue(world, work, { MessageRetentionPeriod: p.toH * HOUR_SEC });
  world.look();
  world.wait(1);
  return heldBy(world, work);
}
