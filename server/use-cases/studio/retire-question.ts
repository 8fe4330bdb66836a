import type { Actor } from '@/core/access/actor';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { editableQuestion, versionOf } from './studio-question';

/**
 * Takes a question out of what learners are given, or brings it back (published, or a draft when it never
 * was). Answers already given stay.
 */
export async function retireQuestion(
  deps: Deps,
  actor: Actor,
  input: { id: string; retired: boolean },
): Promise<Result<{ version: string }, Refusal<RefusalCode>>> {
  const done = await transact(deps.db, async (tx) => {
    const found = await editableQuestion(tx, actor, input.id);
    if (!found.ok) throw new Refused(found.error.code, found.error.detail);
    const row = found.value;
    const back = row.currentRevisionId ? 'PUBLISHED' : 'DRAFT';
    const status = input.retired ? 'RETIRED' : row.status === 'RETIRED' ? back : row.status;
    const after = await tx.question.update({
      where: { id: row.id },
      data: { status, updatedAt: new Date(deps.now()) },
      include: { currentRevision: true },
    });
    return { version: versionOf(after) };
  });
  return done.ok ? ok(done.value) : done;
}
