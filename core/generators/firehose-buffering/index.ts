import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question, registered } from './draw';
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
  drivers: {
    1: {
      ko: '크기와 간격이 모두 적혀 있고 어느 쪽이 먼저 차는지 고릅니다.',
      en: 'Size and interval are stated; the one reached first decides.',
    },
    2: {
      ko: '적혀 있지 않은 기본값을 알아야 하는 문제가 섞입니다.',
      en: 'Some items leave the defaults unsaid.',
    },
    3: {
      ko: '기본값에 더해 숫자를 직접 써야 하는 문제가 더 많습니다.',
      en: 'Unsaid defaults, and more answers typed without options to lean on.',
    },
  },
  directions,
  frames: FRAMES,
  draw,
  registered,
  answer,
  slips,
  truth,
  unit: ({ direction }) => UNITS[direction],
  words: { en: EN, ko: KO },
});
