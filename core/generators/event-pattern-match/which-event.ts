import type { Rng } from '../../kernel/rng';
import type { Direction, DrawContext } from '../directions/direction';
import { recordOf } from '../record';
import {
  beliefOf,
  type Condition,
  drawConditions,
  drawOrder,
  failing,
  fits,
  line,
  type Order,
  patternOf,
  pretty,
  tests,
} from './order';
import { allDemands, reasonFor } from './reasons';

export interface Events {
  conditions: readonly Condition[];
  orders: readonly Order[];
}

const IDS = ['a', 'b', 'c', 'd', 'e'];
const at = ({ orders }: Events, id: string): Order => orders[IDS.indexOf(id)] as Order;

/** So many orders that match, and three that each miss another condition; undefined when two are alike. */
function drawEvents(rng: Rng, { level }: DrawContext, matching: number): Events | undefined {
  const conditions = drawConditions(rng, level);
  const right = Array.from({ length: matching }, () => drawOrder(rng, conditions));
  const wrong = conditions.map((broken) => drawOrder(rng, conditions, broken));
  const orders = [...right, ...wrong];
  return new Set(orders.map(line)).size === orders.length ? { conditions, orders } : undefined;
}

function beliefs(q: Events): Record<string, string> {
  const ids = IDS.slice(0, q.orders.length).filter((id) => failing(q.conditions, at(q, id)));
  return recordOf(ids, (id) => beliefOf(failing(q.conditions, at(q, id)) as Condition, at(q, id)));
}

const shared: Pick<Direction<Events>, 'variant' | 'check'> = {
  variant: ({ conditions, orders }) => `${patternOf(conditions)}|${orders.map(line).join()}`,
  check: {
    by: 'simulation',
    start: () => undefined,
    run: (world, option, q) => tests(world, patternOf(q.conditions), at(q, option)),
  },
};

const words = (asked: Readonly<Record<'en' | 'ko', string>>): Direction<Events>['words'] => ({
  en: {
    stem: (_q, { who }) =>
      `${who} The order service of its web shop sends every change of an order to an event bus of Amazon EventBridge. A rule on that bus has the event pattern of the exhibit, and all events have the right source. ${asked.en}`,
    exhibits: ({ conditions }) => [{ title: 'Event pattern', body: pretty(conditions) }],
    option: (id, q) => line(at(q, id)),
    reason: (id, q) => reasonFor(q.conditions, at(q, id), 'en'),
    explanation: ({ conditions }) =>
      `All fields of a pattern have to match; the values in the list of one field are alternatives. This pattern asks for ${allDemands(conditions, 'en')}.`,
  },
  ko: {
    stem: (_q, { who }) =>
      `${who} 온라인 상점의 주문 서비스는 주문이 바뀔 때마다 Amazon EventBridge 이벤트 버스로 이벤트를 보냅니다. 이 버스의 규칙에는 자료의 이벤트 패턴이 있으며 이벤트의 source는 모두 맞습니다. ${asked.ko}`,
    exhibits: ({ conditions }) => [{ title: '이벤트 패턴', body: pretty(conditions) }],
    option: (id, q) => line(at(q, id)),
    reason: (id, q) => reasonFor(q.conditions, at(q, id), 'ko'),
    explanation: ({ conditions }) =>
      `패턴의 필드는 모두 맞아야 하고, 한 필드의 목록에 있는 값은 그중 하나만 맞으면 됩니다. 이 패턴의 요구: ${allDemands(conditions, 'ko')}.`,
  },
});

/** Which of four events a pattern lets through. */
export const whichEvent: Direction<Events> = {
  ...shared,
  draw: (rng, context) => drawEvents(rng, context, 1),
  ask(q) {
    const key = IDS.find((id) => q.conditions.every((one) => fits(one, at(q, id)))) ?? '';
    return { kind: 'single', options: IDS.slice(0, q.orders.length), key, beliefs: beliefs(q) };
  },
  words: words({
    en: 'Which event, given by its `detail`, does the rule send to its target?',
    ko: '다음 가운데 규칙이 대상으로 보내는 이벤트의 `detail`은 무엇입니까?',
  }),
};

/** Which two of five events a pattern lets through. */
export const whichTwo: Direction<Events> = {
  ...shared,
  draw: (rng, context) => drawEvents(rng, context, 2),
  ask(q) {
    const key = IDS.slice(0, q.orders.length).filter((id) =>
      q.conditions.every((one) => fits(one, at(q, id))),
    );
    return { kind: 'multiple', options: IDS, key, beliefs: beliefs(q) };
  },
  words: words({
    en: 'Which two events, given by their `detail`, does the rule send to its target?',
    ko: '다음 가운데 규칙이 대상으로 보내는 이벤트의 `detail` 두 개는 무엇입니까?',
  }),
};
