import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import { CHOICES, type Direction, type GroupParams, type In, NEEDS, type Waiting } from './params';
import { receivable } from './solve';

const DIRECTIONS: readonly Direction[] = ['next', 'next', 'blocked', 'busy', 'choose'];
const NAMES = ['a', 'b', 'c', 'd'];

export function draw(rng: Rng, level: Level): GroupParams {
  const base = { frame: rng.int(0, STORIES.length - 1), level };
  const direction = rng.pick(DIRECTIONS);
  for (let attempt = 0; attempt < 200; attempt++) {
    const drawn = drawDirection(rng, direction, base);
    if (drawn) return drawn;
  }
  throw new RangeError(`fifo-message-groups: no ${direction} found`);
}

type Base = Pick<GroupParams, 'frame' | 'level'>;

function drawDirection(rng: Rng, direction: Direction, base: Base): GroupParams | null {
  switch (direction) {
    case 'next':
      return drawNext(rng, base);
    case 'blocked': {
      const visibility = rng.int(4, 60) * 30;
      return {
        ...base,
        direction,
        visibility,
        passed: rng.int(1, visibility / 10 - 1) * 10,
        ahead: base.level === 1 ? 0 : rng.int(1, 4),
      };
    }
    case 'busy': {
      const groups = Array.from({ length: rng.int(2, 2 + base.level) }, () => rng.int(2, 9));
      return { ...base, direction, groups, workers: rng.int(2, 9) };
    }
    case 'choose': {
      const need = rng.pick(base.level === 1 ? (['per-key', 'whole'] as const) : NEEDS);
      const keys = rng.int(3, 40) * 5;
      return { ...base, direction, need, keys, senders: rng.int(2, 9), choices: rng.shuffle(CHOICES) };
    }
  }
}

/** Six messages of two to four groups, some held by workers, of which two or more can be received. */
function drawNext(rng: Rng, base: Base): In<'next'> | null {
  const names = NAMES.slice(0, base.level === 1 ? 2 : rng.int(2, 4));
  const messages: Waiting[] = [];
  for (let i = 0; i < 6; i++) {
    const group = rng.pick(names);
    const before = messages.filter((one) => one.group === group);
    // Within a group messages are handed out in order, so a worker holds the first that is left.
    const isFirst = before.every(({ state }) => state === 'done');
    const state = isFirst ? rng.pick(['waiting', 'held', 'held', 'done'] as const) : 'waiting';
    messages.push({ group, state });
  }
  const options = messages.filter(({ state }) => state !== 'done').length;
  const free = receivable(messages).length;
  return free < 2 || free >= options || options < 4 ? null : { ...base, direction: 'next', messages };
}
