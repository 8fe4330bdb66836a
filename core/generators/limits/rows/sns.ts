import { fixed, type LimitTable, most, refused, usual } from './row';

/** Limits and defaults of Amazon SNS. */
export const SNS: LimitTable = {
  message: refused('sns.message.size.max', 'bytes', 'size of a message', '메시지 크기'),
  batch: refused(
    'sns.batch.entries.max',
    'messages',
    'number of messages in PublishBatch',
    'PublishBatch의 메시지 수',
  ),
  keys: refused(
    'sns.filter.attributeNames.max',
    'keys',
    'number of keys in a filter policy',
    '필터 정책의 키 수',
  ),
  combinations: refused(
    'sns.filter.combinations.max',
    'combinations',
    'number of value combinations in a filter policy',
    '필터 정책의 값 조합 수',
  ),
  policies: refused(
    'sns.filter.policies.perTopic',
    'policies',
    'number of filter policies on one topic',
    '주제 하나의 필터 정책 수',
  ),
  propagation: most(
    'sns.filter.propagation.max',
    's',
    'time until a changed filter policy takes effect',
    '바꾼 필터 정책이 적용되기까지의 시간',
  ),
  'retries-usual': usual(
    'sns.delivery.http.numRetries.default',
    'retries',
    'number of retries to an HTTP/S endpoint',
    'HTTP/S 엔드포인트로의 재시도 횟수',
  ),
  retries: refused(
    'sns.delivery.http.numRetries.max',
    'retries',
    'number of retries to an HTTP/S endpoint',
    'HTTP/S 엔드포인트로의 재시도 횟수',
  ),
  total: most(
    'sns.delivery.http.totalTime.max',
    's',
    'total time of the retries to an HTTP/S endpoint',
    'HTTP/S 엔드포인트로의 재시도에 걸리는 전체 시간',
  ),
  managed: fixed(
    'sns.delivery.awsManaged.total',
    'attempts',
    'number of attempts to an AWS endpoint such as Lambda or SQS',
    'Lambda, SQS 같은 AWS 엔드포인트로의 시도 횟수',
  ),
  push: fixed(
    'sns.delivery.smtpSmsPush.total',
    'attempts',
    'number of attempts to an address for e-mail, SMS or mobile push',
    '이메일, SMS, 모바일 푸시 대상으로의 시도 횟수',
  ),
  dedup: fixed(
    'sns.fifo.dedup.interval',
    's',
    'deduplication interval of a FIFO topic',
    'FIFO 주제의 중복 제거 간격',
  ),
  subject: refused(
    'sns.subject.length.max',
    'chars',
    'length of the subject of a message',
    '메시지 제목의 길이',
  ),
  name: refused('sns.topic.name.length.max', 'chars', 'length of the name of a topic', '주제 이름의 길이'),
  archive: refused(
    'sns.archive.retention.max',
    'days',
    'retention period of the archive of a FIFO topic',
    'FIFO 주제 아카이브의 보존 기간',
  ),
};
