import { requirementsGenerator } from '../requirements/generator';
import { ANALYSES } from './table';

/** Flink, Lambda, or Firehose into a store: what windows, state, code and queries decide. */
export const streamAnalyticsChoice = requirementsGenerator({
  slug: 'stream-analytics-choice',
  revision: 1,
  title: { ko: '스트림을 분석하는 방법 고르기', en: 'Choosing how to analyse a stream' },
  concept: 'flink.stateful-processing',
  alsoTests: ['flink.replaces-sql', 'kinesis.lambda-consumer', 'streaming.choose-service'],
  facts: {
    flink: ['msf.name', 'msf.studio', 'msf.billing'],
    'lambda-window': ['lambda.esm.tumblingWindow.default'],
    lambda: ['lambda.environment.state'],
    athena: ['athena.source', 'firehose.destinations'],
    opensearch: ['firehose.destinations'],
  },
  about: {
    'flink.replaces-sql': { sql: ['flink'] },
    'streaming.choose-service': {
      each: ['athena', 'opensearch'],
      results: ['athena', 'opensearch'],
      'no-code': ['athena', 'opensearch'],
    },
  },
  section: 'stream-analytics#what-flink-does',
  claims: [67, 71, 72, 77, 78, 79, 80, 82],
  variety: 'rule',
  table: ANALYSES,
});
