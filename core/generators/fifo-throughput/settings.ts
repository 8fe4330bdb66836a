import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';
import { madeQueue, takes } from './flood';

interface Queue {
  fifo: boolean;
  attributes: Readonly<Record<string, string>>;
  /** Why it would be taken for a fast one, where it is none. */
  belief?: string;
}

const SCOPE = { DeduplicationScope: 'messageGroup' };
const LIMIT = { FifoThroughputLimit: 'perMessageGroupId' };
const CONTENT = { ContentBasedDeduplication: 'true' };

/** Settings of queues; those without a belief take any of the rates asked. */
const QUEUES: Readonly<Record<string, Queue>> = {
  default: { fifo: true, attributes: {}, belief: 'sqs-fifo-offers-rate' },
  content: { fifo: true, attributes: CONTENT, belief: 'content-dedup-raises-throughput' },
  scope: { fifo: true, attributes: SCOPE, belief: 'one-setting-makes-high-throughput' },
  'scope-content': {
    fifo: true,
    attributes: { ...SCOPE, ...CONTENT },
    belief: 'one-setting-makes-high-throughput',
  },
  'queue-wide': {
    fifo: true,
    attributes: { DeduplicationScope: 'queue', FifoThroughputLimit: 'perQueue' },
    belief: 'sqs-fifo-offers-rate',
  },
  'limit-of-queue': {
    fifo: true,
    attributes: { ...SCOPE, FifoThroughputLimit: 'perQueue' },
    belief: 'one-setting-makes-high-throughput',
  },
  both: { fifo: true, attributes: { ...SCOPE, ...LIMIT } },
  'both-content': { fifo: true, attributes: { ...SCOPE, ...LIMIT, ...CONTENT } },
  standard: { fifo: false, attributes: {} },
  'standard-polled': { fifo: false, attributes: { ReceiveMessageWaitTimeSeconds: '20' } },
};
const IDS = Object.keys(QUEUES);
const queueOf = (id: string): Queue => QUEUES[id] ?? { fifo: true, attributes: {} };
/** Why somebody takes a slow queue for a fast one; undefined for a fast one. */
const beliefIn = (id: string): string | undefined => QUEUES[id]?.belief;
const isFast = (id: string): boolean => beliefIn(id) === undefined;

interface Settings {
  ids: readonly string[];
  calls: number;
  limit: number;
}

const OFFERED = 5;

const attributesOf = (id: string): string =>
  Object.entries(queueOf(id).attributes)
    .map(([name, value]) => `\`${name}\` = \`${value}\``)
    .join(', ');

/** Which settings let a queue take more calls than the limit of a FIFO queue. */
export const settings: Direction<Settings> = {
  draw(rng, { level, limits }) {
    const right = rng.int(2, 3);
    const pool = level === 1 ? IDS.filter((id) => !id.startsWith('scope-')) : IDS;
    return {
      ids: [
        ...rng.sample(pool.filter(isFast), right),
        ...rng.sample(
          pool.filter((id) => !isFast(id)),
          OFFERED - right,
        ),
      ],
      calls: rng.pick([400, 500, 600]),
      limit: limit(limits, 'sqs.fifo.throughput.calls'),
    };
  },
  variant: ({ ids, calls }) => `${[...ids].sort()}|${calls}`,
  ask({ ids }) {
    const wrong = ids.filter((id) => !isFast(id));
    return {
      kind: 'multiple',
      options: ids,
      key: ids.filter(isFast),
      beliefs: recordOf(wrong, (id) => beliefIn(id) ?? ''),
    };
  },
  check: {
    by: 'simulation',
    start: () => undefined,
    alike: ({ calls }, id) => `fifo-throughput/settings/${calls}/${id}`,
    run(world, id, { calls }) {
      const { fifo, attributes } = queueOf(id);
      const queue = madeQueue(world, fifo, attributes);
      world.look();
      return queue !== undefined && takes(world, queue, { messages: calls, size: 1, groups: 'many' });
    },
  },
  words: {
    en: {
      stem: ({ calls }, { who, thing, key }) =>
        `${who} Producers make ${count(calls)} \`SendMessage\` calls a second, one for each ${thing}, with the ${key} as the message group ID; calls of many groups are mixed. Five queues are compared, whose other settings are the defaults. Which of them take these calls without throttling?`,
      option: (id) => {
        const kind = queueOf(id).fifo ? 'FIFO queue' : 'Standard queue';
        return attributesOf(id) ? `${kind} with ${attributesOf(id)}` : `${kind} with default settings`;
      },
      reason: (id, q) =>
        !queueOf(id).fifo
          ? 'A standard queue takes a nearly unlimited number of calls.'
          : isFast(id)
            ? 'Both settings of high-throughput mode are there.'
            : `High-throughput mode is off, so ${count(q.limit)} calls a second are the limit.`,
      explanation: (q) =>
        `A FIFO queue takes ${count(q.limit)} calls a second of each API action unless high-throughput mode is on, and this needs both \`DeduplicationScope\` = \`messageGroup\` and \`FifoThroughputLimit\` = \`perMessageGroupId\`. Standard queues have no such limit.`,
    },
    ko: {
      stem: ({ calls }, { who, thing, key }) =>
        `${who} 생산자들이 ${thing} 메시지로 초당 ${count(calls)}번 \`SendMessage\`를 호출합니다. 메시지 그룹 ID는 ${key}이고 여러 그룹의 호출이 섞여 있습니다. 나머지 설정이 기본값인 대기열 다섯 개를 비교합니다. 스로틀링 없이 이 호출을 받는 대기열은 무엇입니까?`,
      option: (id) => {
        const kind = queueOf(id).fifo ? 'FIFO 대기열' : '표준 대기열';
        return attributesOf(id) ? `${kind}, ${attributesOf(id)}` : `${kind}, 기본 설정`;
      },
      reason: (id, q) =>
        !queueOf(id).fifo
          ? '표준 대기열이 받는 호출 수는 거의 무제한입니다.'
          : isFast(id)
            ? '높은 처리량 모드의 두 설정이 모두 있습니다.'
            : `높은 처리량 모드가 꺼져 있으므로 한도는 초당 ${count(q.limit)}건입니다.`,
      explanation: (q) =>
        `FIFO 대기열은 높은 처리량 모드가 아니면 API 작업마다 초당 ${count(q.limit)}건의 호출을 받습니다. 이 모드에는 \`DeduplicationScope\` = \`messageGroup\`과 \`FifoThroughputLimit\` = \`perMessageGroupId\`가 모두 필요합니다. 표준 대기열에는 그런 한도가 없습니다.`,
    },
  },
};
