import type { MatchingStructure } from '../item';
import { allOrNothing, invalid, type KindRules } from './rules';

/** Each prompt is given one option. All or nothing; `pieces` says which prompts were right. */
export const matching: KindRules<MatchingStructure> = {
  kind: 'matching',
  grade(structure, answer) {
    if (answer.kind !== 'matching') return invalid('answer.wrong-kind');
    const given = Object.entries(answer.pairs);
    if (given.length === 0) return invalid('answer.nothing-picked');
    const known = given.every(
      ([prompt, option]) => structure.prompts.includes(prompt) && structure.options.includes(option),
    );
    if (!known) return invalid('answer.unknown-option');
    if (given.length !== structure.prompts.length) return invalid('answer.incomplete');
    const pieces = Object.fromEntries(
      given.map(([prompt, option]) => [prompt, structure.key[prompt] === option]),
    );
    return allOrNothing(Object.values(pieces).every(Boolean), pieces);
  },
  keyOf: (structure) => ({ kind: 'matching', pairs: structure.key }),
  shuffled: (structure, rng) => ({
    ...structure,
    prompts: rng.shuffle(structure.prompts),
    options: rng.shuffle(structure.options),
  }),
  choices: (_structure, answer) =>
    answer.kind === 'matching'
      ? Object.entries(answer.pairs).map(([prompt, option]) => `${prompt}=${option}`)
      : [],
  wrongOptions: (structure, answer) =>
    answer.kind === 'matching'
      ? [
          ...new Set(
            Object.entries(answer.pairs).flatMap(([prompt, option]) =>
              structure.key[prompt] === option ? [] : [option],
            ),
          ),
        ]
      : [],
};
