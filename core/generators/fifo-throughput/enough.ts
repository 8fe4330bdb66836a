import { type Limits, limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { count } from '../wording';

/** Set-ups, each of which takes more than the one before. */
const SETUPS = ['single', 'batches', 'mode', 'standard'] as const;
type Setup = (typeof SETUPS)[number];

interface Enough {
  messages: number;
  groups: number;
  calls: number;
  batched: number;
  most: number;
}

/** The set-up that is just enough, by the two limits. */
function least({ messages, calls, batched }: Enough): Setup {
  if (messages <= calls) return 'single';
  return messages <= batched ? 'batches' : 'mode';
}

function beliefOf(setup: Setup, q: Enough): string {
  if (setup === 'standard') return 'any-queue-keeps-order';
  if (setup === 'single') return 'sqs-fifo-offers-rate';
  if (least(q) === 'single') return 'small-loads-are-throttled-too';
  return setup === 'mode' ? 'batches-do-not-lift-the-limit' : 'batches-have-no-limit';
}

/** Whether a second's calls carry the messages, counted call by call. */
function carries(setup: Setup, messages: number, limits: Limits): boolean {
  const size = setup === 'single' ? 1 : limit(limits, 'sqs.batch.entries.max');
  const most = limit(limits, setup === 'mode' ? 'sqs.fifo.highThroughput.max' : 'sqs.fifo.throughput.calls');
  let left = messages;
  for (let made = 0; made < most && left > 0; made++) left -= size;
  return left <= 0;
}

/** What a load of ordered messages needs, and no more. */
export const enough: Direction<Enough> = {
  draw(rng, { level, limits }) {
    const calls = limit(limits, 'sqs.fifo.throughput.calls');
    const batched = limit(limits, 'sqs.fifo.throughput.batched');
    const [from, to] = rng.pick([
      [calls / 3, calls],
      [calls + 10, batched],
      [batched + 10, batched * 5],
    ]);
    const step = level === 1 ? 50 : 10;
    return {
      messages: rng.int(Math.ceil((from ?? 0) / step), Math.floor((to ?? 0) / step)) * step,
      groups: rng.int(2, 90) * 1_000,
      calls,
      batched,
      most: limit(limits, 'sqs.fifo.highThroughput.max'),
    };
  },
  variant: ({ messages, groups }) => `${messages}|${groups}`,
  ask(q) {
    const key = least(q);
    const wrong = SETUPS.filter((setup) => setup !== key);
    return {
      kind: 'single',
      options: SETUPS,
      key,
      beliefs: recordOf(wrong, (setup) => beliefOf(setup, q)),
    };
  },
  check: {
    by: 'arithmetic',
    holds({ messages }, setup, limits) {
      // A standard queue keeps no order; of the others the first that carries the load changes least.
      const enoughOf = SETUPS.filter((each) => each !== 'standard' && carries(each, messages, limits));
      return enoughOf[0] === setup;
    },
  },
  words: {
    en: {
      stem: ({ messages, groups }, { who, thing, key }) =>
        `${who} ${count(messages)} messages a second, one for each ${thing}, have to be handled in sequence for each ${key}, with message groups for ${count(groups)} of these. What is enough to send them without throttling and changes the LEAST about a new FIFO queue and a producer with plain \`SendMessage\` calls?`,
      option: (id) =>
        textFor(id, {
          single: 'Nothing: one `SendMessage` call for each message and default settings',
          batches: 'Batches of 10 with `SendMessageBatch`, and the default settings',
          mode: 'Batches of 10 with `SendMessageBatch`, and high-throughput mode',
          standard: 'A standard queue, with the message group ID in each `SendMessage` call',
        }),
      reason: (id, q) =>
        textFor(id, {
          single: `One call for each message makes ${count(q.messages)} calls a second; the default limit is ${count(q.calls)}.`,
          batches: `In batches the default settings take up to ${count(q.batched)} messages a second; these are ${count(q.messages)}.`,
          mode: `In high-throughput mode the limit is up to ${count(q.most)} calls a second, which matters only beyond ${count(q.batched)} messages.`,
          standard: 'Throughput would be ample, but a standard queue keeps no order.',
        }),
      explanation: (q) =>
        `Batch first: without batches a FIFO queue takes ${count(q.calls)} messages a second, with batches ${count(q.batched)}. Only beyond this does it need high-throughput mode, which pays where there are many message groups. Here it is ${count(q.messages)} messages.`,
    },
    ko: {
      stem: ({ messages, groups }, { who, thing, key }) =>
        `${who} 초당 ${count(messages)}개의 ${thing} 메시지를 ${key}별로 순서대로 처리해야 하며, ${key} 수는 ${count(groups)}입니다. 스로틀링 없이 보내기에 충분하면서, 새 FIFO 대기열과 \`SendMessage\`만 호출하는 생산자에서 가장 적게 바꾸는 것은 무엇입니까?`,
      option: (id) =>
        textFor(id, {
          single: '그대로 둡니다. 메시지마다 `SendMessage`를 호출하고 설정은 기본값입니다.',
          batches: '`SendMessageBatch`로 10개씩 보내고 설정은 기본값으로 둡니다.',
          mode: '`SendMessageBatch`로 10개씩 보내고 높은 처리량 모드를 켭니다.',
          standard: '표준 대기열을 쓰고 `SendMessage` 호출마다 메시지 그룹 ID를 줍니다.',
        }),
      reason: (id, q) =>
        textFor(id, {
          single: `메시지마다 호출하면 초당 ${count(q.messages)}건이며, 기본 한도는 ${count(q.calls)}건입니다.`,
          batches: `배치로 보내면 기본 설정이 초당 메시지 ${count(q.batched)}개까지 받으며, 여기서는 ${count(q.messages)}개입니다.`,
          mode: `높은 처리량 모드의 한도는 초당 최대 ${count(q.most)}건이며, 메시지 ${count(q.batched)}개를 넘을 때만 필요합니다.`,
          standard: '처리량은 넉넉하지만 표준 대기열은 순서를 지키지 않습니다.',
        }),
      explanation: (q) =>
        `먼저 배치를 씁니다. FIFO 대기열은 배치 없이 초당 메시지 ${count(q.calls)}개, 배치로 ${count(q.batched)}개를 받습니다. 이를 넘을 때만 높은 처리량 모드가 필요하고, 이 모드는 메시지 그룹이 많아야 효과가 있습니다. 여기서는 ${count(q.messages)}개입니다.`,
    },
  },
};
