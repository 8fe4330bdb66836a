import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { DrawContext } from '../numeric-question';

export type Direction = 'flush-time' | 'object-size' | 'objects-per-hour' | 'break-even';

export type Question = {
  readonly direction: Direction;
  /** KiB that arrive per second; 0 where the rate is asked. */
  readonly rate: number;
  /** Buffer size in MiB. */
  readonly size: number;
  /** Buffer interval in seconds. */
  readonly interval: number;
  /** 1 when the hints are the defaults and so not stated. */
  readonly byDefault: number;
  /** Default interval of the buffer before a transforming function, in seconds. */
  readonly lambdaInterval: number;
};

export const directions = (): readonly Direction[] => [
  'flush-time',
  'object-size',
  'objects-per-hour',
  'break-even',
];

const whole = (value: number, parts = 1): boolean => Number.isInteger(value * parts);

/** The default buffer, where the question uses it. */
export const registered = (limits: Limits, { byDefault }: Question): Partial<Question> =>
  byDefault ? defaults(limits) : {};

/** In MiB and seconds. */
const defaults = (limits: Limits) => ({
  size: limit(limits, 'firehose.buffer.s3.size.default') / 1024 / 1024,
  interval: limit(limits, 'firehose.buffer.s3.interval.default'),
});

/** Numbers for one direction; undefined when they do not come out even or both conditions meet. */
export function draw(rng: Rng, { direction, level, limits }: DrawContext<Direction>): Question | undefined {
  const byDefault = level > 1 && rng.int(0, 9) === 0 ? 1 : 0;
  const { size, interval } = byDefault
    ? defaults(limits)
    : { size: rng.int(1, 128), interval: rng.int(4, 60) * 15 };
  const rate =
    direction === 'break-even'
      ? 0
      : rng.pick([8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 160, 256, 320, 512]);
  const lambdaInterval = limit(limits, 'firehose.lambda.buffer.interval.default');
  const q = { direction, rate, size, interval, byDefault, lambdaInterval };
  if (direction === 'break-even') return whole((size * 1024) / interval, 10) ? q : undefined;
  const filled = (size * 1024) / rate;
  if (Math.abs(filled - interval) < 5 || filled > interval * 20 || interval > filled * 20) return undefined;
  const flush = Math.min(filled, interval);
  if (!whole(filled, 10)) return undefined;
  if (direction === 'object-size')
    return whole(Math.min(size, (rate * interval) / 1024), 1000) ? q : undefined;
  if (direction === 'objects-per-hour') return whole(3600 / flush) ? q : undefined;
  return q;
}
