import type { Localized } from '../../kernel/locale';
import type { Experiment } from '../proof-by-simulation/experiment';
import { appearsAt, makeQueue, receive, send, setQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { Claim, DelayParams, In, QueueType } from './params';
import { settingExperiment } from './settings';
import * as en from './words.en';
import * as ko from './words.ko';

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });
const amountOf = (option: string): number => Number(option.replace(/^n/, ''));
const named = (type: QueueType): string => (type === 'fifo' ? 'work.fifo' : 'work');
const timer = (sec: number | null): object => (sec === null ? {} : { DelaySeconds: sec });

/** How the options of a direction are tried out; instants count from the sending. */
export function experimentOf(p: DelayParams): Experiment {
  switch (p.direction) {
    case 'setting':
      return settingExperiment(p);
    case 'first':
      return {
        start: (world) => makeDelayed(world, named(p.type), p.delay, p.visibility),
        run: (world, key) => {
          send(world, named(p.type), 'a', timer(p.timer));
          world.look();
          return appearsAt(world, named(p.type), Number(key));
        },
        because: () => both((words) => words.explanation(p, 'timer')),
      };
    case 'second':
      return {
        start: (world) => makeDelayed(world, 'work', p.delay, p.visibility),
        run: (world, option) => second(p, world, amountOf(option)),
        because: amountReason(p),
      };
    case 'changed':
      return {
        start: (world) => makeDelayed(world, named(p.type), p.before, p.before),
        run: (world, option) => changed(p, world, amountOf(option)),
        because: amountReason(p),
      };
    case 'claims':
      return {
        start: (world) => makeDelayed(world, 'work', p.delay, p.visibility),
        run: (world, claim) => claimHolds(p, world, claim as Claim),
        because: (claim) => both((words) => words.claimReason(p, claim as Claim)),
      };
  }
}

const amountReason =
  (p: In<'second' | 'changed'>) =>
  (option: string): Localized => {
    const belief = p.lures.find(({ value }) => value === amountOf(option))?.belief;
    return both((words) =>
      belief === undefined ? words.explanation(p, 'visibility') : words.lureReason(p, belief),
    );
  };

const makeDelayed = (world: Simulation, queue: string, delay: number, visibility: number): void =>
  makeQueue(world, queue, { DelaySeconds: delay, VisibilityTimeout: visibility });

/** A worker receives the message so long after it appeared, and crashes. */
function second(p: In<'second'>, world: Simulation, sec: number): boolean {
  send(world, 'work');
  const received = p.delay + p.waited;
  world.waitUntil(received);
  if (!receive(world, 'work')) return false;
  world.look();
  return appearsAt(world, 'work', sec);
}

/** The delay of the queue is changed while the message waits. */
function changed(p: In<'changed'>, world: Simulation, sec: number): boolean {
  const queue = named(p.type);
  send(world, queue);
  if (sec < p.at && appearsAt(world, queue, sec)) return true;
  world.waitUntil(p.at);
  if (!setQueue(world, queue, { DelaySeconds: p.after }).ok) return false;
  world.look();
  return sec >= p.at && appearsAt(world, queue, sec);
}

/** Whether a statement is true of a message, to the second. */
function claimHolds(p: In<'claims'>, world: Simulation, claim: Claim): boolean {
  switch (claim) {
    case 'new-hidden-by-delay':
      return newIsHidden(world, p.delay);
    case 'new-hidden-by-visibility':
      return newIsHidden(world, p.visibility);
    case 'received-hidden-by-visibility':
      return receivedIsHidden(p, world, p.visibility);
    case 'received-hidden-by-delay':
      return receivedIsHidden(p, world, p.delay);
    case 'both-after-receive':
      return receivedIsHidden(p, world, p.delay + p.visibility);
    case 'timer-replaces-delay':
      return timedAppears(p, world, p.timer);
    case 'timer-added-to-delay':
      return timedAppears(p, world, p.delay + p.timer);
    case 'delay-after-return':
      return receivedIsHidden(p, world, p.visibility + p.delay);
  }
}

/** Nobody gets a new message during so many seconds. */
function newIsHidden(world: Simulation, sec: number): boolean {
  send(world, 'work');
  world.look();
  world.waitUntil(sec - 1);
  return receive(world, 'work') === undefined;
}

/** Nobody gets a received message during so many seconds. */
function receivedIsHidden(p: In<'claims'>, world: Simulation, sec: number): boolean {
  send(world, 'work');
  world.waitUntil(p.delay);
  if (!receive(world, 'work')) return false;
  world.look();
  world.wait(sec - 1);
  return receive(world, 'work') === undefined;
}

/** The message with a timer of its own can be had at that second, and not a second before. */
function timedAppears(p: In<'claims'>, world: Simulation, sec: number): boolean {
  send(world, 'work', 'a', timer(p.timer));
  world.look();
  return appearsAt(world, 'work', sec);
}
