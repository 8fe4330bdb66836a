import { z } from 'zod';
import type { Profile } from '@/core/kernel/ids';
import { type AuthoredBody, authoredBodySchema } from '@/core/questions/authored.schema';
import type { Db } from '@/server/db/client';
import type { Deps } from '@/server/use-cases/deps';

const generatorBodySchema = z.strictObject({ generator: z.string(), revision: z.int() });

/** A question's revision as stored, with its body read. */
export interface Revision {
  id: string;
  number: number;
  questionId: string;
  slug: string;
  concept: string;
  topic: string;
  body: { kind: 'generator'; generator: string; revision: number } | { kind: 'authored'; body: AuthoredBody };
}

/** Level of a fixed question; null for a generator, which has all. */
export const levelOf = (revision: Revision): 1 | 2 | 3 | null =>
  revision.body.kind === 'authored' ? revision.body.body.level : null;

/** The profile a fixed question is bound to, or null. */
export const profileOf = (revision: Revision): Profile | null =>
  revision.body.kind === 'authored' ? revision.body.body.profile : null;

// Revisions never change, so what was read once stays true; the bound only guards memory.
const CACHED_MAX = 5_000;
const caches = new WeakMap<Db, Map<string, Revision>>();

function cacheOf(db: Db): Map<string, Revision> {
  const known = caches.get(db);
  if (known) return known;
  const cache = new Map<string, Revision>();
  caches.set(db, cache);
  return cache;
}

/** The revisions of the given ids, by id; unknown ids are left out. Throws when a stored body is unreadable. */
export async function revisionsById(deps: Deps, ids: readonly string[]): Promise<Map<string, Revision>> {
  const cache = cacheOf(deps.db);
  if (cache.size > CACHED_MAX) cache.clear();
  const missing = [...new Set(ids)].filter((id) => !cache.has(id));
  if (missing.length > 0) {
    const rows = await deps.db.questionRevision.findMany({
      where: { id: { in: missing } },
      select: {
        id: true,
        number: true,
        questionId: true,
        body: true,
        question: { select: { slug: true, conceptId: true, topicId: true } },
      },
    });
    for (const { question, body, ...row } of rows) {
      const { slug, conceptId: concept, topicId: topic } = question;
      cache.set(row.id, { ...row, slug, concept, topic, body: readBody(slug, body) });
    }
  }
  return new Map(ids.flatMap((id) => (cache.has(id) ? [[id, cache.get(id) as Revision] as const] : [])));
}

/** One revision, or null. */
export const revisionById = async (deps: Deps, id: string): Promise<Revision | null> =>
  (await revisionsById(deps, [id])).get(id) ?? null;

function readBody(slug: string, body: unknown): Revision['body'] {
  const generated = generatorBodySchema.safeParse(body);
  if (generated.success) return { kind: 'generator', ...generated.data };
  const authored = authoredBodySchema.safeParse(body);
  if (authored.success) return { kind: 'authored', body: authored.data };
  throw new Error(`question ${slug}: its stored body is unreadable: ${authored.error.message}`);
}
