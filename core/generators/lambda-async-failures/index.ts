import { directionsGenerator } from '../directions/generator';
import { arrives } from './arrives';
import { attempts } from './attempts';
import { lands } from './lands';
import { sequence } from './sequence';
import { takes } from './takes';

/** Retries of asynchronous invocations, and where events go that fail for good. */
export const lambdaAsyncFailures = directionsGenerator({
  slug: 'lambda-async-failures',
  revision: 2,
  title: { ko: '비동기 호출의 재시도와 실패', en: 'Retries and failures of asynchronous invocations' },
  concept: 'lambda.async-dlq-vs-esm',
  alsoTests: ['sqs.dlq-max-receive-count'],
  facts: [
    'lambda.async.retries.default',
    'lambda.async.retryDelay.first',
    'lambda.async.retryDelay.second',
    'lambda.async.maxEventAge.default',
    'lambda.async.reservedZero',
    'lambda.dlq.targets',
    'lambda.destinations.targets',
    'lambda.sqs.dlq.place',
  ],
  section: 'sqs-dead-letter-queues#lambda-failures',
  claims: [13],
  traps: ['function-dlq-is-not-for-sqs'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['sequence', 'attempts', 'arrives', 'lands', 'takes'],
      driver: {
        ko: '재시도 횟수 하나만 따지고, 실패를 보관하는 곳이 늘 있습니다.',
        en: 'Only the number of retries matters, and something always keeps failures.',
      },
    },
    2: {
      asks: ['sequence', 'attempts', 'arrives', 'lands', 'takes'],
      driver: {
        ko: '이벤트의 최대 나이, 실행할 수 없는 함수, 아무것도 보관하지 않는 구성이 더해집니다.',
        en: 'A maximum age, functions that may not run, and set-ups that keep nothing are added.',
      },
    },
    3: {
      asks: ['sequence', 'attempts', 'attempts', 'arrives', 'lands'],
      driver: {
        ko: '최대 나이가 재시도 시각에 가까워 실행 시간까지 셈해야 합니다.',
        en: 'The maximum age lies close to a retry, so that run times have to be added up.',
      },
    },
  },
  directions: { sequence, attempts, arrives, lands, takes },
});
