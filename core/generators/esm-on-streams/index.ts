import { directionsGenerator } from '../directions/generator';
import { attempts, batches, parallel } from './counts';
import { unblock } from './unblock';

/** A Lambda function on a data stream: batches, parallel invocations, retries and a shard that is blocked. */
export const esmOnStreams = directionsGenerator({
  slug: 'esm-on-streams',
  revision: 1,
  title: { ko: '데이터 스트림을 읽는 Lambda', en: 'Lambda on a data stream' },
  concept: 'kinesis.lambda-consumer',
  alsoTests: ['kinesis.lambda-poison-record', 'kinesis.order-per-shard'],
  facts: [
    'lambda.esm.batch.stream.default',
    'lambda.esm.parallelizationFactor.default',
    'lambda.esm.stream.maxRetry.default',
    'lambda.esm.onFailure.targets',
    'lambda.esm.bisect.default',
  ],
  section: 'kinesis-data-streams#lambda-consumer',
  claims: [13, 71],
  traps: ['function-dlq-is-not-for-sqs', 'attempts-are-not-retries'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['batches', 'attempts', 'unblock', 'unblock'],
      driver: { ko: '필요한 값이 모두 적혀 있습니다.', en: 'Every number that is needed is stated.' },
    },
    2: {
      asks: ['batches', 'attempts', 'parallel', 'unblock', 'unblock'],
      driver: {
        ko: '적혀 있지 않은 기본값을 알아야 하는 문제가 섞입니다.',
        en: 'Some items leave a default unsaid.',
      },
    },
    3: {
      asks: ['batches', 'parallel', 'attempts', 'unblock'],
      driver: {
        ko: '수가 커지고 숫자를 직접 써야 하는 문제가 대부분입니다.',
        en: 'Larger numbers, most of which have to be typed.',
      },
    },
  },
  directions: { batches, attempts, parallel, unblock },
  about: { unblock: 'kinesis.lambda-poison-record', attempts: 'kinesis.lambda-poison-record' },
});
