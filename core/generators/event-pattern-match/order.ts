import type { Localized } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Simulation } from '../proof-by-simulation/simulation';

/** What the detail of an event says. The amount of a broken producer is text. */
export interface Order {
  readonly status: string;
  readonly country: string;
  readonly sku: string;
  readonly amount: number | string;
  readonly coupon?: string;
}

/** One condition of a pattern; all of a pattern have to hold. */
export type Condition =
  | {
      readonly field: 'status' | 'country';
      readonly is: 'one-of' | 'anything-but';
      readonly of: readonly string[];
    }
  | { readonly field: 'sku'; readonly is: 'prefix'; readonly of: string }
  | { readonly field: 'amount'; readonly is: 'numeric'; readonly from: number; readonly to: number | null }
  | { readonly field: 'coupon'; readonly is: 'exists'; readonly of: boolean };
export type Kind = Condition['is'];

const STATUSES = ['paid', 'shipped', 'refunded', 'cancelled'];
const COUNTRIES = ['KR', 'JP', 'US', 'DE', 'FR'];
const SKUS = ['BOOK-', 'GAME-', 'TOOL-'];
const KINDS: Readonly<Record<Level, readonly Kind[]>> = {
  1: ['one-of', 'anything-but', 'prefix'],
  2: ['one-of', 'anything-but', 'prefix', 'numeric'],
  3: ['one-of', 'anything-but', 'prefix', 'numeric', 'exists'],
};

function drawCondition(rng: Rng, is: Kind): Condition {
  switch (is) {
    case 'one-of':
      return { field: 'status', is, of: rng.sample(STATUSES, rng.int(1, 2)) };
    case 'anything-but':
      return { field: 'country', is, of: rng.sample(COUNTRIES, rng.int(1, 2)) };
    case 'prefix':
      return { field: 'sku', is, of: rng.pick(SKUS) };
    case 'numeric': {
      const from = rng.int(1, 8) * 50;
      return { field: 'amount', is, from, to: rng.int(0, 1) === 0 ? null : from + rng.int(2, 6) * 50 };
    }
    case 'exists':
      return { field: 'coupon', is, of: rng.int(0, 1) === 0 };
  }
}

/** Three conditions: on texts at level 1, with a number from level 2 on, with a field that may be absent at level 3. */
export const drawConditions = (rng: Rng, level: Level): readonly Condition[] => {
  const last = KINDS[level].slice(3).reverse();
  const kinds = [...last, ...rng.shuffle(KINDS[1])].slice(0, 3);
  return kinds.map((is) => drawCondition(rng, is));
};

const others = (all: readonly string[], of: readonly string[]): string[] =>
  all.filter((each) => !of.includes(each));

/** An order of which every condition holds, apart from the broken one. */
export function drawOrder(rng: Rng, conditions: readonly Condition[], broken?: Condition): Order {
  const order: { -readonly [K in keyof Order]: Order[K] } = {
    status: rng.pick(STATUSES),
    country: rng.pick(COUNTRIES),
    sku: rng.pick(SKUS) + rng.int(100, 999),
    amount: rng.int(1, 99) * 10,
    ...(rng.int(0, 1) === 0 && { coupon: 'SPRING' }),
  };
  for (const one of conditions) {
    const fits = one !== broken;
    switch (one.is) {
      case 'one-of':
        order.status = rng.pick(fits ? one.of : others(STATUSES, one.of));
        break;
      case 'anything-but':
        order.country = rng.pick(fits ? others(COUNTRIES, one.of) : one.of);
        break;
      case 'prefix':
        order.sku = fits
          ? `${one.of}${rng.int(100, 999)}`
          : `${rng.pick(others(SKUS, [one.of]))}${one.of}${rng.int(1, 9)}`;
        break;
      case 'numeric':
        order.amount = drawAmount(rng, one, fits);
        break;
      case 'exists':
        if (one.of === fits) order.coupon = 'SPRING';
        else delete order.coupon;
    }
  }
  return order;
}

function drawAmount(
  rng: Rng,
  { from, to }: { from: number; to: number | null },
  fits: boolean,
): number | string {
  const within = from + rng.int(0, (to ?? from + 200) - from - 1);
  if (fits) return rng.int(0, 2) === 0 ? from : within;
  const [outside, text] = [to ?? from - 1, String(within)];
  return rng.int(0, 1) === 0 ? outside : text;
}

/** What EventBridge makes of a condition and an order. */
export function fits(one: Condition, order: Order): boolean {
  switch (one.is) {
    case 'one-of':
      return one.of.includes(order[one.field]);
    case 'anything-but':
      return !one.of.includes(order[one.field]);
    case 'prefix':
      return order.sku.startsWith(one.of);
    case 'numeric':
      return (
        typeof order.amount === 'number' &&
        order.amount >= one.from &&
        (one.to === null || order.amount < one.to)
      );
    case 'exists':
      return (order.coupon !== undefined) === one.of;
  }
}

export const beliefOf = (one: Condition, order: Order): string => {
  switch (one.is) {
    case 'one-of':
      return 'one-field-of-a-pattern-is-enough';
    case 'anything-but':
      return 'anything-but-lists-what-is-wanted';
    case 'prefix':
      return 'prefix-matches-anywhere';
    case 'numeric':
      return typeof order.amount === 'string' ? 'numeric-matches-text' : 'numeric-bounds-misread';
    case 'exists':
      return 'exists-tests-the-value';
  }
};

function matcherOf(one: Condition): readonly unknown[] {
  switch (one.is) {
    case 'one-of':
      return one.of;
    case 'anything-but':
      return [{ 'anything-but': one.of }];
    case 'prefix':
      return [{ prefix: one.of }];
    case 'numeric':
      return [{ numeric: ['>=', one.from, ...(one.to === null ? [] : ['<', one.to])] }];
    case 'exists':
      return [{ exists: one.of }];
  }
}

export const SOURCE = 'shop.orders';
/** The fields of a pattern, by name. */
export const fieldsOf = (conditions: readonly Condition[]): Record<string, readonly unknown[]> =>
  Object.fromEntries(conditions.map((one) => [one.field, matcherOf(one)]));
export const patternOf = (conditions: readonly Condition[]): string =>
  JSON.stringify({ source: [SOURCE], detail: fieldsOf(conditions) });
export const pretty = (conditions: readonly Condition[]): string => {
  const fields = conditions.map((one) => `    "${one.field}": ${JSON.stringify(matcherOf(one))}`);
  return `\`\`\`json\n{\n  "source": ["${SOURCE}"],\n  "detail": {\n${fields.join(',\n')}\n  }\n}\n\`\`\``;
};
export const line = (order: Order): string => `\`${JSON.stringify(order)}\``;

/** Whether EventBridge, asked for a test, says that an event of this detail matches. */
export function tests(world: Simulation, EventPattern: string, detail: Order): boolean {
  const { Result } = world.must<{ Result: boolean }>('events.TestEventPattern', {
    EventPattern,
    Event: JSON.stringify({
      version: '0',
      id: '6f5e0d1c-0000-4000-8000-000000000000',
      account: '111122223333',
      region: 'us-east-1',
      time: '2026-01-05T09:00:00Z',
      resources: [],
      source: SOURCE,
      'detail-type': 'Order Changed',
      detail,
    }),
  });
  world.note('TestEventPattern', Result ? MATCHES : NO_MATCH);
  return Result;
}
const MATCHES: Localized = { en: 'matches', ko: '일치' };
const NO_MATCH: Localized = { en: 'no match', ko: '불일치' };

/** Why an order does not match, by its first condition that fails. */
export function failing(conditions: readonly Condition[], order: Order): Condition | undefined {
  return conditions.find((one) => !fits(one, order));
}
