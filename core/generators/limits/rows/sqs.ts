import { fixed, type LimitTable, least, most, refused, usual } from './row';

/** Limits and defaults of Amazon SQS. */
export const SQS: LimitTable = {
  message: refused('sqs.message.size.max', 'bytes', 'size of a message', '메시지 크기'),
  batch: refused(
    'sqs.batch.entries.max',
    'messages',
    'number of messages in SendMessageBatch',
    'SendMessageBatch의 메시지 수',
  ),
  'visibility-usual': usual(
    'sqs.visibilityTimeout.default',
    's',
    'visibility timeout of a queue',
    '대기열의 가시성 제한 시간',
  ),
  visibility: refused(
    'sqs.visibilityTimeout.max',
    's',
    'visibility timeout of a queue',
    '대기열의 가시성 제한 시간',
  ),
  delay: refused(
    'sqs.delaySeconds.max',
    's',
    'delay of a queue (DelaySeconds)',
    '대기열의 지연 시간(DelaySeconds)',
  ),
  'retention-usual': usual(
    'sqs.retention.default',
    's',
    'retention period of a queue',
    '대기열의 메시지 보존 기간',
  ),
  'retention-least': least(
    'sqs.retention.min',
    's',
    'retention period of a queue',
    '대기열의 메시지 보존 기간',
  ),
  retention: refused('sqs.retention.max', 's', 'retention period of a queue', '대기열의 메시지 보존 기간'),
  wait: refused(
    'sqs.receive.waitTimeSeconds.max',
    's',
    'wait time of ReceiveMessage (WaitTimeSeconds)',
    'ReceiveMessage의 대기 시간(WaitTimeSeconds)',
  ),
  receive: refused(
    'sqs.receive.maxNumberOfMessages.max',
    'messages',
    'number of messages of one ReceiveMessage',
    'ReceiveMessage 한 번의 메시지 수',
  ),
  flight: most(
    'sqs.inflight.standard.max',
    'messages',
    'number of messages in flight of a standard queue',
    '표준 대기열의 처리 중(in flight) 메시지 수',
  ),
  attributes: refused(
    'sqs.messageAttributes.max',
    'attributes',
    'number of attributes of a message',
    '메시지의 속성 수',
  ),
  dedup: fixed(
    'sqs.fifo.dedup.interval',
    's',
    'deduplication interval of a FIFO queue',
    'FIFO 대기열의 중복 제거 간격',
  ),
  calls: most(
    'sqs.fifo.throughput.calls',
    'requests/s',
    'rate of calls of one action on a FIFO queue without high throughput',
    '고처리량 모드가 아닌 FIFO 대기열의 작업별 호출 속도',
  ),
  receives: refused(
    'sqs.dlq.maxReceiveCount.max',
    'receives',
    'maxReceiveCount of a redrive policy',
    '리드라이브 정책의 maxReceiveCount',
  ),
  allow: refused(
    'sqs.redriveAllowPolicy.sources.max',
    'queues',
    'number of queues named in a redrive allow policy',
    '리드라이브 허용 정책에 적는 대기열 수',
  ),
  'reuse-usual': usual(
    'sqs.kms.dataKeyReuse.default',
    's',
    'data key reuse period of a queue',
    '대기열의 데이터 키 재사용 기간',
  ),
  reuse: refused(
    'sqs.kms.dataKeyReuse.max',
    's',
    'data key reuse period of a queue',
    '대기열의 데이터 키 재사용 기간',
  ),
};
