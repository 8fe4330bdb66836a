import type { Direction } from '../directions/direction';
import { arnOf, heldBy, makeQueue, openTo } from '../proof-by-simulation/queues';
import {
  type Condition,
  drawConditions,
  drawOrder,
  fits,
  line,
  type Order,
  patternOf,
  pretty,
  SOURCE,
} from './order';
import { allDemands } from './reasons';

interface Batch {
  conditions: readonly Condition[];
  orders: readonly Order[];
}

const lines = ({ orders }: Batch): string =>
  `\`\`\`text\n${orders.map((order) => JSON.stringify(order)).join('\n')}\n\`\`\``;

/** How many events of a batch reach the queue behind a rule. */
export const howMany: Direction<Batch> = {
  draw(rng, { level }) {
    const conditions = drawConditions(rng, level);
    const orders = Array.from({ length: 3 + level }, () =>
      drawOrder(rng, conditions, rng.pick([...conditions, undefined, undefined])),
    );
    return { conditions, orders };
  },
  variant: ({ conditions, orders }) => `${patternOf(conditions)}|${orders.map(line).join()}`,
  ask: ({ conditions, orders }) => ({
    kind: 'numeric',
    key: orders.filter((order) => conditions.every((one) => fits(one, order))).length,
    unit: 'events',
  }),
  check: {
    by: 'simulation',
    start(world, { conditions }) {
      makeQueue(world, 'inbox', openTo('events', arnOf('inbox')));
      world.must('events.PutRule', { Name: 'orders', EventPattern: patternOf(conditions) });
      world.must('events.PutTargets', { Rule: 'orders', Targets: [{ Id: 'inbox', Arn: arnOf('inbox') }] });
    },
    run(world, key, { orders }) {
      const Entries = orders.map((order) => ({
        Source: SOURCE,
        DetailType: 'Order Changed',
        Detail: JSON.stringify(order),
      }));
      world.must('events.PutEvents', { Entries });
      world.look();
      return heldBy(world, 'inbox') === Number(key);
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} A rule of Amazon EventBridge has the event pattern of the first exhibit and delivers to an SQS queue that allows it. The order service of its web shop sends the events of the second exhibit, each given by its \`detail\`, with the right source. How many of them does the rule deliver to the queue?`,
      exhibits: (q) => [
        { title: 'Event pattern', body: pretty(q.conditions) },
        { title: 'Details of the events', body: lines(q) },
      ],
      explanation: ({ conditions }) =>
        `An event is delivered when every field of the pattern matches: ${allDemands(conditions, 'en')}.`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} Amazon EventBridge 규칙에 첫째 자료의 이벤트 패턴이 있고, 규칙은 이를 허용하는 SQS 대기열로 전달합니다. 온라인 상점의 주문 서비스가 둘째 자료의 이벤트를 맞는 source로 보냅니다(자료에는 \`detail\`만 적음). 이 가운데 규칙이 대기열로 전달하는 이벤트는 몇 개입니까?`,
      exhibits: (q) => [
        { title: '이벤트 패턴', body: pretty(q.conditions) },
        { title: '이벤트의 detail', body: lines(q) },
      ],
      explanation: ({ conditions }) =>
        `패턴의 모든 필드가 맞는 이벤트만 전달됩니다. 이 패턴의 요구: ${allDemands(conditions, 'ko')}.`,
    },
  },
};
