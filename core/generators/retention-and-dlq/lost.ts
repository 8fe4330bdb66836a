import type { Experiment } from '../proof-by-simulation/experiment';
import { arnOf, heldBy, makeQueue, receive, redriveTo, send, setQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { Change, In } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const HOUR_SEC = 3_600;
const DAY_H = 24;
const RECEIVES = 3;
const VISIBILITY_SEC = 30;

/** Makes each change and lets the same happen again: is the message still there when somebody looks? */
export function lostExperiment(p: In<'lost'>): Experiment {
  return {
    start: (world) => {
      makeQueue(world, 'failed', { MessageRetentionPeriod: p.dlqH * HOUR_SEC });
      makeQueue(world, 'failed.fifo');
      makeQueue(world, 'work', {
        MessageRetentionPeriod: p.sourceH * HOUR_SEC,
        VisibilityTimeout: VISIBILITY_SEC,
        ...redriveTo(arnOf('failed'), RECEIVES),
      });
    },
    run: (world, option) => {
      const visibility = make(p, world, option as Change);
      send(world, 'work');
      if (p.place === 'dlq') failUntilMoved(world, visibility);
      world.look();
      world.waitUntil(p.lookH * HOUR_SEC);
      return heldBy(world, p.place === 'dlq' ? 'failed' : 'work') === 1;
    },
    because: (option) => ({
      en: en.changeReason(p, option as Change),
      ko: ko.changeReason(p, option as Change),
    }),
  };
}

/** Carries out a change; answers the visibility timeout that holds then. */
function make(p: In<'lost'>, world: Simulation, change: Change): number {
  const longer = { MessageRetentionPeriod: (p.lookH + DAY_H) * HOUR_SEC };
  switch (change) {
    case 'raise-dlq':
      setQueue(world, 'failed', longer);
      return VISIBILITY_SEC;
    case 'raise-source':
      setQueue(world, 'work', longer);
      return VISIBILITY_SEC;
    case 'raise-receives':
      setQueue(world, 'work', redriveTo(arnOf('failed'), 2 * RECEIVES));
      return VISIBILITY_SEC;
    case 'raise-visibility':
      setQueue(world, 'work', { VisibilityTimeout: 10 * VISIBILITY_SEC });
      return 10 * VISIBILITY_SEC;
    case 'long-poll':
      setQueue(world, 'work', { ReceiveMessageWaitTimeSeconds: 1 });
      return VISIBILITY_SEC;
    case 'fifo-dlq':
      setQueue(world, 'work', redriveTo(arnOf('failed.fifo'), RECEIVES));
      return VISIBILITY_SEC;
  }
}

/** Workers receive the message each time it is back, until they get it no more. */
function failUntilMoved(world: Simulation, visibility: number): void {
  for (let tries = 0; tries <= 2 * RECEIVES; tries++) {
    if (!receive(world, 'work')) return;
    world.wait(visibility);
  }
}
