import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { filled, gathered } from './solve';

const hints = ({ size, interval, byDefault }: Question): string =>
  byDefault
    ? 'The S3 destination keeps the default buffering hints.'
    : `The buffering hints of the S3 destination are ${figure(size)} MiB and ${figure(interval)} s.`;

const load = ({ rate }: Question): string =>
  `Data arrives at a steady ${figure(rate)} KiB per second and is neither compressed nor transformed. Take the hints as exact.`;

function ask(q: Question): string {
  switch (q.direction) {
    case 'flush-time':
      return `${hints(q)} ${load(q)}\n\nHow long after one delivery does the next one start?`;
    case 'object-size':
      return `${hints(q)} ${load(q)}\n\nHow large is each object in the bucket?`;
    case 'objects-per-hour':
      return `${hints(q)} ${load(q)}\n\nHow many objects does Firehose write per hour?`;
    case 'break-even':
      return `${hints(q)} Data is neither compressed nor transformed. Take the hints as exact.\n\nAt which steady rate do both buffering conditions come true at the same moment?`;
  }
}

export const EN: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'flush-time':
        return `${figure(value)} s`;
      case 'object-size':
        return `${figure(value)} MiB`;
      case 'objects-per-hour':
        return count(value, 'object');
      case 'break-even':
        return `${figure(value)} KiB/s`;
    }
  },
  slips: {
    'size-ignored': (q) =>
      `Waits for the interval of ${figure(q.interval)} s. The buffer of ${figure(q.size)} MiB is full before that.`,
    'interval-ignored': (q) =>
      `Waits until ${figure(q.size)} MiB are full. The interval of ${figure(q.interval)} s ends before that.`,
    'both-conditions-in-turn': () =>
      'Lets one condition start after the other. Both run from the start, and the first one delivers.',
    'average-of-both': () => 'Takes the average of both conditions. The first one decides alone.',
    'each-condition-delivers': () => 'Lets each condition deliver on its own. A delivery starts both anew.',
    'bits-for-bytes': () => 'Takes the units for bits.',
    'bytes-for-bits': () => 'Converts from bits to bytes, or back, where everything is in bytes already.',
    'half-full-buffer-flushes': () => 'Halves the result, as if half of the condition were enough.',
    'two-buffers-at-once': () => 'Doubles the result, as if two buffers filled in turn.',
    'decimal-kilobytes': () => 'Counts 1,000 KiB per MiB; there are 1,024.',
    'correction-the-wrong-way': () =>
      'Corrects for 1,000 KiB per MiB in the wrong direction; a MiB has 1,024.',
    'lambda-buffer-used': () =>
      'Takes the default interval of the buffer before a Lambda transformation; there is none here.',
    'interval-times-size': () => 'Multiplies size and interval; a rate is their quotient.',
    'interval-in-minutes': () => 'Divides by the interval in minutes.',
    'quotient-upside-down': () => 'Divides the interval by the size.',
  },
  right: (q, value) => {
    if (q.direction === 'break-even')
      return `${figure(value)} KiB/s fill ${figure(q.size)} MiB in just ${figure(q.interval)} s.`;
    return filled(q) < q.interval
      ? `The ${figure(q.size)} MiB are full after ${figure(filled(q))} s, before ${figure(q.interval)} s are over.`
      : `The ${figure(q.interval)} s are over first: ${figure(q.size)} MiB would take ${figure(filled(q))} s.`;
  },
  explanation: (q, value) => {
    const size = texFigure(q.size);
    if (q.direction === 'break-even')
      return `The hints are ${figure(q.size)} MiB and ${figure(q.interval)} s: $${size} \\times 1024 / ${q.interval} = ${texFigure(value)}$ KiB/s. Above it the size decides, below it the interval.`;
    const race = `The condition met first starts the delivery. Size: $${size} \\times 1024 / ${q.rate} = ${texFigure(filled(q))}$ s. Interval: ${figure(q.interval)} s.`;
    if (q.direction === 'flush-time') return `${race} So it takes ${figure(value)} s.`;
    if (q.direction === 'objects-per-hour')
      return `${race} In an hour that is $3600 / ${texFigure(3600 / value)} = ${texFigure(value)}$ objects.`;
    return `${race} Within the interval $${q.rate} \\times ${q.interval} / 1024 = ${texFigure(gathered(q))}$ MiB arrive, so an object has ${figure(value)} MiB.`;
  },
};
