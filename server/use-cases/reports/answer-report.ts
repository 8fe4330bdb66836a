import type { Actor } from '@/core/access/actor';
import { REPORT_TEXT_MAX } from '@/core/authoring/report-reasons';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { teacherOf } from '../studio/studio-question';

/** Answers a report; its learner sees it. A report is answered once. */
export async function answerReport(
  deps: Deps,
  actor: Actor,
  input: { id: string; text: string },
): Promise<Result<{ id: string }, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const text = input.text.trim();
  if (text === '' || text.length > REPORT_TEXT_MAX) return fail('input.malformed', { field: 'text' });
  // One statement, so that of two instructors answering at once one is told.
  const { count } = await deps.db.report.updateMany({
    where: { id: input.id, status: 'OPEN' },
    data: {
      status: 'ANSWERED',
      answer: text,
      answererId: teacher.value.id,
      answeredAt: new Date(deps.now()),
    },
  });
  if (count === 1) return ok({ id: input.id });
  const known = await deps.db.report.findUnique({ where: { id: input.id }, select: { id: true } });
  return fail(known ? 'report.answered' : 'report.unknown');
}
