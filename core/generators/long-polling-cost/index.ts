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
  facts: ['sqs.receive.waitTimeSeconds.max', 'sqs.receive.longPoll.scope', 'sqs.receive.shortPoll.scope'],
  section: 'sqs-polling-and-scaling#long-polling',
  claims: [36, 37, 38, 39],
  drivers: {
    1: {
      ko: '스레드 하나인 작업자, 온종일, 요청 수만.',
      en: 'Workers of one thread, whole days, and only the number of requests.',
    },
    2: {
      ko: '스레드 여럿, 하루의 일부, 요금과 예산에 맞는 가장 짧은 대기 시간.',
      en: 'Several threads, parts of a day, prices and the shortest wait that fits a budget.',
    },
    3: {
      ko: '스레드가 더 많고 숫자를 직접 써야 하는 문제가 더 많습니다.',
      en: 'More threads, and more answers typed without options to lean on.',
    },
  },
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
