import type { OptionId } from '../../kernel/ids';
import type { WorldEvent } from '../../simulator/engine/contract';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { orderOfEvents } from '../proof-by-simulation/order';
import { arnOf, makeQueue, receive, redriveTo, send } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import { inSeconds } from '../wording';
import { DEAD, startMove } from './queues';

interface Life {
  maxReceives: number;
  visibility: number;
  steps: readonly Step[];
}

/** What happens to a message that fails each time, until it is mended: in this order. */
const STEPS = ['sent', 'first', 'last', 'visible', 'moved', 'task', 'back', 'again'] as const;
type Step = (typeof STEPS)[number];
const COUNTS = { 1: 4, 2: 5, 3: 6 } as const;

/** What an event of the log is in the life of the message. */
function stepOf({ type, detail }: WorldEvent, maxReceives: number, isBack: boolean): OptionId | undefined {
  const { receiveCount } = detail;
  if (type === 'MessageReceived') {
    if (isBack) return 'again';
    return receiveCount === 1 ? 'first' : receiveCount === maxReceives ? 'last' : undefined;
  }
  if (type === 'MessageVisibilityTimeoutEnded') return receiveCount === maxReceives ? 'visible' : undefined;
  return { MessageSent: 'sent', MessageMovedToDeadLetterQueue: 'moved', MessageRedriven: 'back' }[type];
}

/** In which order a poison message goes through its life, the redrive included. */
export const life: Direction<Life> = {
  draw(rng, { level }) {
    const maxReceives = rng.int(2, 6);
    const taken = rng.sample(STEPS, COUNTS[level]);
    return {
      maxReceives,
      visibility: rng.int(1, 20) * 15,
      steps: STEPS.filter((step) => taken.includes(step)),
    };
  },
  variant: ({ maxReceives, visibility, steps }) => `${maxReceives}|${visibility}|${steps}`,
  ask: ({ steps }) => ({ kind: 'ordering', key: steps }),
  check: {
    by: 'simulation',
    arrange({ maxReceives, visibility, steps }, limits) {
      const world = Simulation.open(limits);
      makeQueue(world, DEAD);
      makeQueue(world, 'orders', { VisibilityTimeout: visibility, ...redriveTo(arnOf(DEAD), maxReceives) });
      world.begin();
      send(world, 'orders');
      // One receive more than allowed: it gets nothing, and the message moves.
      for (let i = 0; i <= maxReceives; i++) {
        receive(world, 'orders');
        world.wait(visibility);
      }
      const moved = world.events.length;
      startMove(world, DEAD);
      world.wait(visibility);
      receive(world, 'orders');
      const isTask = ({ type }: WorldEvent) => type === 'MessageMoveTaskStarted';
      const seen = orderOfEvents(world, (event) =>
        isTask(event) ? 'task' : stepOf(event, maxReceives, world.events.indexOf(event) >= moved),
      );
      return seen.filter((id) => steps.some((step) => step === id));
    },
  },
  words: {
    en: {
      stem: ({ maxReceives, visibility }, { who, thing }) =>
        `${who} The queue \`orders\` has a visibility timeout of ${inSeconds(visibility, 'en')} and a redrive policy to \`dead\` with maxReceiveCount ${maxReceives}. One ${thing} in it makes every worker fail before it can delete the message; workers poll all the time. Later the workers are mended, and the messages of \`dead\` are moved back to their source. In which order do these steps happen?`,
      option: (id) =>
        textFor(id, {
          sent: 'The producer sends the message to `orders`.',
          first: 'A worker receives the message for the first time.',
          last: 'A worker receives the message for the last time that `maxReceiveCount` allows.',
          visible: 'The visibility timeout of the last failed receive ends.',
          moved: 'SQS moves the message to `dead`.',
          task: 'An engineer starts a message move task.',
          back: 'The message is in `orders` again.',
          again: 'A mended worker receives the message.',
        }),
      reason: (id, { maxReceives }) =>
        textFor(id, {
          sent: 'Nothing can be received before it is sent.',
          first: 'The first receive starts the count.',
          last: `Receive ${maxReceives} still hands the message out.`,
          visible: 'The message is hidden until then, and it is still in `orders`.',
          moved: `It moves when it would be received more than ${maxReceives} times, so not before it is visible again.`,
          task: 'There is something to move only once the message is in `dead`.',
          back: 'Without another destination the task moves it to the queue that it came from.',
          again: 'In `orders` it can be received like any other message.',
        }),
      explanation: ({ maxReceives }) =>
        `A message is handed out ${maxReceives} times; the receive after that moves it. A message move task brings it back, and its receives are counted anew.`,
    },
    ko: {
      stem: ({ maxReceives, visibility }, { who, thing }) =>
        `${who} 대기열 \`orders\`의 가시성 제한 시간은 ${inSeconds(visibility, 'ko')}이고, \`dead\`로 가는 리드라이브 정책의 maxReceiveCount는 ${maxReceives}입니다. 대기열에 있는 ${thing} 하나 때문에 작업자는 메시지를 삭제하기 전에 언제나 실패하며, 작업자들은 계속 폴링합니다. 나중에 작업자를 고치고 \`dead\`의 메시지를 원본으로 되돌립니다. 다음 단계는 어떤 순서로 일어납니까?`,
      option: (id) =>
        textFor(id, {
          sent: '생산자가 메시지를 `orders`로 보냅니다.',
          first: '작업자가 메시지를 처음 받습니다.',
          last: '작업자가 메시지를 `maxReceiveCount`번째로 받습니다.',
          visible: '마지막으로 실패한 수신의 가시성 제한 시간이 끝납니다.',
          moved: 'SQS가 메시지를 `dead`로 옮깁니다.',
          task: '엔지니어가 메시지 이동 작업을 시작합니다.',
          back: '메시지가 다시 `orders`에 있습니다.',
          again: '고친 작업자가 메시지를 받습니다.',
        }),
      reason: (id, { maxReceives }) =>
        textFor(id, {
          sent: '보내기 전에는 아무것도 받을 수 없습니다.',
          first: '첫 수신부터 횟수를 셉니다.',
          last: `${maxReceives}번째 수신까지는 메시지를 내줍니다.`,
          visible: '그때까지 메시지는 숨겨져 있고 아직 `orders`에 있습니다.',
          moved: `${maxReceives}번보다 많이 수신되려 할 때 옮겨지므로 다시 보이기 전에는 옮겨지지 않습니다.`,
          task: '메시지가 `dead`에 있어야 옮길 것이 있습니다.',
          back: '대상을 따로 정하지 않으면 작업은 메시지를 원래 대기열로 옮깁니다.',
          again: '`orders`에서는 여느 메시지처럼 받을 수 있습니다.',
        }),
      explanation: ({ maxReceives }) =>
        `메시지는 ${maxReceives}번까지 내주고, 그다음 수신에서 옮겨집니다. 메시지 이동 작업으로 되돌리면 수신 횟수를 새로 셉니다.`,
    },
  },
};
