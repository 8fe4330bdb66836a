import type { Limits } from '../facts/limits';
import type { WorldEvent } from '../simulator/engine/contract';
import { type FailedWorld, passesLab, unmetIn } from './check';
import type { Lab } from './lab';
import type { LabStep } from './lab.schema';
import { openWorld, withEverything } from './open-world';
import { labEnvironment, playStep } from './play';
import { type Action, type Entry, LabSession } from './session';

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

/** Solutions that are tried: the check must stay within its time. */
const TRIALS_MAX = 40;

/**
 * The first action that made success impossible for good: with the actions before it the solution still leads to
 * the goal, with it and after everything that followed no more. What was lost and won back does not count, nor does
 * an action without effect: looking, or being refused.
 */
function firstFatal(lab: Lab, limits: Limits, seed: string, actions: readonly Action[]): number | undefined {
  const session = LabSession.restore(lab, seed, limits, actions);
  const decisions = session.entries.flatMap((entry, index) => (hasEffect(entry) ? [index + 1] : []));
  const saved = (count: number): boolean => {
    session.goTo(count);
    return solvesFrom(lab, session);
  };
  if (saved(actions.length)) return undefined;
  const near = decisions.slice(-TRIALS_MAX).reverse();
  const fatal = near.find((number) => saved(number - 1));
  // All of these came too late: of those before them, one is found by halving.
  return fatal ?? firstLost(decisions.slice(0, -TRIALS_MAX), (number) => !saved(number)) ?? near.at(-1);
}

/** The first that is lost, when all after it are; undefined when none is. */
function firstLost(decisions: readonly number[], lost: (number: number) => boolean): number | undefined {
  let [low, high] = [0, decisions.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (lost(decisions[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return decisions[low];
}

/** Operations that only look, on the command line and in calls. */
const LOOKS = /^aws \S+ (?:get|list|describe|head|help)\b|^(?:Get|List|Describe|Head)[A-Z]/;

/** Whether an action can have changed anything: it was not refused, and does more than look. */
function hasEffect({ action, printed }: Entry): boolean {
  if (action.kind === 'advance') return true;
  return printed?.outcome?.ok === true && !LOOKS.test(action.kind === 'run' ? action.line : action.operation);
}

/** Whether the solution, or one of the rescues, still leads to the goal. */
function solvesFrom(lab: Lab, session: LabSession): boolean {
  return [lab.solution, ...lab.rescues].some((steps) => {
    const history = [...session.events];
    const world = session.world.fork({ event: (event) => void history.push(event) });
    const environment = labEnvironment(withEverything(lab), world);
    // Steps that repeat what the learner did may be refused; what counts is where it ends.
    for (const step of steps) playStep(world, step, environment);
    return passesLab(lab, world, history);
  });
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
