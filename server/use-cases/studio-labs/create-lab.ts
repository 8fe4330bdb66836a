import type { Actor } from '@/core/access/actor';
import { type LabFiles, withRevision } from '@/core/exchange/lab-files';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { LAB_BOUNDS } from '@/core/labs/lab-bounds';
import { Refused, transact } from '@/server/bank/transaction';
import { blankLabFiles, shippedLabFiles } from '@/server/content/lab-files';
import { storedFiles } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { teacherOf } from '../studio/studio-question';

export interface CreateLabInput {
  /** The lab's address, and the name of its folder. */
  readonly slug: string;
  /** The lab to begin with a copy of: the slug of a shipped one, or of one of the studio; null for the blank one. */
  readonly from: string | null;
  /** Of the comments in the blank one. */
  readonly locale: Locale;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Begins a lab with the blank one or a copy of another: a draft that only instructors see. Refusals: `lab.slug-malformed`,
 * `lab.slug-taken` by a shipped lab or one of the studio, `lab.unknown` for what is to be copied.
 */
export async function createLab(
  deps: Deps,
  actor: Actor,
  { slug, from, locale }: CreateLabInput,
): Promise<Result<{ id: string }, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  if (!SLUG.test(slug) || slug.length > LAB_BOUNDS.slugCharacters)
    return fail('lab.slug-malformed', { max: LAB_BOUNDS.slugCharacters });
  if (deps.content.labs.has(slug)) return fail('lab.slug-taken', { slug });
  const files = from === null ? blankLabFiles(locale) : await filesOf(deps, from);
  if (!files) return fail('lab.unknown');
  const id = deps.newId();
  const now = new Date(deps.now());
  const done = await transact(deps.db, async (tx) => {
    if (await tx.authoredLab.findUnique({ where: { slug }, select: { id: true } }))
      throw new Refused('lab.slug-taken', { slug });
    const draft = { ...withRevision(files, 1) };
    await tx.authoredLab.create({
      data: { id, slug, status: 'DRAFT', draft, authorId: teacher.value.id, createdAt: now, updatedAt: now },
    });
    return { id };
  });
  return done.ok ? ok(done.value) : done;
}

async function filesOf(deps: Deps, slug: string): Promise<LabFiles | null> {
  if (deps.content.labs.has(slug)) return shippedLabFiles(slug);
  const row = await deps.db.authoredLab.findUnique({ where: { slug }, select: { draft: true } });
  return row ? storedFiles(row.draft) : null;
}
