import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Limits } from '@/core/facts/limits';
import { factsBehind, recordedLimits } from '@/core/facts/recorded-limits';
import type { AnyGenerator } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { World } from '@/core/simulator/engine/world';
import { LIMITS, shippedFacts } from '../support/limits';
import { request } from './generator-requests';

// Goal: the facts a generator names are those its items rest on, so that a fact that changes is known to touch it.
// Method: drawing, solving, proving and rendering under limits that note what is read. What a simulated account reads
// to do its work is noted apart: an item rests on it only where the generator says so.

const SEEDS = 200;
const FACTS = new Map(shippedFacts().map((fact) => [fact.id, fact]));
const createWorld = World.create.bind(World);

afterEach(() => {
  vi.restoreAllMocks();
});

function factsRead(generator: AnyGenerator) {
  const [own, simulated] = [new Set<string>(), new Set<string>()];
  const unsourced: string[] = [];
  const handed = { exam: recordedLimits(LIMITS.exam, own), today: recordedLimits(LIMITS.today, own) };
  const inside = {
    exam: recordedLimits(LIMITS.exam, simulated),
    today: recordedLimits(LIMITS.today, simulated),
  };
  const insideOf = (limits: Limits): Limits => {
    if (limits === handed.exam) return inside.exam;
    if (limits === handed.today) return inside.today;
    // A small account: what it does not lower comes from the limits it was handed.
    const lowered: Limits = Object.assign(Object.create(insideOf(Object.getPrototypeOf(limits))), limits);
    return lowered;
  };
  vi.spyOn(World, 'create').mockImplementation((options) =>
    createWorld({ ...options, limits: insideOf(options.limits) }),
  );
  for (let i = 0; i < SEEDS; i++) {
    const { profile, ...asked } = request(i);
    const { seed, facts } = drawItem(generator, { ...asked, profile, limits: handed[profile] });
    if (facts.length === 0 || facts.some((id) => !generator.facts.includes(id))) unsourced.push(seed);
  }
  const isFact = (id: string) => FACTS.has(id);
  return { own: factsBehind(own, isFact), simulated: factsBehind(simulated, isFact), unsourced };
}

describe('the facts that a generator names', () => {
  it.each(GENERATORS.map((generator) => [generator.slug, generator] as const))('%s', (_slug, generator) => {
    const { own, simulated, unsourced } = factsRead(generator);
    expect(unsourced, 'seeds whose items name no fact, or one that `facts` lacks').toEqual([]);
    const unnamed = [...own].filter((id) => !generator.facts.includes(id));
    expect(unnamed, 'is read: add it to `facts`').toEqual([]);
    // A rule in words stands in the code; a number that is not read decides nothing.
    const unread = generator.facts.filter(
      (id) => typeof FACTS.get(id)?.value === 'number' && !own.has(id) && !simulated.has(id),
    );
    expect(unread, 'is never read: read it from the limits, or leave it out of `facts`').toEqual([]);
  });
});
