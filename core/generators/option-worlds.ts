import type { OptionId } from '../kernel/ids';
import { createRng } from '../kernel/rng';
import type { ItemStructure } from '../questions/item';
import type { AnyGenerator } from './contract';
import type { DrawRequest } from './draw-item';
import type { WorldScript } from './proof-by-simulation/script';

const drawn = (generator: AnyGenerator, { seed, level, limits, profile }: DrawRequest): unknown =>
  generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);

/** The wrong options of an item that can be watched in a world of their own. */
export function watchableOptions(
  generator: AnyGenerator,
  request: DrawRequest,
  structure: ItemStructure,
): readonly OptionId[] {
  if (!generator.scenario) return [];
  const p = drawn(generator, request);
  return wrongOptions(structure).filter((option) => generator.isWatchable?.(p, option) ?? true);
}

/** The world of an option; undefined where it has none. */
export const worldOfOption = (
  generator: AnyGenerator,
  request: DrawRequest,
  option: OptionId,
): WorldScript | undefined => generator.scenario?.(drawn(generator, request), option, request.limits);

/** Options of choices that are not keyed, `part/option` in a case study. */
function wrongOptions(structure: ItemStructure): OptionId[] {
  switch (structure.kind) {
    case 'case':
      return structure.parts.flatMap(({ id, structure: part }) =>
        wrongOptions(part).map((option) => `${id}/${option}`),
      );
    case 'single':
      return structure.options.filter((option) => option !== structure.key);
    case 'multiple':
      return structure.options.filter((option) => !structure.key.includes(option));
    default:
      return [];
  }
}
