import { directionsGenerator } from '../directions/generator';
import { reservable } from './reservable';
import { singleWriter } from './single-writer';
import { total } from './total';
import { where } from './where';

/** A rolling average behind a queue: lost updates, a single writer, and where the state lives. */
export const rollingAverage = directionsGenerator({
  slug: 'rolling-average',
  revision: 2,
  title: { ko: '이동 평균과 Lambda의 동시성', en: 'A rolling average and the concurrency of Lambda' },
  concept: 'lambda.single-writer',
  alsoTests: ['lambda.state-outside', 'lambda.sqs-concurrency'],
  facts: [
    'lambda.concurrency.reserved.semantics',
    'lambda.concurrency.account.default',
    'lambda.concurrency.unreserved.min',
    'lambda.esm.sqs.maxConcurrency',
    'lambda.esm.sqs.scaling.start',
    'lambda.environment.state',
    'dynamodb.latency',
    's3.latency',
    'elasticache.latency',
  ],
  section: 'sqs-polling-and-scaling#rolling-average',
  claims: [41, 42, 43, 44],
  variety: 'rule',
  levels: {
    1: {
      asks: ['total', 'single-writer', 'where', 'reservable'],
      driver: {
        ko: '겹치는 실행이 적고 보기가 뚜렷이 다릅니다.',
        en: 'Few executions overlap, and options differ clearly.',
      },
    },
    2: {
      asks: ['total', 'single-writer', 'where', 'reservable'],
      driver: {
        ko: 'FIFO로 푸는 답과 더 엄격한 지연 조건이 더해집니다.',
        en: 'Answers by FIFO queues and a stricter latency are added.',
      },
    },
    3: {
      asks: ['total', 'single-writer', 'where', 'reservable'],
      driver: {
        ko: '겹치는 실행과 예약이 많습니다.',
        en: 'More executions overlap, and more reservations add up.',
      },
    },
  },
  directions: { total, 'single-writer': singleWriter, where, reservable },
});
