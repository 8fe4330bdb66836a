import { createRng } from '../kernel/rng';
import { otherKeys } from '../questions/other-keys';
import type { AnyGenerator } from './contract';
import type { DrawRequest } from './draw-item';

/** What is wrong with the proof of one item; undefined when its key is proved and every other is refused. */
export type ProofFault = 'key-not-proved' | 'other-key-proved';

/** Draws, solves and proves one item, and tries other keys: all of them, or the first so many. */
export function proofFault(
  generator: AnyGenerator,
  { seed, level, profile, limits }: DrawRequest,
  othersMax = Number.POSITIVE_INFINITY,
): ProofFault | undefined {
  const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
  const solved = generator.solve(p, limits);
  if (!generator.prove(p, solved, limits).holds) return 'key-not-proved';
  const others = otherKeys(solved.structure).slice(0, othersMax);
  const proved = others.some((structure) => generator.prove(p, { ...solved, structure }, limits).holds);
  return proved ? 'other-key-proved' : undefined;
}
