import { PROFILES, type Profile } from '../kernel/ids';
import { type Work, WorkSpent } from '../simulator/engine/bounds';
import { type FailedWorld, type HiddenWorld, hiddenWorlds, unmetIn } from './check';
import { nearMissLike, played, simplest } from './diagnose';
import type { Lab, LabRules } from './lab';
import type { LabStep } from './lab.schema';
import { StartRefused } from './open-world';
import type { Action } from './session';

/** What is played: nothing at all, the solution, or a near miss by its id. */
export type LabPart =
  | { readonly kind: 'start' | 'solution' }
  | { readonly kind: 'near-miss'; readonly id: string };

/** What keeps a lab from being one; steps are counted from 1. */
export type LabFault = { readonly part: LabPart; readonly profile: Profile } & (
  | { readonly code: 'start-refused' | 'step-refused'; readonly step: number; readonly text: string }
  /** The goal is reached where it must be missed: at the start, or by a near miss. */
  | { readonly code: 'done'; readonly worlds: number }
  /** The solution misses goals in a hidden world. */
  | { readonly code: 'missed'; readonly world: HiddenWorld; readonly goals: readonly string[] }
  /** The diagnosis takes a near miss for another one, or for none. */
  | { readonly code: 'mistaken'; readonly told: string | null }
  /** More happens than a check by the server may bring about. */
  | { readonly code: 'too-busy' }
  | { readonly code: 'broken'; readonly text: string }
);

export interface LabReport {
  /** Hidden worlds judged so far, of all that are. */
  readonly done: number;
  readonly total: number;
  readonly faults: readonly LabFault[];
}

const SEED = 'contract';
/**
 * Commands, deliveries and timers that playing a part and judging it in every hidden world may take: a tenth of what
 * the server lets a learner's check take, so that learners may take detours.
 */
export const PART_WORK_MAX = 10_000;

/**
 * Holds a lab to what every lab promises, under both profiles: it is not done at its start, its solution does it in
 * every hidden world, no near miss does, and each near miss is known by its failure. Goals are judged by the world and
 * its history alone, so none can ask for one exact command line. Small steps, so that others have their turn.
 */
export class LabChecks {
  readonly #faults: LabFault[] = [];
  readonly #steps: Iterator<void>;
  readonly #worlds: readonly HiddenWorld[];
  #done = 0;

  constructor(
    private readonly lab: Lab,
    private readonly rules: Readonly<Record<Profile, LabRules>>,
  ) {
    this.#worlds = hiddenWorlds(lab);
    this.#steps = this.#all();
  }

  /** Does a little more; false when all is done. */
  advance(): boolean {
    return this.#steps.next().done !== true;
  }

  report(): LabReport {
    const parts = this.lab.nearMisses.length + 2;
    const total = PROFILES.length * parts * this.#worlds.length;
    return { done: this.#done, total, faults: [...this.#faults] };
  }

  *#all(): Generator<void> {
    const { nearMisses, solution } = this.lab;
    for (const profile of PROFILES) {
      yield* this.#part(profile, { kind: 'start' }, []);
      yield* this.#part(profile, { kind: 'solution' }, solution);
      const failed: (readonly FailedWorld[])[] = [];
      for (const { id, steps } of nearMisses)
        failed.push(yield* this.#part(profile, { kind: 'near-miss', id }, steps));
      // Near misses are compared by playing them all, so each of them must be playable.
      if (this.#faults.length > 0) continue;
      for (const [index, one] of failed.entries()) {
        this.#diagnose(profile, index, one);
        yield;
      }
    }
  }

  /** Plays a part and judges it; what the author's own lab makes go wrong is a fault of the lab. */
  *#part(
    profile: Profile,
    part: LabPart,
    steps: readonly LabStep[],
  ): Generator<void, readonly FailedWorld[]> {
    const end = this.#done + this.#worlds.length;
    const tell: Tell = (fault) => void this.#faults.push({ part, profile, ...fault });
    try {
      return yield* this.#judged(profile, part, steps, tell);
    } catch (thrown) {
      if (thrown instanceof WorkSpent) tell({ code: 'too-busy' });
      else if (thrown instanceof StartRefused)
        tell({ code: 'start-refused', step: thrown.step, text: thrown.text });
      else tell({ code: 'broken', text: thrown instanceof Error ? thrown.message : String(thrown) });
      return [];
    } finally {
      this.#done = end;
    }
  }

  *#judged(
    profile: Profile,
    part: LabPart,
    steps: readonly LabStep[],
    tell: Tell,
  ): Generator<void, readonly FailedWorld[]> {
    const work: Work = { left: PART_WORK_MAX };
    const { world, history, printed } = played(this.lab, this.rules[profile], SEED, steps, work);
    const refused = printed.flatMap((one, index) =>
      one && !one.ok ? [{ code: 'step-refused' as const, step: index + 1, text: one.text }] : [],
    );
    // A limit of the exam may be lower than today's: what it refuses nobody can fall for there.
    if (refused.length > 0 && part.kind === 'near-miss' && profile === 'exam') return [];
    for (const one of refused) tell(one);
    const failed: FailedWorld[] = [];
    for (const hidden of this.#worlds) {
      const unmet = unmetIn(this.lab, world, history, hidden);
      if (unmet.length > 0) failed.push({ ...hidden, unmet });
      this.#done += 1;
      yield;
    }
    if (part.kind === 'solution')
      for (const { fault, seed, unmet } of failed)
        tell({ code: 'missed', world: { fault, seed }, goals: unmet.map(({ goal }) => goal) });
    else if (failed.length === 0) tell({ code: 'done', worlds: this.#worlds.length });
    return failed;
  }

  /** Whether the near miss of this number is told from the others by how it fails. */
  #diagnose(profile: Profile, index: number, failed: readonly FailedWorld[]): void {
    const world = simplest(failed);
    const nearMiss = this.lab.nearMisses[index];
    if (!world || !nearMiss) return;
    const { id, steps } = nearMiss;
    const actions = steps.flatMap((step): Action[] =>
      'run' in step ? [{ kind: 'run', line: step.run }] : [],
    );
    const told = nearMissLike(this.lab, this.rules[profile], SEED, actions, world);
    if (told === id) return;
    this.#faults.push({ part: { kind: 'near-miss', id }, profile, code: 'mistaken', told: told ?? null });
  }
}

/** Notes a fault of a part. */
type Tell = (fault: Telling) => void;

/** A fault without what its part adds. */
type Telling = LabFault extends infer F ? (F extends LabFault ? Omit<F, 'part' | 'profile'> : never) : never;
