import { type Actor, canLearn } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { keepLearner } from '@/server/bank/keep-learner';
import { transact } from '@/server/bank/transaction';
import { sqlIn } from '@/server/db/sql';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface FlagInput {
  /** Slug of the question. */
  question: string;
  flagged: boolean;
  locale: Locale;
  address?: string | undefined;
}

/** Flags a question to come back to, or takes the flag off. Doing it twice changes nothing. */
export async function flagQuestion(
  deps: Deps,
  actor: Actor,
  input: FlagInput,
): Promise<Result<{ flagged: boolean }, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const question = await deps.db.question.findUnique({ where: { slug: input.question } });
  if (!question) return fail('question.unknown');
  const key = { userId: actor.id, questionId: question.id };
  const { locale, address, flagged } = input;
  const now = deps.now();
  const done = await transact(deps.db, async (tx) => {
    await keepLearner(sqlIn(tx), actor, { now, locale, address });
    if (!flagged) await tx.flag.deleteMany({ where: key });
    else {
      const create = { ...key, createdAt: new Date(now) };
      await tx.flag.upsert({ where: { userId_questionId: key }, create, update: {} });
    }
    return { flagged };
  });
  return done.ok ? ok(done.value) : done;
}
