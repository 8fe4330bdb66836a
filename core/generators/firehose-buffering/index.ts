import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question } from './draw';
import { FRAMES } from './frames';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

const UNITS: Readonly<Record<Direction, string>> = {
  'flush-time': 's',
  'object-size': 'MiB',
  'objects-per-hour': 'objects',
  'break-even': 'KiB/s',
};

/** Which buffering hint delivers first, and what follows for objects and their number. */
export const firehoseBuffering = numericGenerator<Question, Direction>({
  slug: 'firehose-buffering',
  revision: 1,
  title: { ko: 'Firehose 버퍼링 계산', en: 'Firehose buffering arithmetic' },
  concept: 'firehose.buffering',
  alsoTests: [],
  facts: [
    'firehose.buffer.s3.size.default',
    'firehose.buffer.s3.interval.default',
    'firehose.lambda.buffer.interval.default',
  ],
  section: 'data-firehose#buffering',
  claims: [64],
  directions,
  frames: FRAMES,
  draw,
  answer,
  slips,
  truth,
  unit: ({ direction }) => UNITS[direction],
  words: { en: EN, ko: KO },
});
