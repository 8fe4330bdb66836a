import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';

interface Room {
  fifo: boolean;
  max: number;
  received: number;
  deleted: number;
  /** Made visible again by their workers. */
  returned: number;
  waiting: number;
}

/** How many messages can still be received before the limit is reached. */
export const room: Direction<Room> = {
  draw(rng, { level, limits }) {
    const fifo = rng.int(0, 1) === 0;
    const max = limit(limits, fifo ? 'sqs.inflight.fifo.max' : 'sqs.inflight.standard.max');
    const received = rng.int(40, 240) * (max / 100);
    const deleted = rng.int(10, 150) * (max / 100) + rng.int(1, 90) * 10;
    const returned = level === 1 ? 0 : rng.int(1, 99) * 10;
    const flying = received - deleted - returned;
    const waiting = rng.int(2, 30) * max + (level === 3 ? rng.int(1, 999) : 0);
    return flying < max * 0.2 || flying >= max
      ? undefined
      : { fifo, max, received, deleted, returned, waiting };
  },
  variant: (q) => `${q.max}|${q.received}|${q.deleted}|${q.returned}`,
  ask: ({ max, received, deleted, returned }) => ({
    kind: 'numeric',
    key: max - (received - deleted - returned),
    unit: 'messages',
  }),
  check: {
    by: 'arithmetic',
    // As a ledger: what is received from now on, with what is held already, fills the limit to the last place.
    holds({ fifo, received, deleted, returned }, key, limits) {
      let free = limit(limits, fifo ? 'sqs.inflight.fifo.max' : 'sqs.inflight.standard.max');
      free -= received;
      free += deleted;
      free += returned;
      return Number(key) === free;
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} Workers of a ${q.fifo ? 'FIFO' : 'standard'} queue have received ${count(q.received)} messages with ${things} and deleted ${count(q.deleted)} of them${q.returned > 0 ? `; another ${count(q.returned)} they have made visible again` : ''}. No visibility timeout has ended, and ${count(q.waiting)} messages wait. How many more messages can be in flight before the limit of the queue is reached?`,
      explanation: (q) =>
        `In flight are ${count(q.received)} - ${count(q.deleted)}${q.returned > 0 ? ` - ${count(q.returned)}` : ''} messages. The limit is ${count(q.max)}, and the waiting messages do not count.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} ${q.fifo ? 'FIFO' : '표준'} 대기열의 작업자들이 ${thing} 데이터가 담긴 메시지 ${count(q.received)}개를 받아 그중 ${count(q.deleted)}개를 삭제했습니다${q.returned > 0 ? `. 또 ${count(q.returned)}개는 다시 보이게 했습니다` : ''}. 끝난 가시성 제한 시간은 없고 메시지 ${count(q.waiting)}개가 기다립니다. 대기열의 한도에 이를 때까지 처리 중인 메시지는 몇 개 더 늘 수 있습니까?`,
      explanation: (q) =>
        `처리 중인 메시지는 ${count(q.received)} - ${count(q.deleted)}${q.returned > 0 ? ` - ${count(q.returned)}` : ''}개입니다. 한도는 ${count(q.max)}개이고 기다리는 메시지는 세지 않습니다.`,
    },
  },
};
