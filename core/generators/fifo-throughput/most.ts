import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';

interface Most {
  /** Messages in the batches that producers send in turn. */
  sizes: readonly number[];
  producers: number;
  groups: number;
  calls: number;
}

const average = ({ sizes }: Most): number => sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

/** How many messages a second a FIFO queue takes in batches of a size. */
export const most: Direction<Most> = {
  draw(rng, { level, limits }) {
    const entries = limit(limits, 'sqs.batch.entries.max');
    const sizes = rng.sample(
      Array.from({ length: entries - 1 }, (_, i) => i + 2),
      level === 3 ? 2 : 1,
    );
    return {
      sizes,
      producers: level === 1 ? 1 : rng.int(2, 9),
      groups: rng.int(2, 90) * 100,
      calls: limit(limits, 'sqs.fifo.throughput.calls'),
    };
  },
  variant: ({ sizes, producers, groups }) => `${sizes}|${producers}|${groups}`,
  ask: (q) => ({ kind: 'numeric', key: q.calls * average(q), unit: 'messages' }),
  check: {
    by: 'arithmetic',
    holds({ sizes }, key, limits) {
      // One call after the other, the sizes in turn, until the second is full.
      let messages = 0;
      for (let made = 0; made < limit(limits, 'sqs.fifo.throughput.calls'); made++)
        messages += sizes[made % sizes.length] ?? 0;
      return messages === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ sizes, producers, groups }, { who, things, key }) =>
        `${who} The ${things} go to an SQS FIFO queue that has the default settings; each ${key} has its own message group, and there are ${count(groups)} of them. ${producers === 1 ? 'One producer calls' : `${producers} producers call`} \`SendMessageBatch\`${sizes.length === 2 ? `, each with ${sizes[0]} and ${sizes[1]} messages in turn` : ` with ${sizes[0]} messages each time`}. How many messages a second can be sent at most before calls are throttled?`,
      explanation: (q) =>
        `The limit counts calls, ${count(q.calls)} a second for each API action of the queue, whatever the number of producers and of message groups: ${count(q.calls)} × ${average(q)} = ${count(q.calls * average(q))} messages.`,
    },
    ko: {
      stem: ({ sizes, producers, groups }, { who, thing, key }) =>
        `${who} ${thing} 메시지는 기본 설정의 SQS FIFO 대기열로 갑니다. 메시지 그룹은 ${key}마다 하나씩 모두 ${count(groups)}개입니다. 생산자 ${producers === 1 ? '하나' : `${producers}개`}가 \`SendMessageBatch\`를 ${sizes.length === 2 ? `메시지 ${sizes[0]}개와 ${sizes[1]}개로 번갈아` : `한 번에 메시지 ${sizes[0]}개씩으로`} 호출합니다. 스로틀링되지 않고 초당 보낼 수 있는 메시지는 최대 몇 개입니까?`,
      explanation: (q) =>
        `한도는 호출을 셉니다. 생산자와 메시지 그룹의 수와 상관없이 대기열의 API 작업마다 초당 ${count(q.calls)}건이므로 ${count(q.calls)} × ${average(q)} = ${count(q.calls * average(q))}개입니다.`,
    },
  },
};
