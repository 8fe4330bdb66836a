import { requirementsGenerator } from '../requirements/generator';
import { ALERTS } from './table';

/** Whole pipelines to an alert or a dashboard: what Flink took over from SQL applications, and what it did not. */
export const streamingAlerts = requirementsGenerator({
  slug: 'streaming-alerts',
  revision: 1,
  title: { ko: '스트림에서 알림과 대시보드까지', en: 'From a stream to alerts and dashboards' },
  concept: 'flink.replaces-sql',
  alsoTests: [
    'flink.stateful-processing',
    'firehose.lambda-transform',
    'kinesis.lambda-consumer',
    'firehose.no-replay',
  ],
  facts: {
    'flink-function': ['msf.name', 'kds.retention.default'],
    'flink-search': ['msf.name', 'firehose.destinations', 'kds.retention.default'],
    function: ['lambda.environment.state', 'kds.retention.default'],
    window: ['lambda.esm.tumblingWindow.default', 'kds.retention.default'],
    load: ['firehose.destinations', 'firehose.lambda.result.values'],
    sql: ['msf.sql.deleted', 'msf.sql.sources'],
  },
  about: {
    'flink.stateful-processing': {
      sliding: ['flink-function', 'flink-search', 'function', 'window', 'load'],
    },
    'firehose.no-replay': { again: ['load', 'sql'] },
  },
  section: 'stream-analytics#names',
  claims: [67, 71, 72, 78, 79, 80, 81, 82],
  variety: 'rule',
  table: ALERTS,
});
