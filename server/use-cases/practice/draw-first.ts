import type { Actor } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { publicItem } from '@/core/questions/public-item';
import { drawPractice, ticketOf } from '@/server/bank/draw';
import { isFlagged } from '@/server/bank/history';
import { historyId } from '@/server/bank/learner';
import { attemptToken } from '@/server/bank/tokens';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import type { PracticeView } from './show-practice';
import { planRun } from './start-practice';
import type { StartPracticeInput } from './start-practice.schema';

/** Plans a run and shows its first item in one go, reading everything once. Writes nothing. */
export async function drawFirst(
  deps: Deps,
  actor: Actor,
  input: StartPracticeInput,
): Promise<Result<PracticeView, Refusal<RefusalCode>>> {
  const planned = await planRun(deps, actor, input);
  if (!planned.ok) return planned;
  const { plan, learner, candidates } = planned.value;
  const drawn = await drawPractice(deps, learner, plan, 0, candidates);
  if (!drawn) return fail('item.changed');
  const itemToken = ticketOf(deps, plan, 0, drawn);
  return ok({
    attemptId: plan.id,
    attempt: attemptToken(deps, plan),
    position: 0,
    length: plan.length,
    item: publicItem(drawn.item),
    itemToken,
    reportToken: itemToken,
    flagged: await isFlagged(deps, historyId(learner), drawn.revision.questionId),
    answered: null,
    answers: [],
    finished: false,
  });
}
