import { fixed, type LimitTable, most, refused, usual } from './row';

/** Limits and defaults of Kinesis Data Streams. */
export const KINESIS: LimitTable = {
  'write-bytes': most(
    'kds.shard.write.bytes',
    'bytes/s',
    'write rate of a shard in bytes',
    '샤드의 바이트 쓰기 속도',
  ),
  'write-records': most(
    'kds.shard.write.records',
    'records/s',
    'write rate of a shard in records',
    '샤드의 레코드 쓰기 속도',
  ),
  'read-bytes': most(
    'kds.shard.read.bytes',
    'bytes/s',
    'read rate of a shard that standard consumers share',
    '표준 소비자가 나누어 쓰는 샤드의 읽기 속도',
  ),
  reads: most(
    'kds.shard.read.tps',
    'requests/s',
    'rate of GetRecords calls on a shard',
    '샤드에 대한 GetRecords 호출 속도',
  ),
  record: refused(
    'kds.record.size.default',
    'bytes',
    'size of a record of a stream left at its default',
    '기본값으로 둔 스트림의 레코드 크기',
  ),
  records: refused(
    'kds.putRecords.records.max',
    'records',
    'number of records in PutRecords',
    'PutRecords의 레코드 수',
  ),
  request: refused(
    'kds.putRecords.request.max',
    'bytes',
    'size of one PutRecords request',
    'PutRecords 요청 하나의 크기',
  ),
  get: refused(
    'kds.getRecords.records.max',
    'records',
    'number of records of one GetRecords',
    'GetRecords 한 번의 레코드 수',
  ),
  iterator: fixed('kds.iterator.expiry', 's', 'lifetime of a shard iterator', '샤드 반복자의 수명'),
  'retention-usual': usual(
    'kds.retention.default',
    'h',
    'retention period of a stream',
    '스트림의 보존 기간',
  ),
  retention: refused('kds.retention.max', 'h', 'retention period of a stream', '스트림의 보존 기간'),
  key: refused('kds.partitionKey.length.max', 'chars', 'length of a partition key', '파티션 키의 길이'),
  reshards: refused(
    'kds.updateShardCount.perDay',
    'requests/day',
    'number of UpdateShardCount calls in 24 hours',
    '24시간 동안의 UpdateShardCount 호출 수',
  ),
  modes: refused(
    'kds.mode.switch.max',
    'switches/day',
    'number of switches of the capacity mode in 24 hours',
    '24시간 동안의 용량 모드 전환 횟수',
  ),
  consumers: refused(
    'kds.efo.consumers.max',
    'consumers',
    'number of enhanced fan-out consumers of a stream without On-demand Advantage',
    'On-demand Advantage가 아닌 스트림의 향상된 팬아웃 소비자 수',
  ),
  subscription: fixed(
    'kds.efo.subscription.duration',
    's',
    'duration of one SubscribeToShard',
    'SubscribeToShard 한 번의 지속 시간',
  ),
};
