import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AnyDirection, Asked, Check } from '@/core/generators/directions/direction';
import { tryOut } from '@/core/generators/proof-by-simulation/experiment';
import { createRng } from '@/core/kernel/rng';
import { LIMITS } from '../support/limits';
import { commitSeed } from '../support/property-seed';

// Goal: a world (`stage`) or a finding (`alike`) that proofs keep for other items is what those would have had alone.
// Method: one value that was drawn is replaced by that of another item. Where this leaves the name as it was, the
// option has to come to the same: else its name lacks what decides it.

const ITEMS = 16;
const limits = LIMITS.exam;

type Simulated = Extract<Check<unknown>, { run: unknown }>;
type Drawn = Readonly<Record<string, unknown>>;

const GENERATORS = fileURLToPath(new URL('../../core/generators/', import.meta.url));

/** Directions whose proofs keep something, by where they are written. */
async function keepers(): Promise<(readonly [string, AnyDirection, Simulated])[]> {
  const files = readdirSync(GENERATORS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const exported = Object.entries((await import(`${GENERATORS}${file}`)) as Record<string, unknown>);
      return exported.flatMap(([name, value]) => {
        const check = (value as Partial<AnyDirection> | null)?.check;
        if (!check || !('run' in check) || !(check.alike || check.stage)) return [];
        return [[`${file}: ${name}`, value as AnyDirection, check] as const];
      });
    }),
  );
  return found.flat();
}

function drawn(direction: AnyDirection, name: string): readonly Drawn[] {
  const rng = createRng(`${name}:${commitSeed}`);
  const items: Drawn[] = [];
  for (let tries = 0; items.length < ITEMS && tries < ITEMS * 100; tries++) {
    const level = ([1, 2, 3] as const)[tries % 3] ?? 1;
    const q = direction.draw(rng, { level, limits, profile: 'exam' });
    if (q !== undefined) items.push(q as Drawn);
  }
  return items;
}

/** Every item with one of its values replaced by that of the next. */
const neighboursOf = (items: readonly Drawn[]): (readonly [string, Drawn, Drawn])[] =>
  items.flatMap((q, i) => {
    const other = items[(i + 1) % items.length] ?? q;
    return Object.keys(q)
      .filter((part) => JSON.stringify(q[part]) !== JSON.stringify(other[part]))
      .map((part) => [part, q, { ...q, [part]: other[part] }] as const);
  });

function optionsOf(asked: Asked): readonly string[] {
  if (asked.kind === 'numeric') return [String(asked.key), String(asked.key + 1)];
  return asked.kind === 'ordering' ? asked.key : asked.options;
}

/** What an option comes to where `start` finds one item, and `act` and `run` another. */
function outcome(check: Simulated, started: Drawn, q: Drawn, option: string): string {
  try {
    const [found] = tryOut([option], limits, {
      start: (world) => check.start(world, started),
      ...(check.act && { act: (world) => check.act?.(world, q) }),
      run: (world) => check.run(world, option, q),
      because: () => ({ en: '', ko: '' }),
    });
    return JSON.stringify(found);
  } catch (error) {
    return `threw ${error}`;
  }
}

describe.each(await keepers())('%s', (name, direction, check) => {
  const items = drawn(direction, name);
  const cases = neighboursOf(items).flatMap(([part, q, changed]) =>
    optionsOf(direction.ask(q, limits)).map((option) => ({ part, q, changed, option })),
  );

  if (check.alike)
    it('names all that decides what an option comes to', () => {
      const missing = cases
        .filter(({ q, changed, option }) => check.alike?.(q, option) === check.alike?.(changed, option))
        .filter(
          ({ q, changed, option }) =>
            outcome(check, q, q, option) !== outcome(check, changed, changed, option),
        );
      expect(
        missing.map(({ part, option }) => `${part} decides ${option}`),
        'put it into `alike`',
      ).toEqual([]);
    });

  if (check.stage)
    it('names all that its world is made of', () => {
      const missing = cases
        .filter(({ q, changed }) => check.stage?.(q) === check.stage?.(changed))
        .filter(
          ({ q, changed, option }) => outcome(check, q, q, option) !== outcome(check, changed, q, option),
        );
      expect(
        missing.map(({ part, option }) => `${part} decides ${option}`),
        'put it into `stage`',
      ).toEqual([]);
    });
});
