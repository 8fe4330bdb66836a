import type { ItemStructure } from '../../questions/item';
import { amountId, beliefsOf, type Lure } from '../amounts';
import type { Solved } from '../contract';
import type { Change, Fate, In, RetentionParams } from './params';

/** Hours after sending at which a moved message ends: a standard queue keeps the enqueue time, FIFO starts over. */
export const endsAt = (p: Pick<In<'left'>, 'type' | 'dlqH' | 'movedAtH'>): number =>
  p.type === 'standard' ? p.dlqH : p.movedAtH + p.dlqH;

/** Hours that are left in the dead-letter queue after the move. */
export const leftAfterMove = (p: In<'left'>): number => endsAt(p) - p.movedAtH;

/** Shortest retention of the dead-letter queue when a message may be moved at the very end of its source's. */
export const neededRetention = (p: In<'needed'>): number =>
  p.type === 'standard' ? p.sourceH + p.inspectH : p.inspectH;

export function fateOf(p: In<'fate'>): Fate {
  if (p.movedAtH >= p.sourceH) return p.lookH < p.sourceH ? 'in-source' : 'expired-source';
  if (p.lookH < p.movedAtH) return 'in-source';
  return p.lookH < endsAt(p) ? 'in-dlq' : 'expired-dlq';
}

const FATE_BELIEF: Readonly<Record<Fate, string>> = {
  'in-source': 'failed-messages-stay-in-the-source',
  'in-dlq': 'dlq-keeps-messages-for-ever',
  'expired-source': 'moving-does-not-save-a-message',
  'expired-dlq': 'dlq-retention-ignored',
};
const CHANGE_BELIEF: Readonly<Record<Change, string>> = {
  'raise-dlq': 'dlq-retention-saves-the-source',
  'raise-source': 'source-retention-saves-the-dlq',
  'raise-receives': 'more-receives-keep-messages',
  'raise-visibility': 'visibility-extends-retention',
  'long-poll': 'long-polling-keeps-messages',
  'fifo-dlq': 'dlq-type-does-not-matter',
};

export function solve(p: RetentionParams): Solved {
  switch (p.direction) {
    case 'left':
      return amounts(leftAfterMove(p), p.lures);
    case 'needed':
      return amounts(neededRetention(p), p.lures);
    case 'fate':
      return choice(p.fates, fateOf(p), FATE_BELIEF);
    case 'expires':
      return plain({ kind: 'numeric', key: endsAt(p), tolerance: 0, unit: 'h' });
    case 'lowered':
      return plain({
        kind: 'numeric',
        key: p.agesH.filter((age) => age < p.toH).length,
        tolerance: 0,
        unit: 'messages',
      });
    case 'lost':
      return choice(p.changes, p.place === 'dlq' ? 'raise-dlq' : 'raise-source', CHANGE_BELIEF);
  }
}

const plain = (structure: ItemStructure): Solved => ({ structure, misconceptions: {} });

function choice<T extends string>(
  options: readonly T[],
  key: T,
  beliefs: Readonly<Record<T, string>>,
): Solved {
  const misconceptions = Object.fromEntries(
    options.filter((id) => id !== key).map((id) => [id, beliefs[id]]),
  );
  return { structure: { kind: 'single', options, key }, misconceptions };
}

function amounts(key: number, lures: readonly Lure[]): Solved {
  const values = [key, ...lures.map((lure) => lure.value)].sort((a, b) => a - b);
  return {
    structure: { kind: 'single', options: values.map(amountId), key: amountId(key) },
    misconceptions: beliefsOf(lures),
  };
}
