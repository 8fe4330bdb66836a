import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question } from './draw';
import { FRAMES } from './frames';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Requests and their cost with short and with long polling; the price stands in the stem. */
export const longPollingCost = numericGenerator<Question, Direction>({
  slug: 'long-polling-cost',
  revision: 1,
  title: { ko: '짧은 폴링과 긴 폴링의 요청 수', en: 'Requests with short and long polling' },
  concept: 'sqs.long-polling-cost',
  alsoTests: ['sqs.short-polling'],
  facts: ['sqs.receive.waitTimeSeconds.default', 'sqs.receive.longPoll.scope', 'sqs.receive.shortPoll.scope'],
  section: 'sqs-polling-and-scaling#long-polling',
  claims: [36, 37, 38, 39],
  directions,
  frames: FRAMES,
  draw,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    if (direction === 'factor') return 'times';
    if (direction === 'saved-cost') return 'USD';
    return direction === 'shortest-wait' ? 's' : 'requests';
  },
  // Workers, threads and days cancel out of the factor.
  variant: (q) => (q.direction === 'factor' ? `factor|${q.interval}|${q.wait}` : Object.values(q).join('|')),
  words: { en: EN, ko: KO },
});
