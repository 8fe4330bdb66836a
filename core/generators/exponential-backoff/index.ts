import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question } from './draw';
import { FRAMES } from './frames';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Attempt and delay arithmetic of exponential backoff with base, cap and jitter. */
export const exponentialBackoff = numericGenerator<Question, Direction>({
  slug: 'exponential-backoff',
  revision: 1,
  title: { ko: '지수 백오프 계산', en: 'Exponential backoff arithmetic' },
  concept: 'sdk.exponential-backoff',
  alsoTests: [],
  facts: ['backoff.fullJitter', 'backoff.decorrelatedJitter'],
  section: 'ses#exponential-backoff',
  claims: [50, 51, 62],
  directions,
  frames: FRAMES,
  draw,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    if (direction === 'first-capped') return undefined;
    return direction === 'retries-in-budget' ? 'retries' : 's';
  },
  words: { en: EN, ko: KO },
});
