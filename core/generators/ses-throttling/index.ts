import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question } from './draw';
import { FRAMES } from './frames';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Rate per second against 24-hour quota in Amazon SES, and what to do about either. */
export const sesThrottling = numericGenerator<Question, Direction>({
  slug: 'ses-throttling',
  revision: 1,
  title: { ko: 'SES 전송 속도와 할당량', en: 'SES sending rate and quota' },
  concept: 'ses.rate-vs-daily-quota',
  alsoTests: ['ses.throttling-backoff', 'ses.not-retriable'],
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
  directions,
  frames: FRAMES,
  draw,
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
