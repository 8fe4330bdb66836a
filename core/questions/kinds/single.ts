import type { SingleStructure } from '../item';
import { allOrNothing, invalid, type KindRules } from './rules';

/** One of several options. */
export const single: KindRules<SingleStructure> = {
  kind: 'single',
  grade(structure, answer) {
    if (answer.kind !== 'single') return invalid('answer.wrong-kind');
    if (answer.picked === '') return invalid('answer.nothing-picked');
    if (!structure.options.includes(answer.picked)) return invalid('answer.unknown-option');
    return allOrNothing(answer.picked === structure.key);
  },
  keyOf: (structure) => ({ kind: 'single', picked: structure.key }),
  shuffled: (structure, rng) => ({ ...structure, options: rng.shuffle(structure.options) }),
  choices: (_structure, answer) => (answer.kind === 'single' ? [answer.picked] : []),
  wrongOptions: (structure, answer) =>
    answer.kind === 'single' && answer.picked !== structure.key ? [answer.picked] : [],
};
