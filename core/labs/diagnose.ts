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
  /** The near miss that this one is most like, and with it the misconception. */
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
    nearMiss: nearMissLike(lab, limits, seed, actions, world),
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

/** Of the near misses that miss the same goals, the one whose commands are most like the learner's. */
function nearMissLike(
  lab: Lab,
  limits: Limits,
  seed: string,
  actions: readonly Action[],
  { fault, seed: dice, unmet }: FailedWorld,
): string | undefined {
  const missed = goalsOf(unmet);
  const typed = wordsOf(actions.flatMap((action) => (action.kind === 'run' ? [action.line] : [])));
  const [found] = lab.nearMisses
    .filter(({ steps }) => {
      const { world, history } = played(lab, limits, seed, steps);
      return goalsOf(unmetIn(lab, world, history, { fault, seed: dice })) === missed;
    })
    .map(({ id, steps }) => ({ id, alike: likeness(typed, wordsOf(steps.flatMap(lineOf))) }))
    .sort((a, b) => b.alike - a.alike);
  return found?.id;
}

const lineOf = (step: LabStep): readonly string[] => ('run' in step ? [step.run] : []);
const wordsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.match(/[\w.-]+/g) ?? []));

/** Words in common, of all words in either: 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, one.size + other.size - common);
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
