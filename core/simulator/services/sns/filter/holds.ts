import { inNetwork } from '../../../access/ip-network';
import type { Condition, Leaf, NumericRange } from './condition';

/** Whether a leaf that is there fulfils the condition. `{"exists": false}` is fulfilled by no leaf. */
export function holds(condition: Condition, leaf: Leaf): boolean {
  switch (condition.kind) {
    case 'exists':
      return condition.wanted;
    case 'word':
      return condition.word === String(leaf) && typeof leaf !== 'string';
    case 'number':
      return leaf === condition.number;
    case 'numeric':
      return typeof leaf === 'number' && within(condition, leaf);
    case 'anything-but':
      return typeof leaf === typeof condition.values[0] && !condition.values.includes(leaf as string);
    default:
      return typeof leaf === 'string' && textHolds(condition, leaf);
  }
}

type TextCondition = Extract<Condition, { text: string } | { network: string }>;

function textHolds(condition: TextCondition, leaf: string): boolean {
  switch (condition.kind) {
    case 'text':
      return leaf === condition.text;
    case 'prefix':
      return leaf.startsWith(condition.text);
    case 'suffix':
      return leaf.endsWith(condition.text);
    case 'equals-ignore-case':
      return leaf.toLowerCase() === condition.text.toLowerCase();
    case 'anything-but-prefix':
      return !leaf.startsWith(condition.text);
    case 'cidr':
      return inNetwork(leaf, condition.network);
  }
}

function within({ bottom, openBottom, top, openTop }: NumericRange, value: number): boolean {
  return (openBottom ? value > bottom : value >= bottom) && (openTop ? value < top : value <= top);
}
