import type { Actor } from '@/core/access/actor';
import { type LabFiles, withRevision } from '@/core/exchange/lab-files';
import { LOCALES } from '@/core/kernel/locale';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { storedFiles } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import type { ContentFile } from '../studio/export-questions';
import { readableLab } from './authored-lab';

/** A lab as its folder of `content` holds it. */
const labFolder = (slug: string, { lab, texts }: LabFiles): ContentFile[] => [
  { path: `labs/${slug}/lab.yaml`, text: lab },
  ...LOCALES.map((locale) => ({ path: `labs/${slug}/${locale}.md`, text: texts[locale] })),
];

/** The three files of a lab's working copy, with the number of the revision that learners get. */
export async function exportDraft(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { id }: { id: string },
): Promise<Result<ContentFile[], Refusal<RefusalCode>>> {
  const found = await readableLab(deps.db, actor, id);
  if (!found.ok) return found;
  const { slug, draft, currentRevision } = found.value.row;
  const files = storedFiles(draft);
  return ok(labFolder(slug, currentRevision ? withRevision(files, currentRevision.number) : files));
}

/** The labs that instructors published, as content folders. For whoever runs the server: it asks no actor. */
export async function exportLabs(deps: Pick<Deps, 'db'>): Promise<ContentFile[]> {
  const rows = await deps.db.authoredLab.findMany({
    where: { status: 'PUBLISHED', currentRevisionId: { not: null } },
    select: { slug: true, currentRevision: { select: { files: true } } },
    orderBy: { slug: 'asc' },
  });
  return rows.flatMap(({ slug, currentRevision }) => labFolder(slug, storedFiles(currentRevision?.files)));
}
