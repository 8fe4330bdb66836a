import type { Limits } from '@/core/facts/limits';
import type { AnyGenerator } from '@/core/generators/contract';
import type { DrawRequest } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { createRng } from '@/core/kernel/rng';
import { counted, type Mutants } from './mutants';
import { type LimitsByProfile, requestAt } from './requests';

/** Items proved under a changed fact, until one of them fails. */
const SEEDS = 600;
const CHANGES: readonly (readonly [string, (value: number) => number])[] = [
  ['doubled', (value) => value * 2],
  ['halved', (value) => Math.floor(value / 2)],
];

/**
 * Changes each number that the proofs of a generator read, under the proof alone: what was drawn and solved with the
 * true value must then fail. A proof that was handed its numbers with the item reads none of the registry.
 */
export function mutateFacts(limits: LimitsByProfile): Mutants {
  const tried = GENERATORS.flatMap((generator) =>
    factsRead(generator, limits)
      .filter((fact) => Number(limits.exam[fact]) > 1)
      .flatMap((fact) =>
        CHANGES.map(([name, change]) => {
          const changed = (of: Limits): Limits => ({ ...of, [fact]: change(Number(of[fact])) });
          const mutant = { exam: changed(limits.exam), today: changed(limits.today) };
          return [`${generator.slug}: ${fact} ${name}`, isCaught(generator, limits, mutant)] as const;
        }),
      ),
  );
  return counted('facts', tried);
}

/** Numbers of the generator's facts that its proofs ask for. */
function factsRead(generator: AnyGenerator, limits: LimitsByProfile): readonly string[] {
  const read = new Set<string>();
  const watched = (of: Limits): Limits =>
    new Proxy(of, {
      get(target, fact) {
        read.add(String(fact));
        return Reflect.get(target, fact);
      },
    });
  const watching = { exam: watched(limits.exam), today: watched(limits.today) };
  for (let i = 0; i < READ_SEEDS; i++) stillProved(generator, requestAt(i, limits), watching);
  return generator.facts.filter((fact) => read.has(fact) && typeof limits.exam[fact] === 'number');
}
const READ_SEEDS = 60;

function isCaught(generator: AnyGenerator, limits: LimitsByProfile, changed: LimitsByProfile): boolean {
  for (let i = 0; i < SEEDS; i++) {
    if (!stillProved(generator, requestAt(i, limits), changed)) return true;
  }
  return false;
}

function stillProved(generator: AnyGenerator, request: DrawRequest, changed: LimitsByProfile): boolean {
  const { seed, level, profile, limits } = request;
  const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
  try {
    return generator.prove(p, generator.solve(p, limits), changed[profile]).holds;
  } catch {
    return false;
  }
}
