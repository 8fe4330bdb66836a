import type { Actor } from '@/core/access/actor';
import { readLabFiles } from '@/core/exchange/lab-files';
import type { Locale } from '@/core/kernel/locale';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { storedFiles } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { teacherOf } from '../studio/studio-question';
import { knownIds, labHasChanges, mayEditLab } from './authored-lab';

export type LabStatus = 'DRAFT' | 'PUBLISHED' | 'RETIRED';

export interface AuthoredLabInList {
  readonly id: string;
  readonly slug: string;
  readonly status: LabStatus;
  /** Empty where the texts cannot be read yet. */
  readonly title: string;
  readonly author: string | null;
  readonly mayEdit: boolean;
  /** The working copy differs from what learners get. */
  readonly changed: boolean;
  /** What keeps the working copy from being read. */
  readonly faults: number;
  /** A release ships a lab of this name, which learners get instead. */
  readonly shipped: boolean;
}

export interface AuthoredLabs {
  readonly labs: readonly AuthoredLabInList[];
  /** What a new lab may be a copy of: shipped labs, then those of the studio. */
  readonly models: readonly { readonly slug: string; readonly title: string }[];
}

/** The labs of the studio, the newest change first, and what a new one can be a copy of. */
export async function listAuthoredLabs(
  deps: Deps,
  actor: Actor,
  { locale }: { locale: Locale },
): Promise<Result<AuthoredLabs, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const rows = await deps.db.authoredLab.findMany({
    include: { currentRevision: true, author: { select: { name: true, email: true } } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  const known = knownIds(deps.content);
  const labs = rows.map(({ author, ...row }): AuthoredLabInList => {
    const { read, faults } = readLabFiles(row.slug, storedFiles(row.draft), locale, known);
    return {
      id: row.id,
      slug: row.slug,
      status: row.status,
      title: read?.text[locale].title ?? '',
      author: author?.name ?? author?.email ?? null,
      mayEdit: mayEditLab(teacher.value, row),
      changed: labHasChanges(row),
      faults: faults.length,
      shipped: deps.content.labs.has(row.slug),
    };
  });
  const shipped = [...deps.content.labs.values()].map(({ lab, text }) => ({
    slug: lab.slug,
    title: text[locale].title,
  }));
  const own = labs.filter((one) => !one.shipped).map(({ slug, title }) => ({ slug, title: title || slug }));
  return ok({ labs, models: [...shipped, ...own] });
}
