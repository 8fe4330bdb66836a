import type { Limits } from '@/core/facts/limits';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { LabState } from '@/core/labs/codec';
import { rulesOf } from '@/core/labs/every-service';
import type { Lab } from '@/core/labs/lab';
import { type Action, LabSession } from '@/core/labs/session';
import { type Work, WorkSpent } from '@/core/simulator/engine/bounds';
import type { RefusalCode } from '@/server/use-cases/refusals';

/** Commands, deliveries and timers that one request may have the simulator do: docs/decisions/023. */
export const WORK_MAX = 100_000;
/** The same for one call of an AWS client. */
export const CALL_WORK_MAX = 20_000;

/** Others wait no longer than this, and one more action or hidden world, for their turn. */
const TURN_MS = 10;

/** Lets other requests have their turn when this one has had its own. */
export class Turns {
  #since = performance.now();

  async next(): Promise<void> {
    if (performance.now() - this.#since < TURN_MS) return;
    await new Promise((resume) => setImmediate(resume));
    this.#since = performance.now();
  }
}

/** A learner's lab on the server, with the work that its worlds may still do. */
export interface PlayedLab {
  readonly session: LabSession;
  readonly work: Work;
}

/**
 * Plays a stored lab up to its last action that is done. Refused with `lab.state-invalid` where no learner can have
 * made it, with `lab.too-busy` where it is more work than one request may be.
 */
export async function playStored(
  lab: Lab,
  limits: Limits,
  stored: { readonly state: LabState; readonly done: number },
  turns: Turns,
): Promise<Result<PlayedLab, Refusal<RefusalCode>>> {
  const work = { left: WORK_MAX };
  return withinWork(async () => {
    const session = new LabSession(lab, stored.state.seed, rulesOf(limits), { work, forward: true });
    for (const action of stored.state.actions.slice(0, stored.done)) {
      if (!plays(session, action)) return fail('lab.state-invalid');
      await turns.next();
    }
    return ok({ session, work });
  });
}

const YEAR_MS = 366 * 86_400_000;
/** A clock is not let run for longer than any retention or schedule lasts. */
const LONGEST_MS = 20 * YEAR_MS;

const plays = (session: LabSession, action: Action): boolean =>
  (action.kind !== 'advance' || action.ms <= LONGEST_MS) && session.act(action).ok;

/** Runs work on worlds; what is too much of it is refused. */
export async function withinWork<T>(
  run: () => Promise<Result<T, Refusal<RefusalCode>>>,
): Promise<Result<T, Refusal<RefusalCode>>> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof WorkSpent) return fail('lab.too-busy');
    throw thrown;
  }
}
