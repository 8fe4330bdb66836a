import type { Direction } from '../directions/direction';
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

/** How many messages a queue holds after a request with faulty entries. */
export const stored: Direction<Batch> = {
  draw: (rng, context) => drawBatch(rng, context, context.level > 1),
  variant: batchKey,
  ask(q) {
    const sound = q.entries.filter((entry) => faultOf(entry, q) === undefined).length;
    return { kind: 'numeric', key: refusalOf(q) === undefined ? sound : 0, unit: 'messages' };
  },
  check: {
    by: 'simulation',
    start: (world, q) => startQueue(world, q),
    run(world, key, { entries }) {
      sendBatch(world, entries);
      world.look();
      return heldBy(world, QUEUE) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ sizeMax }, { who, things }) =>
        `${who} A producer sends ${things} to an empty standard queue whose MaximumMessageSize is ${count(sizeMax)} bytes. It makes one SendMessageBatch request with the entries of the exhibit and sends nothing again. How many messages does the queue hold afterwards, delayed ones included?`,
      exhibits: (q) => [{ title: 'Entries of the request', body: tableOf(q, 'en') }],
      explanation: (q) =>
        refusalOf(q) === 'ids'
          ? 'Two entries have the same Id. SQS refuses the whole request with BatchEntryIdsNotDistinct and stores nothing.'
          : refusalOf(q) === 'entries'
            ? `A request has at most ${q.entriesMax} entries. SQS refuses all of it with TooManyEntriesInBatchRequest and stores nothing.`
            : 'Each entry succeeds or fails on its own: those that break a limit stand under Failed, the others are stored, and the answer is HTTP 200.',
    },
    ko: {
      stem: ({ sizeMax }, { who, thing }) =>
        `${who} 생산자가 ${thing} 데이터를 MaximumMessageSize가 ${count(sizeMax)}바이트인 빈 표준 대기열로 보냅니다. 자료의 항목으로 SendMessageBatch 요청을 한 번 하고 다시 보내지는 않습니다. 그 뒤 대기열에는 지연된 것까지 합해 메시지가 몇 개 있습니까?`,
      exhibits: (q) => [{ title: '요청의 항목', body: tableOf(q, 'ko') }],
      explanation: (q) =>
        refusalOf(q) === 'ids'
          ? '두 항목의 Id가 같습니다. SQS는 요청 전체를 BatchEntryIdsNotDistinct로 거부하고 아무것도 저장하지 않습니다.'
          : refusalOf(q) === 'entries'
            ? `요청 하나에는 항목을 ${q.entriesMax}개까지 담습니다. SQS는 요청 전체를 TooManyEntriesInBatchRequest로 거부하고 아무것도 저장하지 않습니다.`
            : '항목은 저마다 성공하거나 실패합니다. 한도를 어긴 항목은 Failed에 나오고 나머지는 저장되며 응답은 HTTP 200입니다.',
    },
  },
};
