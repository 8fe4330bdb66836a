import { createHash } from 'node:crypto';
import { drawItem, UnprovedItem } from '@/core/generators/draw-item';
import { generatorOf } from '@/core/generators/list';
import type { Profile } from '@/core/kernel/ids';
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
 * generator has moved on since.
 */
export function itemOf(content: Content, revision: Revision, showing: Showing): Item | null {
  if (revision.body.kind === 'authored') {
    const { slug, number } = revision;
    return authoredItem(revision.body.body, { slug, revision: number, ...showing });
  }
  const generator = generatorOf(revision.body.generator);
  if (!generator || generator.revision !== revision.body.revision) return null;
  return drawItem(generator, { ...showing, limits: content.limits[showing.profile] });
}

/** Seeds tried for a variant not seen lately. */
const TRIES_MAX = 8;

/**
 * An item whose variant is not among those to avoid, if one of the first seeds gives one; the seeds are
 * `<seed>.0`, `<seed>.1`, ... A seed whose key is not proved is passed over. Null as for `itemOf`.
 */
export function freshItem(
  content: Content,
  revision: Revision,
  showing: Showing,
  avoid: ReadonlySet<string>,
): Item | null {
  let fallback: Item | null = null;
  let unproved: UnprovedItem | null = null;
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    try {
      const item = itemOf(content, revision, { ...showing, seed: `${showing.seed}.${attempt}` });
      if (!item || !avoid.has(item.variantKey)) return item;
      fallback ??= item;
    } catch (error) {
      if (!(error instanceof UnprovedItem)) throw error;
      unproved = error;
    }
  }
  if (!fallback && unproved) throw unproved;
  return fallback;
}

/** 16 characters that change with anything a learner could see or be graded by. */
export const digestOf = (item: Item): string =>
  createHash('sha256')
    .update(JSON.stringify([item.structure, item.text]))
    .digest('base64url')
    .slice(0, 16);
