import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { answeredItem } from '@/server/bank/stored-feedback';
import { type WatchedOption, watchedOption } from '@/server/bank/watched-option';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/**
 * The world of an option. Only for an answer of one's own that is stored, and that may be looked at: the world shows
 * whether the option is right. Refusals: `attempt.not-yours`, `item.unknown`, `item.changed`.
 */
export async function watchOption(
  deps: Deps,
  actor: Actor,
  input: { responseId: string; option: string },
): Promise<Result<WatchedOption, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('item.unknown');
  const row = await deps.db.response.findUnique({
    where: { id: input.responseId },
    include: { attempt: { select: { mode: true, finishedAt: true } } },
  });
  if (!row) return fail('item.unknown');
  if (row.userId !== actor.id) return fail('attempt.not-yours');
  // In an exam nothing is told before its end.
  if (row.attempt.mode === 'EXAM' && row.attempt.finishedAt === null) return fail('item.unknown');
  const drawn = await answeredItem(deps, row);
  if (!drawn) return fail('item.changed');
  const watched = watchedOption(deps.content, drawn, input.option);
  return watched ? ok(watched) : fail('item.unknown');
}
