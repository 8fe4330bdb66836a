import type { Generator } from '../contract';
import { draw } from './draw';
import type { Requirement, WhichParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** Which messaging or streaming service meets drawn requirements; the key is found over a table of capabilities. */
export const whichService: Generator<WhichParams> = {
  slug: 'which-service',
  revision: 1,
  title: { ko: '어느 서비스인가', en: 'Which service?' },
  concept: 'messaging.choose-service',
  alsoTests: [
    'streaming.choose-service',
    'streaming.streams-vs-firehose',
    'sqs.standard-vs-fifo',
    'flink.stateful-processing',
  ],
  facts: [
    'sqs.message.size.max',
    'sqs.message.size.max.legacy',
    'sqs.fifo.dedup.interval',
    'sqs.fifo.highThroughput.max',
    'sqs.fifo.order.scope',
    'sqs.standard.delivery',
    'sqs.delaySeconds.perMessage.fifo',
    'sns.message.size.max',
    'sns.protocols',
    'eventbridge.putEvents.size.max',
    'eventbridge.retry.maxAge.default',
    'eventbridge.targets.perRule.max',
    'eventbridge.replay.order',
    'kds.record.size.default',
    'kds.shard.write.records',
    'kds.retention.default',
    'kds.order.scope',
    'firehose.record.size.max',
    'firehose.retention.directPut',
    'firehose.destinations',
    'firehose.buffer.s3.interval.default',
    'firehose.formatConversion',
    'kvs.read.apis',
  ],
  section: 'sns#choosing-a-service',
  claims: [53, 54, 68, 69, 74, 75, 80, 83, 84],
  variety: 'rule',
  draw,
  variantKey,
  solve,
  prove,
  render,
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

const name = ({ id, n, store }: Requirement): string => `${id}${n || ''}${id === 'load' ? store : ''}`;

function variantKey(p: WhichParams): string {
  const requirements = p.requirements.map(name).sort().join();
  const about = p.direction === 'rule-out' ? p.service : [...p.services].sort().join();
  return `${p.direction}:${requirements}:${about}`;
}
