import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction =
  | 'acceptable-backlog'
  | 'current-backlog'
  | 'fleet-size'
  | 'instances-to-add'
  | 'instances-to-remove'
  | 'longest-wait'
  | 'needed-speed';

/** Times in milliseconds. */
export type Question = {
  readonly direction: Direction;
  /** ApproximateNumberOfMessagesVisible. */
  readonly visible: number;
  /** ApproximateNumberOfMessagesNotVisible. */
  readonly inFlight: number;
  readonly delayed: number;
  readonly inService: number;
  /** Instances launched but not yet InService; the desired capacity counts them. */
  readonly pending: number;
  readonly processing: number;
  readonly latency: number;
};

const BASIC: readonly Direction[] = ['acceptable-backlog', 'current-backlog', 'fleet-size', 'longest-wait'];
const FURTHER: readonly Direction[] = ['instances-to-add', 'instances-to-remove', 'needed-speed'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, ...FURTHER];

const PROCESSING: readonly number[] = [
  50, 80, 100, 120, 125, 150, 200, 250, 300, 400, 500, 600, 750, 800, 1000, 1200, 1500, 2000, 2500, 4000,
  5000,
];
const LATENCY: readonly number[] = [
  6, 9, 10, 12, 15, 20, 24, 30, 36, 40, 45, 48, 60, 75, 90, 120, 150, 180, 240, 300,
];

/** Numbers for one direction; undefined when they do not divide or the fleet would not move as asked. */
export function draw(rng: Rng, { direction, level }: DrawContext<Direction>): Question | undefined {
  const processing = rng.pick(PROCESSING);
  const latency = rng.pick(LATENCY) * 1000;
  const acceptable = latency / processing;
  if (!Number.isInteger(acceptable) || acceptable < 4 || acceptable > 2000) return undefined;
  const inService = rng.int(4, level === 1 ? 20 : 36);
  // Traps of the higher levels: messages that do not count and instances that do not work yet.
  const inFlight = level === 1 ? 0 : rng.int(2, 60) * inService;
  const delayed = level === 3 ? rng.int(1, 40) * 10 : 0;
  const pending =
    level === 1 || direction === 'instances-to-add' || direction === 'instances-to-remove'
      ? 0
      : rng.int(0, 4);
  const base = { direction, inFlight, delayed, inService, pending, processing, latency };
  switch (direction) {
    case 'current-backlog':
    case 'longest-wait':
      return { ...base, visible: inService * rng.int(5, 400) };
    case 'needed-speed': {
      // The needed time is drawn, and the queue made to fit it.
      const needed = rng.pick(PROCESSING);
      const each = latency / needed;
      if (needed >= processing || !Number.isInteger(each)) return undefined;
      return { ...base, visible: inService * each };
    }
    default: {
      const visible = Math.round((acceptable * inService * rng.int(15, 300)) / 100);
      const fleet = Math.ceil(visible / acceptable);
      if (direction === 'instances-to-add' && fleet < inService + 2) return undefined;
      if (direction === 'instances-to-remove' && (fleet > inService - 2 || fleet < 1)) return undefined;
      if (direction === 'fleet-size' && (fleet < 2 || Math.abs(fleet - inService) < 2)) return undefined;
      return { ...base, visible };
    }
  }
}
