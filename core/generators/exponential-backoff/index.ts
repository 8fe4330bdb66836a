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
  facts: ['backoff.fullJitter', 'backoff.decorrelatedJitter', 'backoff.equalJitter'],
  section: 'ses#exponential-backoff',
  claims: [50, 51, 62],
  traps: ['attempts-are-not-retries'],
  drivers: {
    1: {
      ko: '지터 없이 적은 횟수의 대기를 계산하고 상한은 걸릴 수도 아닐 수도 있습니다.',
      en: 'Few waits without jitter; the cap may bind or not.',
    },
    2: {
      ko: '풀 지터, 이퀄 지터, 상관 제거 지터의 범위와 평균, 더 많은 재시도.',
      en: 'Ranges and means of full, equal and decorrelated jitter, and more retries.',
    },
    3: {
      ko: '상한이 늘 걸리고 기준 시간이 어림되지 않습니다.',
      en: 'The cap always binds and base times resist estimation.',
    },
  },
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
