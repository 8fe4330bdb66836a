import { type LimitTable, least, refused, usual } from './row';

/** Limits and defaults of AWS Lambda as it meets queues, topics and streams. */
export const LAMBDA: LimitTable = {
  sync: refused(
    'lambda.payload.sync.max',
    'bytes',
    'payload of a synchronous invocation',
    '동기 호출의 페이로드',
  ),
  async: refused(
    'lambda.payload.async.max',
    'bytes',
    'payload of an asynchronous invocation',
    '비동기 호출의 페이로드',
  ),
  'timeout-usual': usual('lambda.timeout.default', 's', 'timeout of a function', '함수의 제한 시간'),
  timeout: refused('lambda.timeout.max', 's', 'timeout of a function', '함수의 제한 시간'),
  account: usual(
    'lambda.concurrency.account.default',
    'executions',
    'concurrency quota of an account in a Region',
    '계정과 리전마다의 동시성 할당량',
  ),
  unreserved: least(
    'lambda.concurrency.unreserved.min',
    'executions',
    'concurrency that stays unreserved in an account',
    '계정에 예약되지 않고 남아야 하는 동시성',
  ),
  retries: refused(
    'lambda.async.retries.max',
    'retries',
    'number of retries of an asynchronous invocation',
    '비동기 호출의 재시도 횟수',
  ),
  age: refused(
    'lambda.async.maxEventAge.max',
    's',
    'age of an event of an asynchronous invocation',
    '비동기 호출 이벤트의 수명',
  ),
  'batch-sqs': usual(
    'lambda.esm.batch.sqs.default',
    'messages',
    'batch size of an event source mapping on SQS',
    'SQS 이벤트 소스 매핑의 배치 크기',
  ),
  'batch-stream': usual(
    'lambda.esm.batch.stream.default',
    'records',
    'batch size of an event source mapping on a stream',
    '스트림 이벤트 소스 매핑의 배치 크기',
  ),
  window: refused(
    'lambda.esm.window.max',
    's',
    'batch window of an event source mapping',
    '이벤트 소스 매핑의 배치 창',
  ),
  parallel: refused(
    'lambda.esm.parallelizationFactor.max',
    'batches',
    'parallelization factor of a mapping on a stream',
    '스트림 매핑의 병렬화 계수',
  ),
  tumbling: refused(
    'lambda.esm.tumblingWindow.max',
    's',
    'tumbling window of a mapping on a stream',
    '스트림 매핑의 텀블링 창',
  ),
  concurrency: least(
    'lambda.esm.sqs.maxConcurrency',
    'executions',
    'maximum concurrency set on a mapping of SQS',
    'SQS 매핑에 설정하는 최대 동시성',
  ),
};
