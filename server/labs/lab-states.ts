import { type Actor, canLearn } from '@/core/access/actor';
import { historyId, learnerOf } from '@/server/bank/learner';
import type { Deps } from '@/server/use-cases/deps';

export type LabState = 'begun' | 'passed';

/** How far a learner has come in each lab, in its present revision: passed on the server, or begun. The last begun come first. */
export async function labStates(deps: Deps, actor: Actor): Promise<ReadonlyMap<string, LabState>> {
  const userId = canLearn(actor) ? historyId(await learnerOf(deps, actor)) : null;
  if (!userId) return new Map();
  const [sessions, results] = await Promise.all([
    deps.db.labSession.findMany({
      where: { userId, done: { gt: 0 } },
      select: { lab: true, revision: true },
      orderBy: { updatedAt: 'desc' },
    }),
    deps.db.labResult.findMany({
      where: { userId, passed: true },
      select: { lab: true, revision: true },
      distinct: ['lab', 'revision'],
    }),
  ]);
  const isPresent = ({ lab, revision }: { lab: string; revision: number }): boolean =>
    deps.content.labs.get(lab)?.lab.revision === revision;
  const states = new Map<string, LabState>();
  for (const { lab } of sessions.filter(isPresent)) states.set(lab, 'begun');
  for (const { lab } of results.filter(isPresent)) states.set(lab, 'passed');
  return states;
}
