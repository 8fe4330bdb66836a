import { type Actor, canAdminister } from '@/core/access/actor';
import {
  type KnownIds,
  type LabFiles,
  type ReadLab,
  readLabFiles,
  withRevision,
} from '@/core/exchange/lab-files';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { LAB_BOUNDS } from '@/core/labs/lab-bounds';
import type { Tx } from '@/server/bank/transaction';
import type { Content } from '@/server/content/read';
import { referredIn } from '@/server/content/read-labs';
import type { Db } from '@/server/db/client';
import type { AuthoredLab, LabRevision } from '@/server/db/generated/sqlite/client';
import { storedFiles } from '@/server/labs/authored-labs';
import type { RefusalCode } from '../refusals';
import { contentHash, teacherOf } from '../studio/studio-question';

type Account = Extract<Actor, { kind: 'account' }>;
export type LabRow = AuthoredLab & { currentRevision: LabRevision | null };

/** May this account change the lab? Instructors their own, administrators all. */
export const mayEditLab = (actor: Account, lab: Pick<AuthoredLab, 'authorId'>): boolean =>
  lab.authorId === actor.id || canAdminister(actor);

/** Changes with every change of the lab: who saves must name the version that was read. */
export const versionOfLab = ({ draft, status, currentRevisionId }: AuthoredLab): string =>
  contentHash([draft, status, currentRevisionId]).slice(0, 24);

/** Does the working copy differ from what learners get, beyond the number that publishing gives it? */
export function labHasChanges({ draft, currentRevision }: LabRow): boolean {
  if (!currentRevision) return false;
  const numbered = withRevision(storedFiles(draft), currentRevision.number);
  return contentHash(numbered) !== contentHash(currentRevision.files);
}

/** Ids that a lab may refer to. */
export const knownIds = (content: Content): KnownIds => ({ ...referredIn(content), facts: content.facts });

/** The working copy as a lab. Refuses with `lab.faults`, file and line of the first fault, while it is none. */
export function draftAsLab(
  content: Content,
  { slug, draft }: Pick<AuthoredLab, 'slug' | 'draft'>,
): Result<ReadLab, Refusal<RefusalCode>> {
  const { read, faults } = readLabFiles(slug, storedFiles(draft), 'en', knownIds(content));
  const [fault] = faults;
  if (read && !fault) return ok(read);
  return fail('lab.faults', { file: fault?.file ?? 'lab.yaml', line: fault?.line ?? 1 });
}

/** Whether these are files of a lab, none of them longer than it may be. */
export function areLabFiles(given: LabFiles): Result<LabFiles, Refusal<RefusalCode>> {
  const { lab, texts } = given;
  const all: unknown[] = [lab, texts?.ko, texts?.en];
  if (all.some((text) => typeof text !== 'string')) return fail('input.malformed', { field: 'files' });
  const max = LAB_BOUNDS.fileCharacters;
  return [lab, texts.ko, texts.en].every((text) => text.length <= max)
    ? ok({ lab, texts: { ko: texts.ko, en: texts.en } })
    : fail('input.too-large', { max });
}

/** Any lab of the studio, for whoever may teach. */
export async function readableLab(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<Result<{ row: LabRow; teacher: Account }, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const row = await db.authoredLab.findUnique({ where: { id }, include: { currentRevision: true } });
  return row ? ok({ row, teacher: teacher.value }) : fail('lab.unknown');
}

/** A lab this actor may change. */
export async function editableLab(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<Result<LabRow, Refusal<RefusalCode>>> {
  const found = await readableLab(db, actor, id);
  if (!found.ok) return found;
  const { row, teacher } = found.value;
  return mayEditLab(teacher, row) ? ok(row) : fail('access.not-allowed');
}

/** The same, held until the transaction ends: who comes second reads what the first one wrote. */
export async function heldLab(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<LabRow, Refusal<RefusalCode>>> {
  const before = await tx.authoredLab.findUnique({ where: { id }, select: { updatedAt: true } });
  if (before) await tx.authoredLab.updateMany({ where: { id }, data: { updatedAt: before.updatedAt } });
  return editableLab(tx, actor, id);
}
