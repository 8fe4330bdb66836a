import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { arnOf, heldBy, makeQueue, receive, redriveTo, send } from '../proof-by-simulation/queues';

interface Lands {
  maxReceives: number;
  /** Receives without a delete so far. */
  receives: number;
  /** Whether the last of these receives was followed by a delete. */
  deleted: boolean;
  visibility: number;
}
const OPTIONS = ['source', 'dead', 'gone'] as const;

const keyOf = ({ maxReceives, receives, deleted }: Lands): (typeof OPTIONS)[number] =>
  deleted ? 'gone' : receives > maxReceives ? 'dead' : 'source';

/** Whether a message has moved after so many receives. */
export const lands: Direction<Lands> = {
  draw(rng, { level }) {
    const maxReceives = rng.int(1, 6);
    const deleted = rng.int(0, 3) === 0;
    const receives = Math.max(1, maxReceives + rng.int(level === 1 ? -3 : -1, 1));
    return deleted && receives > maxReceives
      ? undefined
      : { maxReceives, receives, deleted, visibility: rng.int(1, 20) * 15 };
  },
  variant: ({ maxReceives, receives, deleted, visibility }) =>
    `${maxReceives}|${receives}|${deleted}|${visibility}`,
  ask(q) {
    const key = keyOf(q);
    const beliefs = {
      source: 'failed-messages-stay-in-the-source',
      dead: 'count-reached-means-moved',
      gone: 'receive-removes',
    };
    const { [key]: _, ...wrong } = beliefs;
    return { kind: 'single', options: OPTIONS, key, beliefs: wrong };
  },
  check: {
    by: 'simulation',
    start(world, { maxReceives, visibility }) {
      makeQueue(world, 'dead');
      makeQueue(world, 'orders', { VisibilityTimeout: visibility, ...redriveTo(arnOf('dead'), maxReceives) });
      send(world, 'orders');
    },
    act(world, { receives, deleted, visibility }) {
      for (let i = 0; i < receives; i++) {
        const message = receive(world, 'orders');
        if (deleted && i === receives - 1 && message)
          world.must('sqs.DeleteMessage', {
            QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/orders',
            ReceiptHandle: message.ReceiptHandle,
          });
        world.wait(visibility);
      }
      world.look();
    },
    run(world, option) {
      const held = { source: heldBy(world, 'orders'), dead: heldBy(world, 'dead') };
      return option === 'gone'
        ? held.source + held.dead === 0
        : held[option === 'dead' ? 'dead' : 'source'] === 1;
    },
  },
  words: {
    en: {
      stem: ({ maxReceives, receives, deleted, visibility }, { who, thing }) =>
        `${who} The queue \`orders\` has a visibility timeout of ${visibility} s and a redrive policy to \`dead\` with maxReceiveCount ${maxReceives}. It holds a single ${thing}. Workers have called ReceiveMessage ${receives === 1 ? 'once' : `${receives} times`}, each time after the visibility timeout of the receive before had ended, ${deleted ? 'and only after the last of these calls did one call DeleteMessage in time' : 'and never called DeleteMessage'}. The last timeout is over too. Where is the message?`,
      option: (id) =>
        textFor(id, {
          source: 'In `orders`, ready to be received',
          dead: 'In `dead`, waiting for somebody to inspect it',
          gone: 'In neither of the two queues',
        }),
      reason: (id, q) => {
        if (id === 'gone')
          return q.deleted
            ? 'The call of DeleteMessage took it out of the queue.'
            : 'A receive only hides a message; nobody deleted this one.';
        if (q.deleted) return 'It was deleted before it could be received too often.';
        return `It moves with the receive that would exceed ${q.maxReceives}, and ${q.receives} were asked for.`;
      },
      explanation: ({ maxReceives }) =>
        `A message moves when it would be received more than ${maxReceives} times: with the next receive, not as soon as the count is reached.`,
    },
    ko: {
      stem: ({ maxReceives, receives, deleted, visibility }, { who, thing }) =>
        `${who} 대기열 \`orders\`의 가시성 제한 시간은 ${visibility}초이고, \`dead\`로 가는 리드라이브 정책의 maxReceiveCount는 ${maxReceives}입니다. 대기열에는 ${thing} 데이터 하나만 있습니다. 작업자들이 ReceiveMessage를 ${receives === 1 ? '한 번' : `${receives}번`} 호출했고, 매번 앞선 수신의 가시성 제한 시간이 끝난 뒤였습니다. ${deleted ? '그중 마지막 호출 뒤에만 제때 DeleteMessage를 호출했습니다' : 'DeleteMessage는 한 번도 호출하지 않았습니다'}. 마지막 제한 시간도 끝났습니다. 메시지는 어디에 있습니까?`,
      option: (id) =>
        textFor(id, {
          source: '`orders`에서 받을 수 있게 기다림',
          dead: '`dead`에서 누군가 조사하기를 기다림',
          gone: '두 대기열 어디에도 없음',
        }),
      reason: (id, q) => {
        if (id === 'gone')
          return q.deleted
            ? 'DeleteMessage를 호출해 대기열에서 없앴습니다.'
            : '수신은 메시지를 숨길 뿐이고 아무도 삭제하지 않았습니다.';
        if (q.deleted) return '너무 많이 수신되기 전에 삭제되었습니다.';
        return `${q.maxReceives}번을 넘기게 되는 수신에서 옮겨지며, 수신은 ${q.receives}번 요청했습니다.`;
      },
      explanation: ({ maxReceives }) =>
        `메시지는 ${maxReceives}번보다 많이 수신되려 할 때 옮겨집니다. 횟수에 이르자마자가 아니라 다음 수신 때입니다.`,
    },
  },
};
