import { type Actor, canLearn } from '@/core/access/actor';
import { historyId, learnerOf } from '@/server/bank/learner';
import type { ListedLab } from '@/server/labs/authored-labs';
import type { Deps } from '@/server/use-cases/deps';

export type LabState = 'begun' | 'passed';

/** How far a learner has come in each of these labs, in its present revision: passed on the server, or begun. */
export async function labStates(
  deps: Deps,
  actor: Actor,
  labs: readonly ListedLab[],
): Promise<ReadonlyMap<string, LabState>> {
  const userId = canLearn(actor) ? historyId(await learnerOf(deps, actor)) : null;
  if (!userId) return new Map();
  const [sessions, results] = await Promise.all([
    deps.db.labSession.findMany({
      where: { userId, done: { gt: 0 } },
      select: { lab: true, revision: true },
    }),
    deps.db.labResult.findMany({
      where: { userId, passed: true },
      select: { lab: true, revision: true },
      distinct: ['lab', 'revision'],
    }),
  ]);
  const passed = new Set(results.map(({ lab, revision }) => `${lab}@${revision}`));
  const begun = new Map(sessions.map(({ lab, revision }) => [lab, revision]));
  return new Map(
    labs.flatMap((one): [string, LabState][] => {
      const { slug, revision } = one.lab;
      const own = begun.get(slug);
      if (passed.has(`${slug}@${revision}`)) return [[slug, 'passed']];
      if (own === revision) return [[slug, 'begun']];
      if (own === undefined || !one.authored) return [];
      // Work in an older revision goes on there until it is passed; of a retired lab it stays.
      if (!passed.has(`${slug}@${own}`)) return [[slug, 'begun']];
      return one.retired ? [[slug, 'passed']] : [];
    }),
  );
}
