import type { Limits } from '../facts/limits';
import type { WorldEvent } from '../simulator/engine/contract';
import { type FailedWorld, passesLab, unmetIn } from './check';
import type { Lab } from './lab';
import type { LabStep } from './lab.schema';
import { openWorld, withEverything } from './open-world';
import { labEnvironment, playStep } from './play';
import { type Action, LabSession } from './session';

/** What a failed check tells beyond the goals that were missed. */
export interface Diagnosis {
  /** The simplest hidden world that fails: one fault, one seed, to be replayed. */
  readonly world: FailedWorld;
  /** Number of the first action after which not even the solution could follow; undefined when it still could. */
  readonly decision: number | undefined;
  /** The near miss that misses the same goals, and with it the misconception. */
  readonly nearMiss: string | undefined;
}

/** Diagnoses a failed check. `failed` is what `checkLab` found. */
export function diagnose(
  lab: Lab,
  limits: Limits,
  seed: string,
  actions: readonly Action[],
  failed: readonly FailedWorld[],
): Diagnosis | undefined {
  const [world] = [...failed].sort((a, b) => weight(a) - weight(b));
  if (!world) return undefined;
  return {
    world,
    decision: firstFatal(lab, limits, seed, actions),
    nearMiss: nearMissLike(lab, limits, seed, world),
  };
}

/** A world without a fault explains itself best. */
const weight = ({ fault, unmet }: FailedWorld): number => (fault === 'none' ? 0 : 100) + unmet.length;

/** Actions looked at: the check must stay within its time. */
const DECISIONS_MAX = 40;

/**
 * The first action that made success impossible: with the actions before it the solution still leads to the goal,
 * with it no more. Found by halving, as what is lost stays lost.
 */
function firstFatal(lab: Lab, limits: Limits, seed: string, actions: readonly Action[]): number | undefined {
  const looked = actions.slice(0, DECISIONS_MAX);
  const saved = (count: number): boolean => solvesAfter(lab, limits, seed, looked.slice(0, count));
  if (saved(looked.length)) return undefined;
  let [good, bad] = [0, looked.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (saved(middle)) good = middle;
    else bad = middle;
  }
  return bad;
}

function solvesAfter(lab: Lab, limits: Limits, seed: string, actions: readonly Action[]): boolean {
  const session = LabSession.restore(lab, seed, limits, actions);
  const history = [...session.events];
  const world = session.world.fork({ event: (event) => void history.push(event) });
  const environment = labEnvironment(withEverything(lab), world);
  // Steps that repeat what the learner did may be refused; what counts is where it ends.
  for (const step of lab.solution) playStep(world, step, environment);
  return passesLab(lab, world, history);
}

function nearMissLike(
  lab: Lab,
  limits: Limits,
  seed: string,
  { fault, seed: dice, unmet }: FailedWorld,
): string | undefined {
  const missed = goalsOf(unmet);
  const found = lab.nearMisses.find(({ steps }) => {
    const { world, history } = played(lab, limits, seed, steps);
    return goalsOf(unmetIn(lab, world, history, { fault, seed: dice })) === missed;
  });
  return found?.id;
}

const goalsOf = (unmet: readonly { readonly goal: string }[]): string =>
  unmet.map(({ goal }) => goal).join(' ');

/** The world after these steps from the lab's start, and what happened on the way. */
export function played(lab: Lab, limits: Limits, seed: string, steps: readonly LabStep[]) {
  const history: WorldEvent[] = [];
  const world = openWorld(lab, limits, seed, { event: (event) => void history.push(event) });
  const environment = labEnvironment(withEverything(lab), world);
  const printed = steps.map((step) => playStep(world, step, environment));
  return { world, history, printed };
}
