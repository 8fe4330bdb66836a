import type { MultipleStructure } from '../item';
import { allOrNothing, invalid, type KindRules } from './rules';

/** "Choose two": how many is shown, so another number is invalid; then all or nothing, as on the exam. */
export const multiple: KindRules<MultipleStructure> = {
  kind: 'multiple',
  grade(structure, answer) {
    if (answer.kind !== 'multiple') return invalid('answer.wrong-kind');
    const picked = new Set(answer.picked);
    if (picked.size === 0) return invalid('answer.nothing-picked');
    if (answer.picked.some((option) => !structure.options.includes(option))) {
      return invalid('answer.unknown-option');
    }
    if (picked.size !== structure.key.length) return invalid('answer.wrong-count');
    const pieces = Object.fromEntries([...picked].map((option) => [option, structure.key.includes(option)]));
    return allOrNothing(Object.values(pieces).every(Boolean), pieces);
  },
  keyOf: (structure) => ({ kind: 'multiple', picked: structure.key }),
  shuffled: (structure, rng) => ({ ...structure, options: rng.shuffle(structure.options) }),
  choices: (_structure, answer) => (answer.kind === 'multiple' ? [...new Set(answer.picked)] : []),
  wrongOptions: (structure, answer) =>
    answer.kind === 'multiple' ? answer.picked.filter((option) => !structure.key.includes(option)) : [],
};
