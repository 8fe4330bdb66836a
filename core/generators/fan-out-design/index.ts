import { requirementsGenerator } from '../requirements/generator';
import { LAYOUTS } from './table';

/** How one thing that happened reaches several services: topic and queues, one queue, bus, stream or direct calls. */
export const fanOutDesign = requirementsGenerator({
  slug: 'fan-out-design',
  revision: 1,
  title: { ko: '여러 서비스에 알리는 구조', en: 'How several services learn of it' },
  concept: 'messaging.choose-service',
  alsoTests: [
    'sns.fan-out',
    'sns.filter-policy',
    'eventbridge.rule-pattern',
    'eventbridge.archive-replay',
    'kinesis.order-per-shard',
  ],
  facts: {
    topic: ['sns.protocols', 'sns.standard.order', 'sqs.standard.delivery', 'sqs.retention.max'],
    queue: ['sqs.standard.delivery', 'sqs.retention.max'],
    bus: ['eventbridge.bus.default', 'eventbridge.replay.order', 'sqs.retention.max'],
    stream: ['kds.order.scope', 'kds.retention.max'],
    calls: ['eventbridge.bus.default'],
    'fifo-topic': ['sns.fifo.subscribers', 'sqs.fifo.order.scope', 'sqs.retention.max'],
  },
  about: {
    'eventbridge.archive-replay': { again: ['bus'] },
    'kinesis.order-per-shard': { order: ['stream'] },
  },
  section: 'sns#choosing-a-service',
  claims: [46, 47],
  traps: ['sns-keeps-nothing'],
  variety: 'rule',
  table: LAYOUTS,
});
