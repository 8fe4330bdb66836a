import { z } from 'zod';
import type { Profile } from '@/core/kernel/ids';
import { isParameterised, type ParameterisedBody } from '@/core/parameterised/definition';
import { parameterisedBodySchema } from '@/core/parameterised/definition.schema';
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
  body: { kind: 'generator'; generator: string; revision: number } | WrittenBody;
}

/** What an author wrote: the question itself, or how its variants are made. */
export type WrittenBody =
  | { kind: 'authored'; body: AuthoredBody }
  | { kind: 'parameterised'; body: ParameterisedBody };

/** What an author wrote of a question; null for a generator. */
const writtenOf = ({ body }: Revision): WrittenBody['body'] | null =>
  body.kind === 'generator' ? null : body.body;

/** Level of a question somebody wrote; null for a generator, which has all. */
export const levelOf = (revision: Revision): 1 | 2 | 3 | null => writtenOf(revision)?.level ?? null;

/** The profile a written question is bound to, or null. */
export const profileOf = (revision: Revision): Profile | null => writtenOf(revision)?.profile ?? null;

/** Pages a written question rests on. */
export const sourcesOf = (revision: Revision): readonly string[] => writtenOf(revision)?.sources ?? [];

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
  if (typeof body === 'object' && body !== null && isParameterised(body)) {
    const made = parameterisedBodySchema.safeParse(body);
    if (made.success) return { kind: 'parameterised', body: made.data };
    throw new Error(`question ${slug}: its stored definition is unreadable: ${made.error.message}`);
  }
  const authored = authoredBodySchema.safeParse(body);
  if (authored.success) return { kind: 'authored', body: authored.data };
  throw new Error(`question ${slug}: its stored body is unreadable: ${authored.error.message}`);
}
