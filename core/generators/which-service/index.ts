import type { ConceptId, OptionId } from '../../kernel/ids';
import type { Generator } from '../contract';
import { draw } from './draw';
import type { Requirement, Service, WhichParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

const STREAMING: readonly Service[] = ['kinesis', 'firehose', 'flink', 'video'];

/** Which messaging or streaming service meets drawn requirements; the key is found over a table of capabilities. */
export const whichService: Generator<WhichParams> = {
  slug: 'which-service',
  revision: 2,
  title: { ko: '어느 서비스인가', en: 'Which service?' },
  concept: 'messaging.choose-service',
  alsoTests: [
    'streaming.choose-service',
    'streaming.streams-vs-firehose',
    'sqs.standard-vs-fifo',
    'flink.stateful-processing',
  ],
  asks: ['streaming.choose-service'],
  conceptOf,
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
    'sns.standard.order',
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
    'sqs.standard.throughput',
    'eventbridge.target.auth',
    'msf.name',
  ],
  section: 'sns#choosing-a-service',
  claims: [53, 54, 68, 69, 74, 75, 80, 83, 84],
  traps: ['firehose-is-not-data-streams'],
  drivers: {
    1: {
      ko: '요구 두 개와 뚜렷이 다른 서비스, 짝 세 개.',
      en: 'Two requirements, services that plainly differ, three pairs to match.',
    },
    2: {
      ko: '요구 세 개와 그중 대부분을 채우는 가까운 서비스, 짝 네 개.',
      en: 'Three requirements, near services that meet most of them, four pairs to match.',
    },
    3: {
      ko: '가까운 서비스마다 견주어야 할 요구가 네 개입니다.',
      en: 'Four requirements to be held against each near service.',
    },
  },
  proofs: ['solver'],
  variety: 'rule',
  draw,
  variantKey,
  solve,
  prove,
  render,
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

function conceptOf(p: WhichParams): ConceptId {
  const service = cruxOf(p);
  return STREAMING.some((each) => each === service) ? 'streaming.choose-service' : whichService.concept;
}

/** The service that an item turns on: the one proposed, or the only answer. None where there are several answers. */
function cruxOf(p: WhichParams): OptionId | undefined {
  if (p.direction === 'rule-out') return p.service;
  const { structure } = solve(p);
  return structure.kind === 'single' ? structure.key : undefined;
}

const name = ({ id, n, store }: Requirement): string => `${id}${n || ''}${id === 'load' ? store : ''}`;

function variantKey(p: WhichParams): string {
  const requirements = p.requirements.map(name).sort().join();
  const about = p.direction === 'rule-out' ? p.service : [...p.services].sort().join();
  return `${p.direction}:${requirements}:${about}`;
}
