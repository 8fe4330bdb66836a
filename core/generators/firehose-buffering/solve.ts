import { unreachable } from '../../kernel/assert';
import { tidy } from '../figures';
import type { Slip } from '../numeric-question';
import type { Question } from './draw';

/** Seconds until the buffer is full. */
export const filled = ({ rate, size }: Question): number => (size * 1024) / rate;
/** MiB that arrive within the interval. */
export const gathered = ({ rate, interval }: Question): number => (rate * interval) / 1024;
const flush = (q: Question): number => Math.min(filled(q), q.interval);

/** The answer: seconds, MiB, objects or KiB per second. */
export function answer(q: Question): number {
  switch (q.direction) {
    case 'flush-time':
      return flush(q);
    case 'object-size':
      return Math.min(q.size, gathered(q));
    case 'objects-per-hour':
      return 3600 / flush(q);
    case 'break-even':
      return (q.size * 1024) / q.interval;
    default:
      return unreachable(q.direction);
  }
}

/** The answer when the load is misread by a factor; nothing changes where the other condition decides. */
function misread(q: Question, factor: number): number {
  const time = Math.min(filled(q) / factor, q.interval);
  switch (q.direction) {
    case 'flush-time':
      return time;
    case 'object-size':
      return Math.min(q.size, gathered(q) * factor);
    case 'objects-per-hour':
      return 3600 / time;
    case 'break-even':
      return answer(q) / factor;
  }
}

function common(q: Question): Slip[] {
  const key = answer(q);
  return [
    { id: 'bits-for-bytes', value: misread(q, 1 / 8) },
    { id: 'bytes-for-bits', value: misread(q, 8) },
    { id: 'decimal-kilobytes', value: misread(q, 1.024) },
    { id: 'correction-the-wrong-way', value: misread(q, 1 / 1.024) },
    { id: 'half-full-buffer-flushes', value: key / 2 },
    { id: 'two-buffers-at-once', value: key * 2 },
  ];
}

function particular(q: Question): Slip[] {
  switch (q.direction) {
    case 'flush-time':
      return [
        { id: 'lambda-buffer-used', value: q.lambdaInterval },
        { id: 'size-ignored', value: q.interval },
        { id: 'interval-ignored', value: filled(q) },
        { id: 'both-conditions-in-turn', value: filled(q) + q.interval },
        { id: 'average-of-both', value: (filled(q) + q.interval) / 2 },
      ];
    case 'object-size':
      return [
        { id: 'lambda-buffer-used', value: (q.rate * q.lambdaInterval) / 1024 },
        { id: 'size-ignored', value: gathered(q) },
        { id: 'interval-ignored', value: q.size },
        { id: 'both-conditions-in-turn', value: q.size + gathered(q) },
        { id: 'average-of-both', value: (q.size + gathered(q)) / 2 },
      ];
    case 'objects-per-hour':
      return [
        { id: 'lambda-buffer-used', value: 3600 / q.lambdaInterval },
        { id: 'size-ignored', value: 3600 / q.interval },
        { id: 'interval-ignored', value: 3600 / filled(q) },
        { id: 'each-condition-delivers', value: 3600 / q.interval + 3600 / filled(q) },
        { id: 'both-conditions-in-turn', value: 3600 / (filled(q) + q.interval) },
      ];
    case 'break-even':
      return [
        { id: 'interval-times-size', value: (q.size * q.interval) / 1024 },
        { id: 'interval-in-minutes', value: (q.size * 1024) / (q.interval / 60) },
        { id: 'quotient-upside-down', value: (q.interval * 1024) / q.size },
      ];
  }
}

/** A number of objects is whole whatever the slip; the other answers show two decimals. */
const shown = (q: Question, value: number): number =>
  q.direction === 'objects-per-hour' ? Math.round(value) : tidy(value, 2);

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export const slips = (q: Question): readonly Slip[] =>
  [...particular(q), ...common(q)].map(({ id, value }) => ({ id, value: shown(q, value) }));
