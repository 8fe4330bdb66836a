import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { historyId, learnerOf } from '@/server/bank/learner';
import { labFor } from '@/server/labs/authored-labs';
import { type StoredLab, storedLab } from '@/server/labs/stored-lab';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface LoadedLab {
  /** Null where nothing is kept. It may belong to an older revision of the lab. */
  readonly session: StoredLab | null;
  /** Whether a check by the server has counted, in this revision. */
  readonly passed: boolean;
}

const NOTHING: LoadedLab = { session: null, passed: false };

/** Where a learner stands in a lab, to go on with on any device. */
export async function loadLab(
  deps: Deps,
  actor: Actor,
  { slug }: { slug: string },
): Promise<Result<LoadedLab, Refusal<RefusalCode>>> {
  const userId = canLearn(actor) ? historyId(await learnerOf(deps, actor)) : null;
  const found = await labFor(deps, userId, slug);
  if (!found) return fail('lab.unknown');
  if (!userId) return ok(NOTHING);
  const [row, passed] = await Promise.all([
    deps.db.labSession.findUnique({ where: { userId_lab: { userId, lab: slug } } }),
    deps.db.labResult.findFirst({
      where: { userId, lab: slug, revision: found.lab.revision, passed: true },
      select: { id: true },
    }),
  ]);
  return ok({ session: row && storedLab(row), passed: passed !== null });
}
