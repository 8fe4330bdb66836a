import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { heldBy } from '../proof-by-simulation/queues';
import { count } from '../wording';
import {
  type Batch,
  batchKey,
  drawBatch,
  faultOf,
  QUEUE,
  refusalOf,
  sendBatch,
  startQueue,
  tableOf,
} from './batch';

const OPTIONS = ['part', 'refused', 'all', 'cut-short'] as const;
const BELIEFS = {
  part: 'whole-request-faults-cost-one-entry',
  refused: 'one-bad-entry-spoils-the-batch',
  all: 'batch-limits-are-advice',
  'cut-short': 'entries-after-the-first-fault-are-dropped',
};
const isSound = (q: Batch): boolean => q.entries.every((entry) => faultOf(entry, q) === undefined);

/** How a request ends: in part, not at all, or wholly. */
export const outcome: Direction<Batch> = {
  draw(rng, context) {
    const q = drawBatch(rng, context, true);
    // With fewer sound entries than two, the ways to end would not differ.
    const sound = q.entries.filter((entry) => faultOf(entry, q) === undefined).length;
    const first = q.entries.findIndex((entry) => faultOf(entry, q));
    return sound < 2 || first === sound ? undefined : q;
  },
  variant: batchKey,
  ask(q) {
    const key = refusalOf(q) ? 'refused' : isSound(q) ? 'all' : 'part';
    const { [key]: _, ...beliefs } = BELIEFS;
    return { kind: 'single', options: OPTIONS, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, q) => startQueue(world, q),
    run(world, option, q) {
      const answer = sendBatch(world, q.entries);
      const held = heldBy(world, QUEUE);
      if (option === 'refused') return answer === undefined && held === 0;
      if (answer === undefined) return false;
      if (option === 'all') return answer.length === 0;
      if (option === 'part') return answer.length > 0 && held === q.entries.length - answer.length;
      return answer.length > 0 && held === q.entries.findIndex(({ id }) => answer.includes(id));
    },
  },
  words: {
    en: {
      stem: ({ sizeMax }, { who, things }) =>
        `${who} A producer sends ${things} to an empty standard queue whose MaximumMessageSize is ${count(sizeMax)} bytes, with one SendMessageBatch request that has the entries of the exhibit. How does the request end?`,
      exhibits: (q) => [{ title: 'Entries of the request', body: tableOf(q, 'en') }],
      option: (id) =>
        textFor(id, {
          part: 'The sound entries are stored; the others stand under Failed.',
          refused: 'SQS refuses it with an error for the whole request and stores nothing.',
          all: 'All its entries are stored, and the answer has no list named Failed.',
          'cut-short': 'Entries are stored up to the first faulty one, and the rest is dropped.',
        }),
      reason: (id, q) => {
        const whole = refusalOf(q);
        if (whole && id !== 'cut-short')
          return whole === 'ids'
            ? 'Two entries share an Id: the request is refused as a whole.'
            : `More than ${q.entriesMax} entries: the request is refused as a whole.`;
        return textFor(id, {
          part: 'Each entry succeeds or fails on its own.',
          refused: 'A request is refused as a whole for its form, not for the content of one entry.',
          all: 'At least one entry breaks a limit and is not stored.',
          'cut-short': 'SQS does not stop at a faulty entry.',
        });
      },
      explanation: (q) =>
        refusalOf(q)
          ? `Ids that are not distinct and more than ${q.entriesMax} entries concern the request: all of it is refused.`
          : 'Limits of a message concern its entry alone: the answer is HTTP 200 with a list named Failed.',
    },
    ko: {
      stem: ({ sizeMax }, { who, thing }) =>
        `${who} 생산자가 ${thing} 데이터를 MaximumMessageSize가 ${count(sizeMax)}바이트인 빈 표준 대기열로 보내며, 자료의 항목으로 SendMessageBatch 요청을 한 번 합니다. 이 요청은 어떻게 끝납니까?`,
      exhibits: (q) => [{ title: '요청의 항목', body: tableOf(q, 'ko') }],
      option: (id) =>
        textFor(id, {
          part: '올바른 항목만 저장되고 나머지는 Failed에 나옵니다.',
          refused: '요청 전체가 오류로 거부되고 아무것도 저장되지 않습니다.',
          all: '모든 항목이 저장되고, 응답에 Failed 목록이 없습니다.',
          'cut-short': '처음 잘못된 항목의 앞까지만 저장되고 그 뒤의 항목은 모두 버려집니다.',
        }),
      reason: (id, q) => {
        const whole = refusalOf(q);
        if (whole && id !== 'cut-short')
          return whole === 'ids'
            ? '두 항목의 Id가 같으므로 요청 전체가 거부됩니다.'
            : `항목이 ${q.entriesMax}개보다 많으므로 요청 전체가 거부됩니다.`;
        return textFor(id, {
          part: '항목은 저마다 성공하거나 실패합니다.',
          refused: '요청 전체가 거부되는 것은 형식 때문이지 한 항목의 내용 때문이 아닙니다.',
          all: '한도를 어긴 항목이 있고 그 항목은 저장되지 않습니다.',
          'cut-short': 'SQS는 잘못된 항목에서 멈추지 않습니다.',
        });
      },
      explanation: (q) =>
        refusalOf(q)
          ? `겹치는 Id와 ${q.entriesMax}개를 넘는 항목은 요청의 문제이므로 전체가 거부됩니다.`
          : '메시지의 한도는 그 항목만의 문제이므로 응답은 HTTP 200이고 Failed 목록이 있습니다.',
    },
  },
};
