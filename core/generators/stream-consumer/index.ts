import { requirementsGenerator } from '../requirements/generator';
import { CONSUMERS } from './table';

const EVERY = Object.keys(CONSUMERS.designs);

/** Which consumer a data stream gets: KCL, enhanced fan-out, Lambda, Firehose or Flink. */
export const streamConsumer = requirementsGenerator({
  slug: 'stream-consumer',
  revision: 1,
  title: { ko: '데이터 스트림의 소비자', en: 'Consumers of a data stream' },
  concept: 'kinesis.enhanced-fan-out',
  alsoTests: [
    'kinesis.shared-read',
    'kinesis.kcl-workers',
    'kinesis.lambda-consumer',
    'kinesis.lambda-poison-record',
    'flink.stateful-processing',
  ],
  facts: {
    program: ['kds.kcl.workers', 'kds.shard.read.bytes'],
    kcl: ['kds.kcl.workers', 'kds.shard.read.bytes'],
    'fan-out': ['kds.kcl.workers', 'kds.efo.throughput', 'kds.efo.consumers.max'],
    function: ['lambda.esm.stream.maxRetry.default', 'lambda.esm.onFailure.targets', 'kds.shard.read.bytes'],
    firehose: [
      'firehose.sources',
      'firehose.destinations',
      'firehose.formatConversion',
      'kds.shard.read.bytes',
    ],
    flink: ['msf.name', 'kds.shard.read.bytes'],
  },
  about: {
    'kinesis.shared-read': { readers: ['program', 'kcl', 'function', 'firehose', 'flink'] },
    'kinesis.lambda-poison-record': { aside: EVERY },
    'flink.stateful-processing': { state: EVERY },
  },
  section: 'kinesis-data-streams#consumers',
  claims: [69, 71, 72],
  variety: 'rule',
  table: CONSUMERS,
});
