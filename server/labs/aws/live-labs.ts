import type { Limits } from '@/core/facts/limits';
import { assert } from '@/core/kernel/assert';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { encodeLab } from '@/core/labs/codec';
import { rulesOf } from '@/core/labs/every-service';
import type { Lab } from '@/core/labs/lab';
import { ACTIONS_MAX, type ApiCall, LabSession } from '@/core/labs/session';
import type { Outcome } from '@/core/simulator/engine/contract';
import { transact } from '@/server/bank/transaction';
import { holdLearner } from '@/server/db/queries/learners';
import { sqlIn } from '@/server/db/sql';
import type { Deps } from '@/server/use-cases/deps';
import type { RefusalCode } from '@/server/use-cases/refusals';
import { CALL_WORK_MAX, type PlayedLab, playStored, Turns, WORK_MAX, withinWork } from '../play-on-server';
import { readState } from '../stored-lab';

/** Whose lab is called. */
export interface Called {
  readonly userId: string;
  readonly guest: boolean;
  readonly lab: Lab;
  readonly limits: Limits;
}

interface Live extends PlayedLab {
  /** The save that it stands at, 0 for none. */
  readonly version: number;
  /** Begun by this call: what is stored, if anything, belongs to another revision. */
  readonly begun: boolean;
  readonly limits: Limits;
}

type Refusing<T> = Promise<Result<T, Refusal<RefusalCode>>>;

/** Worlds that wait for the next call, so that it need not play the whole lab again. */
const LIVE_MAX = 16;
/** Somebody else saves in between only so often. */
const TRIES_MAX = 4;

/**
 * Calls of AWS clients in learners' labs, one after the other in each: every call is one more action of the saved
 * lab, durable before it is answered. A lab that was saved elsewhere meanwhile is played again from there.
 */
export class LiveLabs {
  readonly #live = new Map<string, Live>();
  readonly #queues = new Map<string, Promise<unknown>>();

  call(deps: Deps, called: Called, call: ApiCall): Refusing<Outcome> {
    const name = `${called.userId}/${called.lab.slug}`;
    const before = this.#queues.get(name) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.#call(deps, called, name, call));
    this.#queues.set(name, mine);
    void mine
      .catch(() => undefined)
      .finally(() => this.#queues.get(name) === mine && this.#queues.delete(name));
    return mine;
  }

  async #call(deps: Deps, called: Called, name: string, call: ApiCall): Refusing<Outcome> {
    for (let n = 0; n < TRIES_MAX; n++) {
      const live = await this.#at(deps, called, name);
      if (!live.ok) return live;
      // Until it is saved, what is in memory is ahead of what is stored.
      this.#live.delete(name);
      const { session, work, version } = live.value;
      work.left = CALL_WORK_MAX;
      const done = await withinWork(async () => ok(session.act(call)));
      if (!done.ok) return done;
      if (!done.value.ok) return fail('lab.full', { actions: ACTIONS_MAX });
      const outcome = done.value.value.printed?.outcome;
      assert(outcome, 'a call has an outcome');
      if (!(await save(deps, called, live.value))) continue;
      this.#keep(name, { ...live.value, version: version + 1, begun: false });
      return ok(outcome);
    }
    return fail('lab.newer');
  }

  /** The lab as it is stored: the one in memory where that is the same. */
  async #at(deps: Deps, { userId, lab, limits }: Called, name: string): Refusing<Live> {
    const row = await deps.db.labSession.findUnique({ where: { userId_lab: { userId, lab: lab.slug } } });
    const version = row?.version ?? 0;
    const live = this.#live.get(name);
    if (live?.version === version && live.session.lab === lab && live.limits === limits) return ok(live);
    if (!row || row.revision !== lab.revision) {
      const work = { left: WORK_MAX };
      const session = new LabSession(lab, deps.newSeed(), rulesOf(limits), { work, forward: true });
      return ok({ session, work, version, begun: true, limits });
    }
    const state = readState(lab, row.state, row.done);
    if (!state.ok) return state;
    const played = await playStored(lab, limits, { state: state.value, done: row.done }, new Turns());
    return played.ok ? ok({ ...played.value, version, begun: false, limits }) : played;
  }

  #keep(name: string, live: Live): void {
    this.#live.set(name, live);
    const [oldest] = this.#live.keys();
    if (this.#live.size > LIVE_MAX && oldest !== undefined) this.#live.delete(oldest);
  }
}

/** Stores the lab as it stands now; false when somebody else has saved it since. */
async function save(
  deps: Deps,
  { userId, guest, lab: { slug, revision } }: Called,
  { session: { seed, actions }, version, begun }: Live,
): Promise<boolean> {
  const state = encodeLab({ slug, revision, seed, actions });
  const now = new Date(deps.now());
  const data = { revision, seed, state, done: actions.length, version: version + 1, updatedAt: now };
  // Hints and solutions that were seen belong to the revision they were seen in.
  const unseen = { hints: 0, solved: false };
  const key = { userId, lab: slug };
  const saved = await transact(deps.db, async (tx) => {
    if (!(await holdLearner(sqlIn(tx), { id: userId, guest }, now))) return false;
    if (version > 0) {
      const change = begun ? { ...data, ...unseen } : data;
      return (await tx.labSession.updateMany({ where: { ...key, version }, data: change })).count > 0;
    }
    // Made by somebody else meanwhile: looked at again.
    if (await tx.labSession.findUnique({ where: { userId_lab: key }, select: { lab: true } })) return false;
    await tx.labSession.create({ data: { ...key, ...data, ...unseen } });
    return true;
  });
  return saved.ok && saved.value;
}
