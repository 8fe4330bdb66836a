import { type Actor, canLearn } from '@/core/access/actor';
import type { Limits } from '@/core/facts/limits';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { hiddenWorlds, unmetIn } from '@/core/labs/check';
import type { Lab } from '@/core/labs/lab';
import { AGAIN, GOOD } from '@/core/scheduling/card';
import { rateCard } from '@/server/bank/cards';
import { keepLearner } from '@/server/bank/keep-learner';
import { type Learner, learnerFrom, learnerOf } from '@/server/bank/learner';
import { type Tx, transact } from '@/server/bank/transaction';
import { sqlIn } from '@/server/db/sql';
import { labAt, presentLab } from '@/server/labs/authored-labs';
import { playStored, Turns, withinWork } from '@/server/labs/play-on-server';
import { readState, type StoredLab } from '@/server/labs/stored-lab';
import { LIMITS, take } from '../accounts/rate-limit';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface CheckLabInput {
  readonly slug: string;
  /** The save that is to be judged. */
  readonly version: number;
  readonly locale: Locale;
}

export interface CheckedLab {
  readonly passed: boolean;
  /** Hidden worlds of the lab. */
  readonly worlds: number;
  /** Whether this check rated the lab's concepts: the first of a study day that passes does. */
  readonly rated: boolean;
}

type Checked<T> = Promise<Result<T, Refusal<RefusalCode>>>;

/**
 * Judges what a learner has saved of a lab, in every hidden world, and keeps the result. Passing rates the lab's
 * concepts once a lab, revision and study day: Good, or Again when the solution was seen before.
 */
export async function checkLab(deps: Deps, actor: Actor, input: CheckLabInput): Checked<CheckedLab> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  if (!(await presentLab(deps, input.slug))) return fail('lab.unknown');
  const learner = await learnerOf(deps, actor);
  const where = { userId_lab: { userId: actor.id, lab: input.slug } };
  const saved = learner.known ? await deps.db.labSession.findUnique({ where }) : null;
  if (!saved) return fail('lab.not-begun');
  if (saved.version !== input.version) return fail('lab.newer');
  const found = await labAt(deps, input.slug, saved.revision);
  if (!found) return fail('lab.revision');
  const { lab } = found;
  const taken = await take(deps, LIMITS.labCheckByLearner, actor.id);
  if (!taken.ok) return taken;
  const judged = await passes(lab, deps.content.limits[learner.profile], saved);
  if (!judged.ok) return judged;
  const result = { lab, passed: judged.value, solutionSeen: saved.solved };
  const kept = await transact(deps.db, (tx) =>
    keepResult(tx, deps, actor, { ...result, locale: input.locale }),
  );
  if (!kept.ok) return kept;
  return ok({ passed: judged.value, worlds: hiddenWorlds(lab).length, rated: kept.value });
}

/** Whether every goal is met in every hidden world. Ends at the first that is not; others have their turn meanwhile. */
async function passes(lab: Lab, limits: Limits, saved: StoredLab): Checked<boolean> {
  const state = readState(lab, saved.state, saved.done);
  if (!state.ok) return state;
  const turns = new Turns();
  const played = await playStored(lab, limits, { state: state.value, done: saved.done }, turns);
  if (!played.ok) return played;
  const { world, events } = played.value.session;
  return withinWork(async () => {
    for (const hidden of hiddenWorlds(lab)) {
      if (unmetIn(lab, world, events, hidden).length > 0) return ok(false);
      await turns.next();
    }
    return ok(true);
  });
}

interface Kept {
  readonly lab: Lab;
  readonly passed: boolean;
  readonly solutionSeen: boolean;
  readonly locale: Locale;
}

/** Stores a result; whether it rated the concepts. */
async function keepResult(
  tx: Tx,
  deps: Deps,
  actor: Exclude<Actor, { kind: 'nobody' }>,
  { lab, passed, solutionSeen, locale }: Kept,
): Promise<boolean> {
  const now = deps.now();
  // Holds the learner's row: two checks at once do not both rate.
  const learner = learnerFrom(await keepLearner(sqlIn(tx), actor, { now, locale }), now);
  const day = { userId: actor.id, lab: lab.slug, revision: lab.revision, studyDay: learner.today };
  const before = await tx.labResult.findFirst({ where: { ...day, rated: true }, select: { id: true } });
  const rated = passed && before === null;
  const worlds = hiddenWorlds(lab).length;
  const at = new Date(now);
  await tx.labResult.create({ data: { id: deps.newId(), ...day, passed, solutionSeen, worlds, rated, at } });
  if (rated) await rateConcepts(tx, deps, learner, { userId: actor.id, lab, solutionSeen });
  return rated;
}

async function rateConcepts(
  tx: Tx,
  deps: Deps,
  learner: Learner,
  { userId, lab, solutionSeen }: { userId: string; lab: Lab; solutionSeen: boolean },
): Promise<void> {
  const { today: day, timeZone, retention } = learner;
  const moment = { day, now: deps.now(), timeZone, retention };
  const rating = solutionSeen ? AGAIN : GOOD;
  for (const concept of lab.concepts)
    await rateCard(sqlIn(tx), {
      userId,
      concept,
      rating,
      responseId: null,
      moment,
      newId: () => deps.newId(),
    });
}
