import { requirementsGenerator } from '../requirements/generator';
import { ANALYTICS } from './table';

/** What became of Kinesis Data Analytics, by dates, languages and sources. */
export const analyticsNames = requirementsGenerator({
  slug: 'analytics-names',
  revision: 1,
  title: { ko: 'Kinesis Data Analytics의 뒤를 잇는 것', en: 'What became of Kinesis Data Analytics' },
  concept: 'flink.replaces-sql',
  alsoTests: ['flink.stateful-processing', 'firehose.lambda-transform'],
  facts: {
    'sql-app': ['msf.sql.noNewApps', 'msf.sql.deleted', 'msf.sql.sources', 'msf.billing'],
    flink: ['msf.name', 'msf.billing', 'firehose.destinations'],
    'flink-sql': ['msf.studio', 'msf.billing', 'firehose.destinations'],
    lambda: ['lambda.environment.state', 'lambda.esm.invokeTriggers'],
    transform: ['firehose.lambda.result.values', 'firehose.lambda.recordId'],
  },
  about: {
    'flink.stateful-processing': { window: ['flink', 'flink-sql', 'lambda', 'transform'] },
  },
  section: 'stream-analytics#names',
  claims: [67, 78, 79, 80, 81],
  variety: 'rule',
  table: ANALYTICS,
});
