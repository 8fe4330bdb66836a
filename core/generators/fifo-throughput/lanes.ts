import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';
import { madeQueue, takes } from './flood';

/** High-throughput mode on or off, messages one by one or in tens, one message group or many. */
interface Way {
  mode: boolean;
  batched: boolean;
  groups: 'one' | 'many';
}
interface Lanes {
  ways: readonly string[];
  messages: number;
  calls: number;
}

const ONES = ['mode', 'default'].flatMap((mode) =>
  ['batch', 'single'].flatMap((size) => ['one', 'many'].map((groups) => `${mode}-${size}-${groups}`)),
);
const wayOf = (id: string): Way => ({
  mode: id.startsWith('mode'),
  batched: id.includes('batch'),
  groups: id.endsWith('one') ? 'one' : 'many',
});
/** Loads between the limit of calls and what batches carry: batches are enough, and so is the mode with many groups. */
const carried = (id: string): boolean => {
  const { mode, batched, groups } = wayOf(id);
  return batched || (mode && groups === 'many');
};
const beliefOf = (id: string): string => {
  const { mode, groups } = wayOf(id);
  if (mode) return 'the-mode-speeds-up-one-group';
  return groups === 'many' ? 'groups-multiply-the-default-limit' : 'sqs-fifo-offers-rate';
};

const ON = { DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };

function says(id: string, locale: Locale): string {
  const { mode, batched, groups } = wayOf(id);
  if (locale === 'ko')
    return `${mode ? '높은 처리량 모드' : '기본 설정'}, ${batched ? '`SendMessageBatch`로 10개씩' : '`SendMessage`로 하나씩'}, ${groups === 'one' ? '모두 한 메시지 그룹' : '여러 메시지 그룹'}`;
  return `${mode ? 'High-throughput mode' : 'Default settings'}, ${batched ? '10 in each `SendMessageBatch`' : 'one in each `SendMessage`'}, ${groups === 'one' ? 'one message group for all' : 'many message groups'}`;
}

const OFFERED = 5;

/** What message groups have to do with the throughput of a FIFO queue. */
export const lanes: Direction<Lanes> = {
  draw(rng, { limits }) {
    const right = rng.int(2, 3);
    const wrong = ONES.filter((id) => !carried(id));
    return {
      ways: [...rng.sample(ONES.filter(carried), right), ...rng.sample(wrong, OFFERED - right)],
      messages: rng.pick([400, 600, 900]),
      calls: limit(limits, 'sqs.fifo.throughput.calls'),
    };
  },
  variant: ({ ways, messages }) => `${[...ways].sort()}|${messages}`,
  ask({ ways }) {
    const wrong = ways.filter((id) => !carried(id));
    return {
      kind: 'multiple',
      options: ways,
      key: ways.filter(carried),
      beliefs: recordOf(wrong, beliefOf),
    };
  },
  check: {
    by: 'simulation',
    start: () => undefined,
    alike: ({ messages }, id) => `fifo-throughput/lanes/${messages}/${id}`,
    run(world, id, { messages }) {
      const { mode, batched, groups } = wayOf(id);
      const queue = madeQueue(world, true, mode ? ON : {});
      world.look();
      return queue !== undefined && takes(world, queue, { messages, size: batched ? 10 : 1, groups });
    },
  },
  words: {
    en: {
      stem: ({ messages }, { who, thing }) =>
        `${who} ${count(messages)} messages a second, one for each ${thing}, are sent to a FIFO queue. Which of these ways of sending does the queue take without throttling?`,
      option: (id) => says(id, 'en'),
      reason: (id, { messages, calls }) => {
        const { mode, batched } = wayOf(id);
        if (batched)
          return `Batches of 10 make ${count(messages / 10)} calls a second, within ${count(calls)}.`;
        if (carried(id)) return 'With the mode on, calls of many groups are spread beyond the default limit.';
        return mode
          ? `One group stays one lane, in this mode too: it takes ${count(calls)} calls a second.`
          : `By default the queue takes ${count(calls)} calls a second, however many groups there are.`;
      },
      explanation: ({ messages, calls }) =>
        `Batches make fewer calls, ${count(messages / 10)} instead of ${count(messages)}. High-throughput mode allows more than ${count(calls)} calls a second only where they belong to many message groups: the limit then holds for each group.`,
    },
    ko: {
      stem: ({ messages }, { who, thing }) =>
        `${who} 초당 ${count(messages)}개의 ${thing} 메시지를 FIFO 대기열로 보냅니다. 대기열이 스로틀링 없이 받는 전송 방법은 무엇입니까?`,
      option: (id) => says(id, 'ko'),
      reason: (id, { messages, calls }) => {
        const { mode, batched } = wayOf(id);
        if (batched)
          return `10개씩 묶으면 호출은 초당 ${count(messages / 10)}건으로, 한도인 ${count(calls)}건 안에 듭니다.`;
        if (carried(id)) return '이 모드에서는 여러 그룹으로 나뉜 호출을 기본 한도를 넘어서도 받습니다.';
        return mode
          ? `이 모드에서도 그룹 하나는 차로 하나여서 초당 ${count(calls)}건까지만 받습니다.`
          : `기본 설정의 대기열은 그룹이 몇 개든 초당 ${count(calls)}건까지 받습니다.`;
      },
      explanation: ({ messages, calls }) =>
        `배치를 쓰면 호출이 ${count(messages / 10)}건으로 줄고, 쓰지 않으면 ${count(messages)}건입니다. 높은 처리량 모드가 초당 ${count(calls)}건을 넘게 받는 것은 호출이 여러 메시지 그룹에 나뉠 때뿐이며, 이때 한도는 그룹마다 적용됩니다.`,
    },
  },
};
