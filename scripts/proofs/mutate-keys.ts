import { GENERATORS } from '@/core/generators/list';
import { createRng, type Rng } from '@/core/kernel/rng';
import { otherKeys } from '@/core/questions/other-keys';
import { counted, type Mutants } from './mutants';
import { type LimitsByProfile, requestAt } from './requests';

const SEEDS = 100_000;

/** Flips the key of so many items of each generator: the proof has to refuse it. */
export function mutateKeys(limits: LimitsByProfile, each: number, rng: Rng): Mutants {
  const tried = GENERATORS.flatMap((generator) =>
    Array.from({ length: each }, () => {
      const request = requestAt(rng.int(0, SEEDS), limits);
      const { seed, level, profile } = request;
      const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, request.limits, profile);
      const solved = generator.solve(p, request.limits);
      const structure = rng.pick(otherKeys(solved.structure));
      const { holds } = generator.prove(p, { ...solved, structure }, request.limits);
      return [`${generator.slug} ${seed} level ${level} ${profile}`, holds ? 'escaped' : 'caught'] as const;
    }),
  );
  return counted('keys', tried);
}
