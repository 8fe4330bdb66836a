import { assert } from '../../kernel/assert';
import type { MisconceptionId, OptionId } from '../../kernel/ids';
import type { Solved } from '../contract';
import {
  ATTRIBUTES,
  type Attribute,
  type Comparison,
  type Condition,
  type FilterParams,
  MESSAGE_IDS,
  type Message,
  NAMES,
  type Policy,
} from './params';

/** Whether a subscription with this policy gets the message: every key has to fit. */
export const accepts = (policy: Policy, message: Message): boolean => misfits(policy, message).length === 0;

/** Keys of a policy that the message does not fit. */
export const misfits = (policy: Policy, message: Message): Attribute[] =>
  ATTRIBUTES.filter((key) => {
    const conditions = policy[key];
    return conditions !== undefined && !fits(conditions, message[key]);
  });

/** One condition of the list is enough. A missing attribute fits only where that is asked for. */
export const fits = (conditions: readonly Condition[], value: string | number | undefined): boolean =>
  conditions.some((condition) => holds(condition, value));

function holds(condition: Condition, value: string | number | undefined): boolean {
  if (condition.kind === 'exists') return condition.value === (value !== undefined);
  if (value === undefined) return false;
  switch (condition.kind) {
    case 'is':
      return value === condition.value;
    case 'not':
      return !condition.values.some((each) => each === value);
    case 'prefix':
      return typeof value === 'string' && value.startsWith(condition.value);
    case 'numeric':
      return (
        typeof value === 'number' && condition.bounds.every(([sign, bound]) => within(value, sign, bound))
      );
  }
}

function within(value: number, sign: Comparison, bound: number): boolean {
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
  }
}

const MISREAD: Readonly<Record<Condition['kind'], MisconceptionId>> = {
  is: 'one-matching-key-is-enough',
  not: 'anything-but-lists-what-is-wanted',
  prefix: 'prefix-matches-anywhere',
  numeric: 'numeric-bounds-misread',
  exists: 'exists-tests-the-value',
};

/** Why somebody may think that a message is taken although it is not. */
function overlooked(policy: Policy, message: Message): MisconceptionId {
  const [key] = misfits(policy, message);
  const kind = key === undefined ? undefined : policy[key]?.[0]?.kind;
  return kind === undefined ? 'filters-are-ignored' : MISREAD[kind];
}

/** Why somebody may think that a message is dropped although it is taken. */
const overdone = (policy: Policy): MisconceptionId =>
  Object.values(policy).some((conditions) => conditions.length > 1)
    ? 'every-value-of-a-list-has-to-match'
    : 'unnamed-attributes-keep-a-message-out';

export function solve(p: FilterParams): Solved {
  const misconceptions: Record<OptionId, MisconceptionId> = {};
  switch (p.direction) {
    case 'count': {
      const key = p.policies.filter((policy) => accepts(policy, p.message)).length;
      return { structure: { kind: 'numeric', key, tolerance: 0, unit: 'messages' }, misconceptions };
    }
    case 'receivers':
    case 'dropped': {
      const key: OptionId[] = [];
      NAMES.forEach((name, i) => {
        const policy = p.policies[i] ?? {};
        const taken = accepts(policy, p.message);
        if (taken === (p.direction === 'receivers')) key.push(name);
        else misconceptions[name] = taken ? overdone(policy) : overlooked(policy, p.message);
      });
      return { structure: { kind: 'multiple', options: NAMES, key }, misconceptions };
    }
    case 'message': {
      const options = MESSAGE_IDS.slice(0, p.messages.length);
      const key = options.find((_, i) => accepts(p.policy, p.messages[i] ?? {}));
      assert(key !== undefined, 'sns-filter-policy: no message is taken');
      p.messages.forEach((message, i) => {
        const id = MESSAGE_IDS[i];
        if (id !== undefined && id !== key) misconceptions[id] = overlooked(p.policy, message);
      });
      return { structure: { kind: 'single', options, key }, misconceptions };
    }
    case 'matching': {
      const prompts = MESSAGE_IDS.slice(0, p.messages.length);
      const options = NAMES.slice(0, p.policies.length);
      const key: Record<OptionId, OptionId> = {};
      prompts.forEach((prompt, i) => {
        const taker = options.find((_, j) => accepts(p.policies[j] ?? {}, p.messages[i] ?? {}));
        if (taker !== undefined) key[prompt] = taker;
      });
      return { structure: { kind: 'matching', prompts, options, key }, misconceptions };
    }
  }
}
