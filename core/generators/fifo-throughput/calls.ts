import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { count } from '../wording';

/** Messages that a producer has each second, and how many it puts into a call. */
interface Producer {
  messages: number;
  size: number;
}
interface Calls {
  producers: readonly Producer[];
  limit: number;
}

const needed = ({ messages, size }: Producer): number => Math.ceil(messages / size);
const total = ({ producers }: Calls): number => producers.reduce((sum, each) => sum + needed(each), 0);

function tableOf({ producers }: Calls, locale: Locale): string {
  const head =
    locale === 'ko'
      ? '| 생산자 | 초당 메시지 | 호출 하나의 메시지 |'
      : '| Producer | Messages a second | Messages in a call |';
  const rows = producers.map(({ messages, size }, i) => `| ${i + 1} | ${count(messages)} | ${size} |`);
  return [head, '|---|---:|---:|', ...rows].join('\n');
}

/** How many calls a second producers make that fill batches. */
export const calls: Direction<Calls> = {
  draw(rng, { level, limits }) {
    const entries = limit(limits, 'sqs.batch.entries.max');
    const producers = Array.from({ length: level + 1 }, () => {
      const size = rng.int(2, entries);
      const even = rng.int(5, 90) * size;
      // Above level 1 the last batch of a second is mostly not full.
      return { messages: level === 1 ? even : even + rng.int(1, size - 1), size };
    });
    return { producers, limit: limit(limits, 'sqs.fifo.throughput.calls') };
  },
  variant: ({ producers }) => producers.map(({ messages, size }) => `${messages}/${size}`).join(),
  ask: (q) => ({ kind: 'numeric', key: total(q), unit: 'calls' }),
  check: {
    by: 'arithmetic',
    holds({ producers }, key) {
      let made = 0;
      for (const { messages, size } of producers)
        for (let left = messages; left > 0; left -= Math.min(left, size)) made += 1;
      return made === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ producers }, { who, things }) =>
        `${who} ${producers.length} producers send the ${things} to one SQS FIFO queue with \`SendMessageBatch\`. Every second each producer sends all of its messages of that second in as few calls of the given size as possible. How many calls does the queue get a second?`,
      exhibits: (q) => [{ title: 'Producers', body: tableOf(q, 'en') }],
      explanation: (q) =>
        `The calls of a producer are its messages divided by the size of a call, rounded up: ${q.producers.map((each) => count(needed(each))).join(' + ')} = ${count(total(q))}. They count together against the limit of the queue, ${count(q.limit)} calls a second for each API action by default.`,
    },
    ko: {
      stem: ({ producers }, { who, thing }) =>
        `${who} 생산자 ${producers.length}개가 ${thing} 메시지를 \`SendMessageBatch\`로 SQS FIFO 대기열 하나에 보냅니다. 생산자는 매초 그동안의 메시지를 정해진 크기의 호출로, 호출 수를 되도록 줄여 모두 보냅니다. 대기열이 받는 호출은 초당 몇 번입니까?`,
      exhibits: (q) => [{ title: '생산자', body: tableOf(q, 'ko') }],
      explanation: (q) =>
        `생산자의 호출 수는 메시지 수를 호출 하나의 메시지 수로 나누어 올림한 값입니다: ${q.producers.map((each) => count(needed(each))).join(' + ')} = ${count(total(q))}. 이 호출을 모두 더한 것이 대기열의 한도(기본은 API 작업마다 초당 ${count(q.limit)}건)에 들어갑니다.`,
    },
  },
};
