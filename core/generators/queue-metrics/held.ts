import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { heldBy, makeQueue } from '../proof-by-simulation/queues';
import { sendMany, take } from './metrics';

interface Held {
  before: number;
  sent: number;
  received: number;
  deleted: number;
}

const QUEUE = 'work';
const LONG_SEC = 3_600;

/** How many messages a queue holds after a minute of which the counters are known. */
export const held: Direction<Held> = {
  draw(rng, { level }) {
    const before = rng.int(5, 20 * level);
    const sent = rng.int(10, 30 * level);
    const received = rng.int(5, before + sent - 2);
    const deleted = rng.int(2, received - 1);
    return { before, sent, received, deleted };
  },
  variant: (q) => `${q.before}|${q.sent}|${q.received}|${q.deleted}`,
  ask: (q) => ({ kind: 'numeric', key: q.before + q.sent - q.deleted, unit: 'messages' }),
  check: {
    by: 'simulation',
    start(world, { before }) {
      makeQueue(world, QUEUE, { VisibilityTimeout: LONG_SEC });
      sendMany(world, QUEUE, before);
    },
    run(world, key, { sent, received, deleted }) {
      sendMany(world, QUEUE, sent);
      take(world, QUEUE, received, deleted);
      world.look();
      return heldBy(world, QUEUE) === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} A standard queue for ${things} held ${q.before} messages. In the next minute its counters were NumberOfMessagesSent ${q.sent}, NumberOfMessagesReceived ${q.received} and NumberOfMessagesDeleted ${q.deleted}. None expired, and the queue has no redrive policy. How many messages does it hold now, those in flight included?`,
      explanation: (q) =>
        `Only a delete takes a message out of the queue: ${q.before} + ${q.sent} - ${q.deleted}. The ${q.received} receives only hide messages.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} ${withParticle(thing, '을/를')} 담는 표준 대기열에 메시지가 ${q.before}개 있었습니다. 다음 분의 지표는 NumberOfMessagesSent ${q.sent}, NumberOfMessagesReceived ${q.received}, NumberOfMessagesDeleted ${q.deleted}입니다. 만료된 메시지는 없고 리드라이브 정책도 없습니다. 처리 중인 것까지 합해 지금 대기열에 있는 메시지는 몇 개입니까?`,
      explanation: (q) =>
        `메시지는 삭제해야만 대기열에서 없어지므로 ${q.before} + ${q.sent} - ${q.deleted}입니다. 수신 ${q.received}번은 메시지를 숨길 뿐입니다.`,
    },
  },
};
