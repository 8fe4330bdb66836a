import type { Solved } from '../contract';
import { recordOf } from '../record';
import { type Case, type DedupParams, type Fate, type Scope, type Send, sendId } from './params';

const FATE_OF: Readonly<Record<Case, Fate>> = {
  'again-soon': 'dropped',
  'again-late': 'delivered',
  'other-group': 'dropped',
  'after-delete': 'dropped',
  'same-body': 'dropped',
  'other-attribute': 'dropped',
  'other-body': 'delivered',
  'no-id': 'refused',
  'group-scope': 'delivered',
};
const FATE_BELIEF: Readonly<Record<Fate, string>> = {
  delivered: 'dedup-forgets-at-once',
  dropped: 'dedup-drops-whatever-looks-alike',
  refused: 'duplicates-are-refused',
  replaces: 'duplicates-replace-the-first',
};

/** Indexes of the sends that are delivered: those whose ID was not taken within the interval before. */
export function delivered({
  scope,
  sends,
  interval,
}: {
  scope: Scope;
  sends: readonly Send[];
  interval: number;
}): readonly number[] {
  const taken = new Map<string, number>();
  const kept: number[] = [];
  for (const [i, { id, group, at }] of sends.entries()) {
    const key = scope === 'queue' ? id : `${group}/${id}`;
    const before = taken.get(key);
    if (before !== undefined && at < before + interval) continue;
    taken.set(key, at);
    kept.push(i);
  }
  return kept;
}

/** The first retry after the interval. */
export const firstAgain = ({ every, interval }: { every: number; interval: number }): number =>
  Math.ceil(interval / every) * every;

export function solve(p: DedupParams): Solved {
  switch (p.direction) {
    case 'second': {
      const key = FATE_OF[p.case];
      const wrong = p.fates.filter((fate) => fate !== key);
      return {
        structure: { kind: 'single', options: p.fates, key },
        misconceptions: recordOf(wrong, (fate) => FATE_BELIEF[fate]),
      };
    }
    case 'stored': {
      const options = p.sends.map((_send, i) => sendId(i));
      const key = delivered(p).map(sendId);
      const wrong = options.filter((id) => !key.includes(id));
      return {
        structure: { kind: 'multiple', options, key },
        misconceptions: recordOf(wrong, () => 'dedup-forgets-at-once'),
      };
    }
    case 'count':
      return {
        structure: { kind: 'numeric', key: delivered(p).length, tolerance: 0, unit: 'messages' },
        misconceptions: {},
      };
    case 'retry':
      return {
        structure: { kind: 'numeric', key: firstAgain(p), tolerance: 0, unit: 's' },
        misconceptions: {},
      };
  }
}
