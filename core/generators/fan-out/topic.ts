import { arnOf, makeQueue, openTo } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeTopic as makeNamed, publishTo, subscribeQueue, topicArnOf } from '../proof-by-simulation/topics';

const NAME = 'events';
export const TOPIC = topicArnOf(NAME);

/** A queue that may be subscribed to the topic, and what may keep messages from it. */
export interface Subscriber {
  readonly name: string;
  /** Its policy lets the topic send. */
  readonly allowed: boolean;
  /** The kinds of messages that its filter policy takes; null without one. */
  readonly kinds: readonly string[] | null;
  /** How many messages were published before it was subscribed. */
  readonly after: number;
}

export const makeTopic = (world: Simulation): void => makeNamed(world, NAME);

export const makeInbox = (world: Simulation, { name, allowed }: Pick<Subscriber, 'name' | 'allowed'>): void =>
  makeQueue(world, name, allowed ? openTo('sns', arnOf(name), TOPIC) : {});

/** Subscribes a queue, with its filter policy. */
export const subscribe = (world: Simulation, { name, kinds }: Pick<Subscriber, 'name' | 'kinds'>): string =>
  subscribeQueue(world, NAME, name, kinds ? { FilterPolicy: JSON.stringify({ kind: kinds }) } : undefined);

export const publish = (world: Simulation, kind = 'order'): void => publishTo(world, NAME, '{}', { kind });

/** Publishes messages in turn, and subscribes each queue when its time has come. */
export function play(world: Simulation, subscribers: readonly Subscriber[], kinds: readonly string[]): void {
  for (const one of subscribers) makeInbox(world, one);
  for (let published = 0; published <= kinds.length; published++) {
    for (const one of subscribers) if (one.after === published) subscribe(world, one);
    const kind = kinds[published];
    if (kind !== undefined) publish(world, kind);
  }
}
