import { requirementsGenerator } from '../requirements/generator';
import { CHANNELS } from './table';

/** Standard or FIFO queue, topic or stream: what order, repetition, copies and time decide. */
export const standardOrFifo = requirementsGenerator({
  slug: 'standard-or-fifo',
  revision: 1,
  title: { ko: '표준이냐 FIFO냐', en: 'Standard or FIFO' },
  concept: 'sqs.standard-vs-fifo',
  alsoTests: ['sqs.fifo-throughput', 'sns.fan-out', 'kinesis.order-per-shard', 'sqs.message-timer'],
  facts: {
    standard: ['sqs.standard.delivery', 'sqs.standard.throughput', 'sqs.retention.max'],
    fifo: [
      'sqs.fifo.throughput.calls',
      'sqs.fifo.order.scope',
      'sqs.fifo.dedup.contentHash',
      'sqs.delaySeconds.perMessage.fifo',
      'sqs.retention.max',
    ],
    'fifo-fast': [
      'sqs.fifo.highThroughput.max',
      'sqs.fifo.order.scope',
      'sqs.fifo.dedup.contentHash',
      'sqs.delaySeconds.perMessage.fifo',
      'sqs.retention.max',
    ],
    stream: ['kds.order.scope', 'kds.retention.max'],
    'fan-out': [
      'sns.protocols',
      'sns.standard.order',
      'sqs.standard.delivery',
      'sqs.standard.throughput',
      'sqs.retention.max',
    ],
    'fifo-fan-out': [
      'sns.fifo.subscribers',
      'sns.fifo.throughput.topicScope',
      'sqs.fifo.order.scope',
      'sqs.delaySeconds.perMessage.fifo',
      'sqs.retention.max',
    ],
  },
  about: {
    'sqs.fifo-throughput': { rate: ['standard', 'fifo', 'fifo-fast', 'fifo-fan-out'] },
    'sqs.message-timer': { one: ['fifo', 'fifo-fast', 'fifo-fan-out'] },
    'sns.fan-out': { copies: ['fan-out', 'fifo-fan-out'] },
  },
  section: 'sqs-messages#queue-types',
  claims: [40],
  traps: ['fifo-is-per-group'],
  variety: 'rule',
  table: CHANNELS,
});
