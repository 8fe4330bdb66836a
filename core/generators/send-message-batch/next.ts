import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { heldBy } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { count } from '../wording';
import {
  type Batch,
  batchKey,
  drawBatch,
  type Entry,
  faultOf,
  QUEUE,
  sendBatch,
  startQueue,
  tableOf,
} from './batch';

const OPTIONS = ['failed', 'everything', 'on-error', 'nothing'] as const;
const BELIEFS = {
  everything: 'whole-batch-again',
  'on-error': 'refused-entries-raise-an-error',
  nothing: 'failures-are-dropped',
};

/** The entry without what SQS did not like. */
const mended = (entry: Entry): Entry => ({ ...entry, bytes: 100, delay: 0, control: false });

function sendAgain(world: Simulation, option: string, entries: readonly Entry[]): void {
  const answer = sendBatch(world, entries);
  const refused = answer === undefined;
  if (option === 'everything') sendBatch(world, entries.map(mended));
  if (option === 'on-error' && refused) sendBatch(world, entries.map(mended));
  if (option === 'failed' && answer)
    sendBatch(world, entries.filter(({ id }) => answer.includes(id)).map(mended));
}

/** What a producer has to do with the answer. */
export const next: Direction<Batch> = {
  draw(rng, context) {
    const q = drawBatch(rng, context, false);
    return q.entries.some((entry) => faultOf(entry, q) === undefined) ? q : undefined;
  },
  variant: batchKey,
  ask: () => ({ kind: 'single', options: OPTIONS, key: 'failed', beliefs: BELIEFS }),
  check: {
    by: 'simulation',
    start: (world, q) => startQueue(world, q),
    run(world, option, { entries }) {
      sendAgain(world, option, entries);
      world.look();
      return heldBy(world, QUEUE) === entries.length;
    },
  },
  words: {
    en: {
      stem: ({ sizeMax }, { who, thing }) =>
        `${who} A producer sends the entries of the exhibit with SendMessageBatch to a standard queue whose MaximumMessageSize is ${count(sizeMax)} bytes. Its function \`mend\` turns any entry into a sound one. Every ${thing} has to be in the queue exactly once. What should the producer do after the call?`,
      exhibits: (q) => [{ title: 'Entries of the request', body: tableOf(q, 'en') }],
      option: (id) =>
        textFor(id, {
          failed: 'Send the mended entries that the answer lists under Failed.',
          everything: 'Send all entries mended as long as the list Failed is not empty.',
          'on-error': 'Send all entries mended if the call ends with an error or exception.',
          nothing: 'Nothing if the status is HTTP 200, as SQS tries again by itself.',
        }),
      reason: (id) =>
        textFor(id, {
          failed: 'Only those entries are missing, and nothing is stored twice.',
          everything: 'The entries that had succeeded are stored a second time.',
          'on-error':
            'Entries that fail are no error of the call: it ends with HTTP 200, so nothing is sent again.',
          nothing: 'SQS does not try failed entries again: they are lost.',
        }),
      explanation: () =>
        'SendMessageBatch answers HTTP 200 although entries failed. Read Failed, mend those entries and send just them.',
    },
    ko: {
      stem: ({ sizeMax }, { who, thing }) =>
        `${who} 생산자가 자료의 항목을 SendMessageBatch로 MaximumMessageSize가 ${count(sizeMax)}바이트인 표준 대기열에 보냅니다. 생산자의 함수 \`mend\`는 어떤 항목이든 올바르게 고칩니다. ${thing} 데이터는 모두 대기열에 정확히 한 번씩 있어야 합니다. 호출한 뒤 생산자는 무엇을 해야 합니까?`,
      exhibits: (q) => [{ title: '요청의 항목', body: tableOf(q, 'ko') }],
      option: (id) =>
        textFor(id, {
          failed: '응답의 Failed에 나온 항목만 고쳐서 다시 보냅니다.',
          everything: 'Failed가 비어 있지 않으면 모든 항목을 고쳐서 다시 보냅니다.',
          'on-error': '호출이 오류로 끝났을 때만 모든 항목을 고쳐서 다시 보냅니다.',
          nothing: 'HTTP 200이면 SQS가 알아서 다시 시도하므로 아무것도 하지 않습니다.',
        }),
      reason: (id) =>
        textFor(id, {
          failed: '빠진 것은 그 항목뿐이며 두 번 저장되는 항목도 없습니다.',
          everything: '이미 성공한 항목이 한 번 더 저장됩니다.',
          'on-error':
            '항목의 실패는 호출의 오류가 아니므로 호출은 HTTP 200으로 끝나고 아무것도 다시 보내지 않습니다.',
          nothing: 'SQS는 실패한 항목을 다시 시도하지 않으므로 그 항목은 사라집니다.',
        }),
      explanation: () =>
        'SendMessageBatch는 항목이 실패해도 HTTP 200으로 응답합니다. Failed를 읽어 그 항목만 고쳐 다시 보냅니다.',
    },
  },
};
