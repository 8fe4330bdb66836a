import { requirementsGenerator } from '../requirements/generator';
import { LOADERS } from './table';

/** Ways into S3, Redshift, OpenSearch, ElastiCache and DynamoDB: the list of Firehose, and code for the rest. */
export const loadingIntoStores = requirementsGenerator({
  slug: 'loading-into-stores',
  revision: 1,
  title: { ko: '스트림을 저장소에 적재하는 방법', en: 'Loading a stream into stores' },
  concept: 'firehose.destinations',
  alsoTests: [
    'firehose.one-destination',
    'firehose.buffering',
    'firehose.redshift-path',
    'firehose.no-replay',
  ],
  facts: {
    s3: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.formatConversion',
      'firehose.buffer.s3.interval.default',
    ],
    redshift: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.formatConversion',
      'firehose.redshift.path',
      'firehose.buffer.s3.interval.default',
    ],
    opensearch: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.formatConversion',
      'firehose.buffer.s3.interval.default',
    ],
    pair: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.buffer.s3.interval.default',
      'kds.retention.default',
    ],
    cache: ['firehose.destinations', 'kds.retention.default'],
    table: ['firehose.destinations', 'kds.retention.default'],
  },
  about: {
    'firehose.no-replay': { again: ['s3', 'redshift', 'opensearch'], join: ['s3', 'redshift', 'opensearch'] },
    'firehose.buffering': { quiet: ['s3', 'redshift', 'opensearch', 'pair'] },
  },
  section: 'data-firehose#destinations',
  claims: [64, 65, 73, 74, 76, 77],
  traps: ['firehose-is-not-data-streams'],
  variety: 'rule',
  table: LOADERS,
});
