import { type LimitTable, least, most, refused, usual } from './row';

/** Limits and defaults of Amazon Data Firehose. */
export const FIREHOSE: LimitTable = {
  record: refused('firehose.record.size.max', 'bytes', 'size of a record', '레코드 크기'),
  records: refused(
    'firehose.putRecordBatch.records.max',
    'records',
    'number of records in PutRecordBatch',
    'PutRecordBatch의 레코드 수',
  ),
  request: refused(
    'firehose.putRecordBatch.bytes.max',
    'bytes',
    'size of one PutRecordBatch request',
    'PutRecordBatch 요청 하나의 크기',
  ),
  'size-usual': usual(
    'firehose.buffer.s3.size.default',
    'bytes',
    'buffer size for Amazon S3',
    'Amazon S3로 보낼 때의 버퍼 크기',
  ),
  size: refused(
    'firehose.buffer.s3.size.max',
    'bytes',
    'buffer size for Amazon S3',
    'Amazon S3로 보낼 때의 버퍼 크기',
  ),
  'interval-usual': usual(
    'firehose.buffer.s3.interval.default',
    's',
    'buffer interval for Amazon S3',
    'Amazon S3로 보낼 때의 버퍼 간격',
  ),
  interval: refused(
    'firehose.buffer.s3.interval.max',
    's',
    'buffer interval for Amazon S3',
    'Amazon S3로 보낼 때의 버퍼 간격',
  ),
  kept: most(
    'firehose.retention.directPut',
    's',
    'time that data put directly is kept while the destination is unavailable',
    '대상을 쓸 수 없는 동안 직접 보낸 데이터가 보관되는 시간',
  ),
  lambda: usual(
    'firehose.lambda.buffer.interval.default',
    's',
    'buffer interval before a transformation by Lambda',
    'Lambda 변환 전의 버퍼 간격',
  ),
  payload: most(
    'firehose.lambda.payload.max',
    'bytes',
    'payload of a transformation by Lambda',
    'Lambda 변환의 페이로드',
  ),
  retries: usual(
    'firehose.lambda.retries.default',
    'retries',
    'number of retries of a failed transformation',
    '실패한 변환의 재시도 횟수',
  ),
  partitioned: least(
    'firehose.buffer.partitioned.min',
    'bytes',
    'buffer size with dynamic partitioning',
    '동적 파티셔닝을 쓸 때의 버퍼 크기',
  ),
  partitions: usual(
    'firehose.dynamicPartitioning.activePartitions',
    'partitions',
    'quota of active partitions of dynamic partitioning',
    '동적 파티셔닝의 활성 파티션 할당량',
  ),
};
