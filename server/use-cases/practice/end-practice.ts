import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** Ends a practice run early. Its open positions can no longer be answered; ending twice changes nothing. */
export async function endPractice(
  deps: Deps,
  actor: Actor,
  input: { attemptId: string },
): Promise<Result<{ attemptId: string }, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const { attemptId: id } = input;
  const attempt = await deps.db.attempt.findUnique({ where: { id } });
  if (attempt?.mode !== 'PRACTICE') return fail('attempt.unknown');
  if (attempt.userId !== actor.id) return fail('attempt.not-yours');
  await deps.db.attempt.updateMany({
    where: { id, finishedAt: null },
    data: { finishedAt: new Date(deps.now()) },
  });
  return ok({ attemptId: id });
}
