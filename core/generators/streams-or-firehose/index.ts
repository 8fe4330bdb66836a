import { requirementsGenerator } from '../requirements/generator';
import { PIPELINES } from './table';

/** Data Streams, Firehose or both: what replay, order, consumers and stores decide. */
export const streamsOrFirehose = requirementsGenerator({
  slug: 'streams-or-firehose',
  revision: 1,
  title: { ko: 'Data Streams냐 Firehose냐', en: 'Data Streams or Firehose' },
  concept: 'streaming.streams-vs-firehose',
  alsoTests: [
    'firehose.one-destination',
    'firehose.no-replay',
    'kinesis.retention-and-replay',
    'firehose.destinations',
    'kinesis.capacity-modes',
  ],
  facts: {
    kcl: ['kds.kcl.workers', 'kds.mode.values', 'kds.retention.max'],
    function: ['kds.mode.values', 'kds.retention.max'],
    firehose: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.formatConversion',
      'firehose.retention.directPut',
    ],
    transform: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.lambda.result.values',
      'firehose.formatConversion',
      'firehose.retention.directPut',
    ],
    both: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.formatConversion',
      'kds.mode.values',
      'kds.retention.max',
    ],
    pair: [
      'firehose.destinations',
      'firehose.sources',
      'firehose.formatConversion',
      'kds.mode.values',
      'kds.retention.max',
    ],
  },
  about: {
    'firehose.no-replay': { again: ['firehose', 'transform'], outage: ['firehose', 'transform'] },
    'firehose.one-destination': { two: ['firehose', 'transform', 'both'] },
    'firehose.destinations': { table: ['firehose', 'transform', 'pair'] },
    'kinesis.capacity-modes': { plan: ['kcl', 'function', 'both', 'pair'] },
  },
  section: 'stream-analytics#streams-or-firehose',
  claims: [53, 54, 65, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77],
  traps: ['firehose-is-not-data-streams'],
  variety: 'rule',
  table: PIPELINES,
});
