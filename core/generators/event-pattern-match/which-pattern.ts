import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import {
  type Condition,
  drawConditions,
  drawOrder,
  fieldsOf,
  line,
  type Order,
  SOURCE,
  tests,
} from './order';
import { allDemands, demand } from './reasons';

interface Wanted {
  conditions: readonly Condition[];
  /** An order that is wanted, and one for each condition that misses it. */
  wanted: Order;
  unwanted: readonly Order[];
}

const OPTIONS = ['nested', 'flat', 'inverted', 'loose'] as const;
const BELIEFS = {
  flat: 'pattern-finds-fields-anywhere',
  inverted: 'anything-but-lists-what-is-wanted',
  loose: 'prefix-matches-anywhere',
};

/** The pattern of an option. */
function patternFor(option: string, { conditions }: Wanted): object {
  const fields = fieldsOf(conditions);
  switch (option) {
    case 'flat':
      return { source: [SOURCE], ...fields };
    case 'inverted':
      return { source: [SOURCE], detail: { ...fields, country: flipped(fields.country) } };
    case 'loose':
      return { source: [SOURCE], detail: { ...fields, sku: wildcard(fields.sku) } };
    default:
      return { source: [SOURCE], detail: fields };
  }
}
const flipped = (matcher: readonly unknown[] = []): readonly unknown[] =>
  (matcher[0] as { 'anything-but': readonly string[] })['anything-but'];
const wildcard = (matcher: readonly unknown[] = []): readonly unknown[] => [
  { wildcard: `*${(matcher[0] as { prefix: string }).prefix}*` },
];
const conditionOf = ({ conditions }: Wanted, is: Condition['is']): Condition =>
  conditions.find((one) => one.is === is) as Condition;

/** Which pattern takes exactly what is wanted. */
export const whichPattern: Direction<Wanted> = {
  draw(rng, { level }) {
    const conditions = drawConditions(rng, level === 1 ? 1 : 2);
    if (!conditions.some(({ is }) => is === 'prefix') || !conditions.some(({ is }) => is === 'anything-but'))
      return undefined;
    return {
      conditions,
      wanted: drawOrder(rng, conditions),
      unwanted: conditions.map((broken) => drawOrder(rng, conditions, broken)),
    };
  },
  variant: ({ conditions }) => JSON.stringify(conditions),
  ask: () => ({ kind: 'single', options: OPTIONS, key: 'nested', beliefs: BELIEFS }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run(world, option, q) {
      const pattern = JSON.stringify(patternFor(option, q));
      return tests(world, pattern, q.wanted) && q.unwanted.every((order) => !tests(world, pattern, order));
    },
  },
  words: {
    en: {
      stem: ({ conditions, wanted }, { who }) =>
        `${who} An event bus of Amazon EventBridge receives all changes of orders in its web shop. An event's \`detail\` looks like ${line(wanted)}. A new rule must take only events with all of this: ${allDemands(conditions, 'en')}. Which event pattern does that?`,
      option: (id, q) => `\`${JSON.stringify(patternFor(id, q))}\``,
      reason: (id, q) =>
        textFor(id, {
          nested: 'The pattern has the same nesting as the event, and all of its fields have to match.',
          flat: 'The fields stand inside `detail`. At the top level of an event they do not exist, so nothing matches.',
          inverted: `A plain list names what is wanted, but the rule needs ${demand(conditionOf(q, 'anything-but'), 'en')}.`,
          loose: `The wildcard matches in the middle too, but the rule needs ${demand(conditionOf(q, 'prefix'), 'en')}.`,
        }),
      explanation: () =>
        'A pattern mirrors the structure of the event. A list holds values that are wanted; `anything-but` names those that are not, and `prefix` looks at the beginning only.',
    },
    ko: {
      stem: ({ conditions, wanted }, { who }) =>
        `${who} Amazon EventBridge 이벤트 버스가 온라인 상점의 주문 변경을 모두 받습니다. 이벤트의 \`detail\`은 ${line(wanted)}처럼 생겼습니다. 새 규칙은 다음을 모두 갖춘 이벤트만 받아야 합니다: ${allDemands(conditions, 'ko')}. 어떤 이벤트 패턴이 이를 충족합니까?`,
      option: (id, q) => `\`${JSON.stringify(patternFor(id, q))}\``,
      reason: (id, q) =>
        textFor(id, {
          nested: '패턴이 이벤트와 같은 구조로 중첩되어 있고, 패턴의 필드는 모두 맞아야 합니다.',
          flat: '이 필드들은 `detail` 안에 있습니다. 이벤트의 최상위에는 없으므로 아무 이벤트도 맞지 않습니다.',
          inverted: `그냥 목록을 적으면 원하는 값을 뜻합니다. 규칙에 필요한 조건: ${demand(conditionOf(q, 'anything-but'), 'ko')}.`,
          loose: `와일드카드는 값의 중간에서도 맞습니다. 규칙에 필요한 조건: ${demand(conditionOf(q, 'prefix'), 'ko')}.`,
        }),
      explanation: () =>
        '패턴은 이벤트의 구조를 그대로 따릅니다. 목록에는 원하는 값을 적고, 원하지 않는 값은 `anything-but`으로 적으며, `prefix`는 값의 앞부분만 봅니다.',
    },
  },
};
