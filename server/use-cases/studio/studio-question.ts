import { createHash } from 'node:crypto';
import { type Actor, canAdminister, canTeach } from '@/core/access/actor';
import { readDraft, type StudioBody } from '@/core/authoring/written';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Tx } from '@/server/bank/transaction';
import type { Db } from '@/server/db/client';
import type { Question, QuestionRevision } from '@/server/db/generated/sqlite/client';
import type { RefusalCode } from '../refusals';

type Account = Extract<Actor, { kind: 'account' }>;
export type QuestionRow = Question & { currentRevision: QuestionRevision | null };

/** May this account change the question? Instructors their own, administrators all; shipped ones nobody. */
export const mayEdit = (actor: Account, question: Pick<Question, 'origin' | 'authorId'>): boolean =>
  question.origin === 'STUDIO' && (question.authorId === actor.id || canAdminister(actor));

/** JSON with the keys of every object in order: PostgreSQL stores them in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export const contentHash = (body: unknown): string =>
  createHash('sha256').update(canonical(body)).digest('hex');

/** A body as it is stored: a number not given yet becomes null. */
export const stored = (body: StudioBody): object => JSON.parse(JSON.stringify(body));

/** The working copy of a question: its draft, else what learners get; null for a generator. */
export function workingCopy(row: QuestionRow): StudioBody | null {
  const source = row.draft ?? row.currentRevision?.body;
  const parsed = readDraft(source);
  return parsed.success ? parsed.data : null;
}

/** Changes with every change of the question: who saves must name the version that was read. */
export const versionOf = (row: QuestionRow): string =>
  contentHash([row.draft ?? null, row.status, row.currentRevisionId]).slice(0, 24);

/** A question this actor may change, as it stands now and until the transaction ends. */
export async function editableQuestion(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<QuestionRow, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const before = await tx.question.findUnique({ where: { id }, select: { updatedAt: true } });
  if (!before) return fail('question.unknown');
  // Writing the row holds it until the transaction ends: who comes second reads what the first one wrote.
  await tx.question.updateMany({ where: { id }, data: { updatedAt: before.updatedAt } });
  const row = await tx.question.findUniqueOrThrow({ where: { id }, include: { currentRevision: true } });
  return permitted(teacher.value, row);
}

/** The same question without holding it: for what is checked before the transaction. */
export async function editableNow(
  db: Db,
  actor: Actor,
  id: string,
): Promise<Result<QuestionRow, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const row = await db.question.findUnique({ where: { id }, include: { currentRevision: true } });
  return row ? permitted(teacher.value, row) : fail('question.unknown');
}

function permitted(teacher: Account, row: QuestionRow): Result<QuestionRow, Refusal<RefusalCode>> {
  if (row.origin !== 'STUDIO') return fail('question.not-editable');
  return mayEdit(teacher, row) ? ok(row) : fail('access.not-allowed');
}

/** Refuses whoever may not write questions. */
export function teacherOf(actor: Actor): Result<Account, Refusal<RefusalCode>> {
  if (actor.kind !== 'account') return fail('access.sign-in-first');
  return canTeach(actor) ? ok(actor) : fail('access.not-allowed');
}
