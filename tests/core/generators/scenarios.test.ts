import { describe, expect, it } from 'vitest';
import type { AnyGenerator } from '@/core/generators/contract';
import { GENERATORS } from '@/core/generators/list';
import type { WorldScript } from '@/core/generators/proof-by-simulation/script';
import { createRng } from '@/core/kernel/rng';
import { rulesOf } from '@/core/labs/every-service';
import { microLab } from '@/core/labs/micro-lab';
import { LabSession } from '@/core/labs/session';
import type { ItemStructure } from '@/core/questions/item';
import { request } from '@/tests/contracts/generator-requests';

const SEEDS = 40;

const optionsOf = (structure: ItemStructure): readonly string[] => {
  if (structure.kind === 'case')
    return structure.parts.flatMap(({ id, structure: part }) =>
      optionsOf(part).map((option) => `${id}/${option}`),
    );
  return structure.kind === 'numeric' ? [] : structure.options;
};

/** How many options of some seeds are said to be watchable; undefined where a generator does not say. */
function watchableIn(generator: AnyGenerator): number | undefined {
  if (!generator.isWatchable) return undefined;
  let count = 0;
  for (let i = 0; i < SEEDS; i++) {
    const { seed, level, profile, limits } = request(i);
    const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
    const options = optionsOf(generator.solve(p, limits).structure);
    count += options.filter((option) => generator.isWatchable?.(p, option)).length;
  }
  return count;
}

/** Every script of some seeds, with what it belongs to. */
function scriptsOf(generator: AnyGenerator): { at: string; script: WorldScript; limits: object }[] {
  return Array.from({ length: SEEDS }, (_, i) => request(i)).flatMap(({ seed, level, profile, limits }) => {
    const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
    return optionsOf(generator.solve(p, limits).structure).flatMap((option) => {
      const script = generator.scenario?.(p, option, limits);
      return script ? [{ at: `${generator.slug} ${seed} ${option}`, script, limits }] : [];
    });
  });
}

const playable = GENERATORS.filter(({ scenario }) => scenario);

describe.each(playable.map((generator) => [generator.slug, generator] as const))(
  'the scripts of %s',
  (_slug, generator) => {
    it('can be played in a lab: every command is one that AWS understands', () => {
      const scripts = scriptsOf(generator);
      const watchable = watchableIn(generator);
      if (watchable === undefined) expect(scripts.length).toBeGreaterThan(SEEDS);
      else expect(scripts.length).toBeGreaterThanOrEqual(watchable);
      for (const { at, script } of scripts) {
        const session = LabSession.restore(
          microLab('see', script.start, generator.section),
          script.seed,
          rulesOf(request(0).limits),
          script.actions,
        );
        expect(script.done, at).toBeLessThanOrEqual(script.actions.length);
        for (const { action, printed } of session.entries) {
          const line = action.kind === 'run' ? action.line : '';
          // A refusal by the service may be the point of an option; a line that cannot be read is a fault of ours.
          expect(
            printed?.ok === false && printed.outcome === undefined,
            `${at}: ${line}\n${printed?.text}`,
          ).toBe(false);
        }
      }
    });
  },
);
