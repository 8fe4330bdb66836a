import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';

const ACTIONS = ['send', 'receive', 'delete'] as const;
type Action = (typeof ACTIONS)[number];
const NAMES: Readonly<Record<Action, string>> = {
  send: 'SendMessageBatch',
  receive: 'ReceiveMessage',
  delete: 'DeleteMessageBatch',
};

interface Throttled {
  messages: number;
  /** Messages in a call of each action. */
  sizes: Readonly<Record<Action, number>>;
  calls: number;
}

const callsOf = ({ messages, sizes }: Throttled, action: Action): number => messages / sizes[action];
const exceeds = (q: Throttled, action: Action): boolean => callsOf(q, action) > q.calls;

function tableOf({ sizes }: Throttled, locale: Locale): string {
  const head = locale === 'ko' ? '| API 작업 | 호출 하나의 메시지 |' : '| API action | Messages in a call |';
  return [head, '|---|---:|', ...ACTIONS.map((each) => `| \`${NAMES[each]}\` | ${sizes[each]} |`)].join('\n');
}

/** Which API action of a FIFO queue exceeds the limit, which holds for each of them. */
export const throttled: Direction<Throttled> = {
  draw(rng, { limits }) {
    const entries = limit(limits, 'sqs.batch.entries.max');
    const sizes = recordOf(ACTIONS, () => rng.int(1, entries));
    const q = {
      messages: rng.int(5, 29) * 100,
      sizes,
      calls: limit(limits, 'sqs.fifo.throughput.calls'),
    };
    const isEven = ACTIONS.every((each) => Number.isInteger(callsOf(q, each)));
    return isEven && ACTIONS.filter((each) => exceeds(q, each)).length === 1 ? q : undefined;
  },
  variant: ({ messages, sizes }) => `${messages}|${Object.values(sizes)}`,
  ask(q) {
    const key = ACTIONS.find((each) => exceeds(q, each)) ?? 'send';
    const wrong = ACTIONS.filter((each) => each !== key);
    return {
      kind: 'single',
      options: ACTIONS,
      key,
      beliefs: recordOf(wrong, () => 'batches-do-not-lift-the-limit'),
    };
  },
  check: {
    by: 'arithmetic',
    holds({ messages, sizes }, action, limits) {
      let left = messages;
      // As many calls as the limit allows: something is left over only where they carry too little.
      for (let made = 0; made < limit(limits, 'sqs.fifo.throughput.calls'); made++)
        left -= sizes[action as Action];
      return left > 0;
    },
  },
  words: {
    en: {
      stem: ({ messages }, { who, thing }) =>
        `${who} ${count(messages)} messages a second, one for each ${thing}, pass through an SQS FIFO queue with default settings. Every call carries as many messages as the exhibit says, and each message is sent, received and deleted once. Calls of exactly one API action are throttled. Which one is it?`,
      exhibits: (q) => [{ title: 'Calls', body: tableOf(q, 'en') }],
      option: (id) => `\`${NAMES[id as Action]}\``,
      reason: (id, q) =>
        `${count(q.messages)} / ${q.sizes[id as Action]} = ${count(callsOf(q, id as Action))} calls a second, ${exceeds(q, id as Action) ? 'more than' : 'within'} the limit of ${count(q.calls)}.`,
      explanation: ({ calls }) =>
        `Without high-throughput mode a FIFO queue allows ${count(calls)} calls a second, and that for each API action on its own. A call counts once, however many messages it carries.`,
    },
    ko: {
      stem: ({ messages }, { who, thing }) =>
        `${who} ${thing} 메시지가 초당 ${count(messages)}개씩 기본 설정의 SQS FIFO 대기열을 지나갑니다. 호출 하나에는 자료에 나온 만큼 메시지가 들어 있고, 메시지마다 한 번씩 보내고 받고 삭제합니다. 한 가지 API 작업의 호출만 스로틀링됩니다. 어느 작업입니까?`,
      exhibits: (q) => [{ title: '호출', body: tableOf(q, 'ko') }],
      option: (id) => `\`${NAMES[id as Action]}\``,
      reason: (id, q) =>
        `${count(q.messages)} / ${q.sizes[id as Action]} = ${count(callsOf(q, id as Action))}이므로 호출 수가 초당 한도인 ${count(q.calls)}건${exceeds(q, id as Action) ? '을 넘습니다.' : ' 안에 듭니다.'}`,
      explanation: ({ calls }) =>
        `높은 처리량 모드가 아닌 FIFO 대기열은 초당 ${count(calls)}건의 호출을, API 작업마다 따로 허용합니다. 메시지가 몇 개든 호출은 한 번으로 셉니다.`,
    },
  },
};
