import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';

interface Smallest {
  messages: number;
  producers: number;
  calls: number;
  entries: number;
}

const needed = ({ messages, calls }: Smallest): number => Math.ceil(messages / calls);

/** The smallest batches with which a load stays below the limit of calls. */
export const smallestBatch: Direction<Smallest> = {
  draw(rng, { level, limits }) {
    const calls = limit(limits, 'sqs.fifo.throughput.calls');
    const entries = limit(limits, 'sqs.batch.entries.max');
    const step = level === 1 ? 100 : 10;
    return {
      messages: rng.int(calls / step + 1, (calls * entries) / step) * step,
      producers: level === 3 ? rng.int(2, 9) : 1,
      calls,
      entries,
    };
  },
  variant: ({ messages, producers }) => `${messages}|${producers}`,
  ask: (q) => ({ kind: 'numeric', key: needed(q), unit: 'messages' }),
  check: {
    by: 'arithmetic',
    holds({ messages }, key, limits) {
      const most = limit(limits, 'sqs.fifo.throughput.calls');
      // Larger and larger batches, until a second's calls carry the messages.
      let size = 1;
      while (size * most < messages) size += 1;
      return size === Number(key) && size <= limit(limits, 'sqs.batch.entries.max');
    },
  },
  words: {
    en: {
      stem: ({ messages, producers }, { who, thing, key }) =>
        `${who} ${count(messages)} messages a second, one for each ${thing}, go to an SQS FIFO queue with default settings; order is kept for each ${key}. ${producers === 1 ? 'The producer calls' : `${producers} producers call`} \`SendMessageBatch\` with always the same number of messages. How many messages must a call have at least, so that no call is throttled?`,
      explanation: (q) =>
        `Without high-throughput mode the queue takes ${count(q.calls)} calls a second of each API action, from all producers together: ${count(q.messages)} / ${count(q.calls)}, rounded up, is ${needed(q)}. A batch holds up to ${q.entries} messages.`,
    },
    ko: {
      stem: ({ messages, producers }, { who, thing, key }) =>
        `${who} ${thing} 메시지가 초당 ${count(messages)}개씩, ${key}별로 순서를 지키며 기본 설정의 SQS FIFO 대기열로 갑니다. 생산자 ${producers === 1 ? '하나' : `${producers}개`}가 \`SendMessageBatch\`를 늘 같은 메시지 수로 호출합니다. 스로틀링되는 호출이 없으려면 호출 하나에 메시지가 적어도 몇 개 있어야 합니까?`,
      explanation: (q) =>
        `높은 처리량 모드가 아니면 대기열은 모든 생산자를 합쳐 API 작업마다 초당 ${count(q.calls)}건의 호출을 받습니다. ${count(q.messages)} / ${count(q.calls)}의 값을 올림하면 ${needed(q)}입니다. 배치 하나에는 메시지가 ${q.entries}개까지 들어갑니다.`,
    },
  },
};
