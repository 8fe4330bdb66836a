import type { Limits } from '../facts/limits';
import type { ConceptId, Profile } from '../kernel/ids';
import type { Localized } from '../kernel/locale';
import { createRng } from '../kernel/rng';
import type { Item, ItemText } from '../questions/item';
import type { Generator, Level } from './contract';
import { withRefutations } from './refutations';

export interface DrawRequest {
  seed: string;
  level: Level;
  profile: Profile;
  /** Values of that profile. */
  limits: Limits;
}

/** Draws, solves, proves and words one item. Throws when the proof does not hold: an unproved item never leaves. */
export function drawItem<P>(generator: Generator<P>, request: DrawRequest): Item {
  const { seed, level, profile, limits } = request;
  const drawn = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
  const solved = generator.solve(drawn, limits);
  const proof = generator.prove(drawn, solved, limits);
  if (!proof.holds) throw new UnprovedItem(generator.slug, seed, profile);
  const text: Localized<ItemText> = {
    ko: withRefutations(generator.render(drawn, solved, 'ko'), proof.steps, 'ko'),
    en: withRefutations(generator.render(drawn, solved, 'en'), proof.steps, 'en'),
  };
  const concept = generator.conceptOf?.(drawn) ?? generator.concept;
  return {
    question: generator.slug,
    revision: generator.revision,
    seed,
    level,
    profile,
    concept,
    alsoTests: [generator.concept, ...generator.alsoTests].filter((each) => each !== concept),
    structure: solved.structure,
    misconceptions: solved.misconceptions,
    text,
    facts: generator.factsOf?.(drawn) ?? generator.facts,
    section: generator.section,
    proof: {
      method: proof.method,
      steps: proof.steps.map(({ option, holds, because }) => ({ option, holds, because })),
    },
    variantKey: generator.variantKey(drawn),
  };
}

/** What the item of a seed is about, without solving, proving and wording it. */
export function conceptDrawn<P>(generator: Generator<P>, request: DrawRequest): ConceptId {
  if (!generator.conceptOf) return generator.concept;
  const { seed, level, profile, limits } = request;
  const drawn = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
  return generator.conceptOf(drawn);
}

/** A generator's own check disagreed with its key. */
export class UnprovedItem extends Error {
  constructor(slug: string, seed: string, profile: Profile) {
    super(`generator ${slug}: the key of seed ${seed} (${profile}) is not proved`);
    this.name = 'UnprovedItem';
  }
}
