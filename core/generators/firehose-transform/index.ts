import { directionsGenerator } from '../directions/generator';
import { counted } from './counted';
import { leaveOut } from './leave-out';
import { places } from './places';
import { retries } from './retries';

/** What becomes of the records that a transforming function answers, or fails to answer. */
export const firehoseTransform = directionsGenerator({
  slug: 'firehose-transform',
  revision: 1,
  title: { ko: 'Firehose의 Lambda 변환', en: 'Lambda transformation in Firehose' },
  concept: 'firehose.lambda-transform',
  alsoTests: [],
  facts: ['firehose.lambda.result.values', 'firehose.lambda.retries.default', 'firehose.lambda.recordId'],
  section: 'data-firehose#lambda-transform',
  claims: [66, 75],
  variety: 'rule',
  levels: {
    1: {
      asks: ['places', 'leave-out', 'leave-out', 'counted'],
      driver: { ko: '결과 값의 뜻을 하나씩 묻습니다.', en: 'The meaning of each result, one by one.' },
    },
    2: {
      asks: ['places', 'leave-out', 'leave-out', 'counted', 'retries'],
      driver: {
        ko: '레코드가 늘고 재시도 횟수를 세어야 합니다.',
        en: 'More records, and retries to count.',
      },
    },
    3: {
      asks: ['counted', 'counted', 'retries', 'leave-out'],
      driver: {
        ko: '여러 결과의 수를 직접 계산해야 합니다.',
        en: 'Numbers have to be worked out, with few options to lean on.',
      },
    },
  },
  directions: { places, 'leave-out': leaveOut, counted, retries },
});
