import { createRng } from '../kernel/rng';
import type { AuthoredBody } from './authored.schema';
import type { Item } from './item';
import { rulesOf } from './kinds/list';

/** Which showing of a fixed question is asked for. */
export interface AuthoredRequest {
  slug: string;
  revision: number;
  /** Decides the order of the options, nothing else. */
  seed: string;
  /** The values the learner studies with, for questions that hold under both. */
  profile: 'exam' | 'today';
}

/** A fixed question as one learner sees it: options in seeded order. It has one variant, itself. */
export function authoredItem(body: AuthoredBody, request: AuthoredRequest): Item {
  const { slug, revision, seed } = request;
  return {
    question: slug,
    revision,
    seed,
    level: body.level,
    profile: body.profile ?? request.profile,
    concept: body.concept,
    alsoTests: body.alsoTests,
    structure: rulesOf(body.structure).shuffled(body.structure, createRng(`${slug}:${seed}`)),
    misconceptions: body.misconceptions,
    text: body.text,
    facts: body.facts,
    section: body.section,
    proof: { method: 'authored', steps: [] },
    variantKey: slug,
  };
}
