import { createHash } from 'node:crypto';
import { conceptDrawn, drawItem, UnprovedItem } from '@/core/generators/draw-item';
import { generatorOf } from '@/core/generators/list';
import type { ConceptId, Profile } from '@/core/kernel/ids';
import { attemptItem } from '@/core/parameterised/item';
import { authoredItem } from '@/core/questions/authored';
import type { Item } from '@/core/questions/item';
import type { Content } from '@/server/content/read';
import type { Revision } from './revisions';

export interface Showing {
  seed: string;
  level: 1 | 2 | 3;
  profile: Profile;
}

/**
 * The item of a revision and seed, always the same; null when it cannot be made any more because the
 * generator has moved on since, or a parameterised question's facts have.
 */
export function itemOf(content: Content, revision: Revision, showing: Showing): Item | null {
  if (revision.body.kind === 'authored') {
    const { slug, number } = revision;
    return authoredItem(revision.body.body, { slug, revision: number, ...showing });
  }
  if (revision.body.kind === 'parameterised') {
    const { slug, number } = revision;
    const limits = content.limits[revision.body.body.profile ?? showing.profile];
    const made = attemptItem(revision.body.body, { slug, revision: number, ...showing, limits });
    return made.ok ? made.item : null;
  }
  const generator = generatorOf(revision.body.generator);
  if (!generator || generator.revision !== revision.body.revision) return null;
  return drawItem(generator, { ...showing, limits: content.limits[showing.profile] });
}

/** Seeds tried for a variant not seen lately. */
const TRIES_MAX = 8;
/** Seeds looked at for one that is about a concept asked for: the rarest are a fiftieth of the items. */
const SEEDS_MAX = 200;

/** What an item must be about, when that is asked for, and variants it should not be. */
export interface Wanted {
  concepts: readonly ConceptId[];
  avoid: ReadonlySet<string>;
}

/**
 * An item whose variant is not among those to avoid, if one of the first seeds gives one; the seeds are
 * `<seed>.0`, `<seed>.1`, ... A seed whose key is not proved is passed over. Null as for `itemOf`, and when no
 * seed is about a concept that is asked for.
 */
export function freshItem(
  content: Content,
  revision: Revision,
  showing: Showing,
  { concepts, avoid }: Wanted,
): Item | null {
  let fallback: Item | null = null;
  let unproved: UnprovedItem | null = null;
  for (const each of showingsAbout(content, revision, showing, concepts)) {
    try {
      const item = itemOf(content, revision, each);
      if (item && !avoid.has(item.variantKey)) return item;
      fallback ??= item;
    } catch (error) {
      if (!(error instanceof UnprovedItem)) throw error;
      unproved = error;
    }
  }
  if (!fallback && unproved) throw unproved;
  return fallback;
}

/** The first seeds, those about the concepts if any are asked for; of another level where this one has none. */
function* showingsAbout(
  content: Content,
  { body }: Revision,
  showing: Showing,
  concepts: readonly ConceptId[],
): Generator<Showing> {
  const generator = body.kind === 'generator' ? generatorOf(body.generator) : undefined;
  const limits = content.limits[showing.profile];
  const isAbout = (each: Showing): boolean =>
    !generator || concepts.length === 0 || concepts.includes(conceptDrawn(generator, { ...each, limits }));
  let found = 0;
  for (const level of new Set([showing.level, 2, 3, 1] as const)) {
    for (let attempt = 0; attempt < SEEDS_MAX && found < TRIES_MAX; attempt++) {
      const each = { ...showing, level, seed: `${showing.seed}.${attempt}` };
      if (!isAbout(each)) continue;
      found += 1;
      yield each;
    }
    if (found > 0) return;
  }
}

/** 16 characters that change with anything a learner could see or be graded by. */
export const digestOf = (item: Item): string =>
  createHash('sha256')
    .update(JSON.stringify([item.structure, item.text]))
    .digest('base64url')
    .slice(0, 16);
