import type { OrderingStructure } from '../item';
import { allOrNothing, invalid, type KindRules } from './rules';

/** All options in their right order; one misplaced option makes the answer wrong. */
export const ordering: KindRules<OrderingStructure> = {
  kind: 'ordering',
  grade(structure, answer) {
    if (answer.kind !== 'ordering') return invalid('answer.wrong-kind');
    if (answer.order.length === 0) return invalid('answer.nothing-picked');
    if (answer.order.some((option) => !structure.options.includes(option))) {
      return invalid('answer.unknown-option');
    }
    const complete =
      new Set(answer.order).size === answer.order.length && answer.order.length === structure.key.length;
    if (!complete) return invalid('answer.incomplete');
    const pieces = Object.fromEntries(
      answer.order.map((option, place) => [option, structure.key[place] === option]),
    );
    return allOrNothing(Object.values(pieces).every(Boolean), pieces);
  },
  keyOf: (structure) => ({ kind: 'ordering', order: structure.key }),
  shuffled(structure, rng) {
    const options = rng.shuffle(structure.options);
    // Shown in the right order the question would answer itself: turn it by one place.
    const solved = options.every((option, place) => option === structure.key[place]);
    return { ...structure, options: solved ? [...options.slice(1), ...options.slice(0, 1)] : options };
  },
  choices: (_structure, answer) =>
    answer.kind === 'ordering' ? answer.order.map((option, place) => `${option}@${place + 1}`) : [],
  wrongOptions: () => [],
};
