import type { ConceptId } from '../../kernel/ids';
import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, ERRORS, type Question, registered } from './draw';
import { FRAMES } from './frames';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** What the right reaction to an error rests on; that to a used up quota on the main concept. */
const CONCEPT_OF_ERROR: Readonly<Record<number, ConceptId>> = {
  [ERRORS.rate]: 'ses.throttling-backoff',
  [ERRORS.rejected]: 'ses.not-retriable',
};

/** Rate per second against 24-hour quota in Amazon SES, and what to do about either. */
export const sesThrottling = numericGenerator<Question, Direction>({
  slug: 'ses-throttling',
  revision: 1,
  title: { ko: 'SES 전송 속도와 할당량', en: 'SES sending rate and quota' },
  concept: 'ses.rate-vs-daily-quota',
  alsoTests: ['ses.throttling-backoff', 'ses.not-retriable'],
  asks: ['ses.throttling-backoff', 'ses.not-retriable'],
  conceptOf: ({ q }) => (q.direction === 'reaction' ? CONCEPT_OF_ERROR[q.given] : undefined),
  facts: [
    'ses.recipients.perMessage.max',
    'ses.sandbox.rate',
    'ses.sandbox.daily',
    'ses.throttle.rate.text',
    'ses.throttle.daily.text',
    'ses.throttle.api.error',
    'ses.errors.notRetriable',
  ],
  section: 'ses#rate-and-daily-quota',
  claims: [50, 51, 52],
  traps: ['attempts-are-not-retries'],
  drivers: {
    1: {
      ko: '받는 사람 수가 어림되고 속도와 할당량이 적혀 있습니다.',
      en: 'Easy numbers of recipients, with rate and quota stated.',
    },
    2: {
      ko: '적혀 있지 않은 샌드박스 값, 여러 날에 걸친 전송, 동시에 보내는 작업자.',
      en: 'Unsaid sandbox values, sending over several days, workers side by side.',
    },
    3: {
      ko: '같은 내용을 보기 없이 직접 쓰는 문제가 더 많습니다.',
      en: 'The same with more answers typed, without options to lean on.',
    },
  },
  directions,
  frames: FRAMES,
  draw,
  registered,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    switch (direction) {
      case 'sending-time':
        return 's';
      case 'quota-used-up':
        return 'min';
      case 'messages-left':
        return 'messages';
      case 'workers':
        return 'workers';
      case 'split-recipients':
        return 'calls';
      case 'windows-needed':
        return 'periods';
      case 'reaction':
        return undefined;
    }
  },
  // The size of the campaign dresses the story; the error alone decides the reaction.
  variant: (q) => (q.direction === 'reaction' ? `reaction|${q.given}` : Object.values(q).join('|')),
  shuffled: ({ direction }) => direction === 'reaction',
  words: { en: EN, ko: KO },
});
