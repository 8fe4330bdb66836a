import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import { messageLine, policyJson } from './json';
import {
  ATTRIBUTES,
  type Attribute,
  type Condition,
  type Direction,
  type FilterParams,
  type Message,
  NAMES,
  type Policy,
} from './params';
import { accepts, fits } from './solve';

const DIRECTIONS: Readonly<Record<Level, readonly Direction[]>> = {
  1: ['receivers', 'receivers', 'dropped', 'message'],
  2: ['receivers', 'dropped', 'message', 'matching', 'count'],
  3: ['receivers', 'dropped', 'message', 'matching', 'count'],
};
const TRIES = 400;

export function draw(rng: Rng, level: Level): FilterParams {
  const base = { frame: rng.int(0, STORIES.length - 1), level };
  const direction = rng.pick(DIRECTIONS[level]);
  for (let i = 0; i < TRIES; i++) {
    const drawn = drawDirection(rng, direction, base);
    if (drawn) return drawn;
  }
  throw new RangeError(`sns-filter-policy: no ${direction} found`);
}

type Base = Pick<FilterParams, 'frame' | 'level'>;

function drawDirection(rng: Rng, direction: Direction, base: Base): FilterParams | null {
  switch (direction) {
    case 'receivers':
    case 'dropped':
    case 'count': {
      const message = drawMessage(rng);
      const accepted = direction === 'count' ? rng.int(1, 4) : rng.int(2, 3);
      const wanted = rng.shuffle(NAMES.map((_, i) => i < accepted));
      const policies = wanted.map((want) => drawPolicy(rng, base.level, message, want));
      return distinct(policies.map(policyJson)) ? { ...base, direction, message, policies } : null;
    }
    case 'message':
      return drawOneOfFour(rng, base);
    case 'matching':
      return drawMatching(rng, base);
  }
}

const distinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const VALUES: Readonly<Record<Exclude<Attribute, 'amount'>, readonly string[]>> = {
  event: ['created', 'changed', 'cancelled', 'confirmed', 'failed'],
  region: ['eu-west', 'eu-north', 'us-east', 'us-west', 'ap-south'],
  source: ['web', 'app', 'shop', 'partner', 'webhook'],
  campaign: ['spring', 'summer', 'autumn'],
};

const drawAmount = (rng: Rng): number => rng.int(1, 90) * 10;

function drawMessage(rng: Rng): Message {
  const common = {
    event: rng.pick(VALUES.event),
    region: rng.pick(VALUES.region),
    source: rng.pick(VALUES.source),
    amount: drawAmount(rng),
  };
  return rng.int(0, 1) === 0 ? common : { ...common, campaign: rng.pick(VALUES.campaign) };
}

/** A policy that takes the message, or one that a single key keeps from taking it. */
function drawPolicy(rng: Rng, level: Level, message: Message, want: boolean): Policy {
  const open: readonly Attribute[] = level === 1 ? ['event', 'region', 'source'] : ATTRIBUTES;
  const keys = rng.sample(open, rng.int(want && level > 1 ? 1 : 2, level === 3 ? 3 : 2));
  const spoilt = want ? null : rng.pick(keys);
  return policyOf(keys, (key) => drawConditions(rng, level, key, message, key !== spoilt));
}

function policyOf(keys: readonly Attribute[], make: (key: Attribute) => readonly Condition[]): Policy {
  const policy: Partial<Record<Attribute, readonly Condition[]>> = {};
  for (const key of ATTRIBUTES) if (keys.includes(key)) policy[key] = make(key);
  return policy;
}

/** One or two conditions on an attribute that hold for the message, or do not. */
function drawConditions(
  rng: Rng,
  level: Level,
  key: Attribute,
  message: Message,
  want: boolean,
): readonly Condition[] {
  for (let i = 0; i < TRIES; i++) {
    const conditions = drawList(rng, level, key);
    if (fits(conditions, message[key]) === want) return conditions;
  }
  throw new RangeError(`sns-filter-policy: no condition on ${key}`);
}

function drawList(rng: Rng, level: Level, key: Attribute): readonly Condition[] {
  if (key === 'campaign') return [{ kind: 'exists', value: rng.int(0, 1) === 0 }];
  if (key === 'amount') return [drawBounds(rng)];
  const values = VALUES[key];
  const exact = rng
    .sample(values, level === 1 ? rng.int(1, 3) : rng.int(1, 2))
    .map((value): Condition => ({ kind: 'is', value }));
  if (level === 1) return exact;
  switch (rng.int(0, level === 3 ? 3 : 2)) {
    case 0:
      return exact;
    case 1:
      return [{ kind: 'not', values: rng.sample(values, rng.int(1, 2)) }];
    case 2:
      return [{ kind: 'prefix', value: prefixOf(rng, values) }];
    default:
      return [...exact.slice(0, 1), { kind: 'prefix', value: prefixOf(rng, values) }];
  }
}

const prefixOf = (rng: Rng, values: readonly string[]): string => rng.pick(values).slice(0, rng.int(2, 3));

function drawBounds(rng: Rng): Condition {
  const low = drawAmount(rng);
  switch (rng.int(0, 2)) {
    case 0:
      return { kind: 'numeric', bounds: [[rng.pick(['>', '>='] as const), low]] };
    case 1:
      return { kind: 'numeric', bounds: [[rng.pick(['<', '<='] as const), low]] };
    default:
      return {
        kind: 'numeric',
        bounds: [
          [rng.pick(['>', '>='] as const), low],
          [rng.pick(['<', '<='] as const), low + rng.int(5, 40) * 10],
        ],
      };
  }
}

/** One message of four is taken; the others differ little from it or, mostly, from a wrong one. */
function drawOneOfFour(rng: Rng, base: Base): FilterParams | null {
  const taken = drawMessage(rng);
  const policy = drawPolicy(rng, base.level, taken, true);
  if (Object.keys(policy).length < 2) return null;
  const first = altered(rng, taken);
  // Were all drawn from the one taken, it could be told by what the four have in common.
  const centre = rng.int(0, 3) === 0 ? taken : first;
  const others = [first, ...Array.from({ length: 8 }, () => altered(rng, centre))].filter(
    (message) => !accepts(policy, message),
  );
  if (others.length < 3) return null;
  const messages = rng.shuffle([taken, ...others.slice(0, 3)]);
  return distinct(messages.map(messageLine)) ? { ...base, direction: 'message', policy, messages } : null;
}

function altered(rng: Rng, message: Message): Message {
  const other = drawMessage(rng);
  const keys = rng.sample(ATTRIBUTES, rng.int(1, 2));
  const mixed: Partial<Record<Attribute, string | number>> = {};
  for (const key of ATTRIBUTES) {
    const value = keys.includes(key) ? other[key] : message[key];
    if (value !== undefined) mixed[key] = value;
  }
  return mixed;
}

/** Three messages, each taken by exactly one of four subscriptions. */
function drawMatching(rng: Rng, base: Base): FilterParams | null {
  const messages = [drawMessage(rng), drawMessage(rng), drawMessage(rng)];
  const policies: Policy[] = [];
  for (const message of messages) {
    const policy = drawPolicy(rng, base.level, message, true);
    if (messages.filter((each) => accepts(policy, each)).length !== 1) return null;
    policies.push(policy);
  }
  const extra = drawPolicy(rng, base.level, rng.pick(messages), false);
  if (messages.some((message) => accepts(extra, message))) return null;
  policies.push(extra);
  return distinct(policies.map(policyJson)) && distinct(messages.map(messageLine))
    ? { ...base, direction: 'matching', messages, policies: rng.shuffle(policies) }
    : null;
}
