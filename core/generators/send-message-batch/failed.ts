import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';
import {
  type Batch,
  batchKey,
  drawBatch,
  entryReason,
  faultOf,
  sendBatch,
  startQueue,
  tableOf,
} from './batch';

/** Which entries of a request stand under Failed. */
export const failed: Direction<Batch> = {
  draw(rng, context) {
    const q = drawBatch(rng, context, false);
    const faulty = q.entries.filter((entry) => faultOf(entry, q)).length;
    return faulty < 2 || q.entries.length > 7 ? undefined : q;
  },
  variant: batchKey,
  ask(q) {
    const options = q.entries.map(({ id }) => id);
    const key = q.entries.filter((entry) => faultOf(entry, q)).map(({ id }) => id);
    const wrong = options.filter((id) => !key.includes(id));
    const beliefs = recordOf(wrong, () => 'one-bad-entry-spoils-the-batch');
    return { kind: 'multiple', options, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, q) => startQueue(world, q),
    run: (world, option, { entries }) => sendBatch(world, entries)?.includes(option) ?? false,
  },
  words: {
    en: {
      stem: ({ sizeMax }, { who, things }) =>
        `${who} A producer sends ${things} to a standard queue whose MaximumMessageSize is ${count(sizeMax)} bytes. Its SendMessageBatch request has the entries of the exhibit and is answered with HTTP 200. Which entries were not stored?`,
      exhibits: (q) => [{ title: 'Entries of the request', body: tableOf(q, 'en') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        entryReason(
          q.entries.find((entry) => entry.id === id),
          q,
          'en',
        ),
      explanation: () =>
        'HTTP 200 says that the request was read. Entries that break a limit are listed under Failed; a producer has to look there.',
    },
    ko: {
      stem: ({ sizeMax }, { who, thing }) =>
        `${who} 생산자가 ${thing} 데이터를 MaximumMessageSize가 ${count(sizeMax)}바이트인 표준 대기열로 보냅니다. SendMessageBatch 요청에는 자료의 항목이 있고 응답은 HTTP 200입니다. 저장되지 않은 항목은 무엇입니까?`,
      exhibits: (q) => [{ title: '요청의 항목', body: tableOf(q, 'ko') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        entryReason(
          q.entries.find((entry) => entry.id === id),
          q,
          'ko',
        ),
      explanation: () =>
        'HTTP 200은 요청을 읽었다는 뜻일 뿐입니다. 한도를 어긴 항목은 Failed에 나오므로 생산자가 그 목록을 보아야 합니다.',
    },
  },
};
