import type { Direction } from '../directions/direction';
import { countsOf, makeQueue, receiveAll, send, urlOf } from '../proof-by-simulation/queues';

interface Flying {
  sent: number;
  /** Sent with a delay that is not over. */
  delayed: number;
  received: number;
  deleted: number;
  /** Made visible again. */
  returned: number;
}

const QUEUE = 'work';

/** How many messages count as in flight. */
export const flying: Direction<Flying> = {
  draw(rng, { level }) {
    const received = rng.int(3, 9);
    const deleted = rng.int(1, received - 2);
    return {
      sent: received + rng.int(1, 9),
      delayed: level === 1 ? 0 : rng.int(1, 9),
      received,
      deleted,
      returned: level === 1 ? 0 : rng.int(1, received - deleted - 1),
    };
  },
  variant: (q) => `${q.sent}|${q.delayed}|${q.received}|${q.deleted}|${q.returned}`,
  ask: ({ received, deleted, returned }) => ({
    kind: 'numeric',
    key: received - deleted - returned,
    unit: 'messages',
  }),
  check: {
    by: 'simulation',
    start: (world) => makeQueue(world, QUEUE, { VisibilityTimeout: 3_600 }),
    run(world, key, { sent, delayed, received, deleted, returned }) {
      for (let i = 0; i < sent; i++) send(world, QUEUE);
      for (let i = 0; i < delayed; i++) send(world, QUEUE, 'later', { DelaySeconds: 900 });
      const held = receiveAll(world, QUEUE, { MaxNumberOfMessages: received });
      for (const { ReceiptHandle } of held.slice(0, deleted))
        world.must('sqs.DeleteMessage', { QueueUrl: urlOf(QUEUE), ReceiptHandle });
      for (const { ReceiptHandle } of held.slice(deleted, deleted + returned))
        world.must('sqs.ChangeMessageVisibility', {
          QueueUrl: urlOf(QUEUE),
          ReceiptHandle,
          VisibilityTimeout: 0,
        });
      world.look();
      return countsOf(world, QUEUE)?.inFlight === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} ${q.sent} ${things} were sent to an empty standard queue${q.delayed > 0 ? `, and ${q.delayed} more with a delay that is not over` : ''}. Workers have received ${q.received} messages with a visibility timeout of an hour, deleted ${q.deleted} of them${q.returned > 0 ? ` and set the visibility timeout of ${q.returned} others to 0` : ''}, all within seconds. How many messages count toward the limit on messages in flight?`,
      explanation: (q) =>
        `In flight is what was received and neither deleted nor made visible again: ${q.received} - ${q.deleted}${q.returned > 0 ? ` - ${q.returned}` : ''}. Messages that wait or are delayed do not count.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} 빈 표준 대기열에 ${thing} 데이터 ${q.sent}개를 보냈습니다${q.delayed > 0 ? `. 지연이 아직 끝나지 않은 것도 ${q.delayed}개 더 있습니다` : ''}. 작업자들이 가시성 제한 시간을 한 시간으로 해 메시지 ${q.received}개를 받아 ${q.deleted}개를 삭제${q.returned > 0 ? `하고, 다른 ${q.returned}개의 가시성 제한 시간을 0으로 바꾸` : '하'}기까지 몇 초밖에 걸리지 않았습니다. 처리 중 메시지의 한도에 드는 것은 몇 개입니까?`,
      explanation: (q) =>
        `처리 중인 것은 받았지만 삭제하지도, 다시 보이게 하지도 않은 ${q.received} - ${q.deleted}${q.returned > 0 ? ` - ${q.returned}` : ''}개입니다. 기다리거나 지연된 메시지는 세지 않습니다.`,
    },
  },
};
