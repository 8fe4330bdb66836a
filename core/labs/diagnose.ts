import { kebab } from '../cli/names';
import type { Work } from '../simulator/engine/bounds';
import type { WorldEvent } from '../simulator/engine/contract';
import { type FailedWorld, passesLab, unmetIn } from './check';
import type { Lab, LabRules } from './lab';
import type { LabStep } from './lab.schema';
import { openWorld, withEverything } from './open-world';
import { labEnvironment, playStep } from './play';
import { type Action, type Entry, LabSession } from './session';
import { FAULTS } from './workload/faults';

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
  rules: LabRules,
  seed: string,
  actions: readonly Action[],
  failed: readonly FailedWorld[],
): Diagnosis | undefined {
  const world = simplest(failed);
  if (!world) return undefined;
  const session = LabSession.restore(lab, seed, rules, actions);
  const done = session.entries.filter(hasEffect).map(({ action }) => action);
  return {
    world,
    nearMiss: nearMissLike(lab, rules, seed, done, world),
    decision: firstFatal(lab, session),
  };
}

/** The failed world that explains itself best: the simplest fault, then the fewest goals missed, then the first seed. */
export const simplest = (failed: readonly FailedWorld[]): FailedWorld | undefined =>
  [...failed].sort((a, b) => weight(a) - weight(b))[0];

const weight = ({ fault, unmet }: FailedWorld): number => FAULTS.indexOf(fault) * 100 + unmet.length;

/** Solutions that are tried: the check must stay within its time. */
const TRIALS_MAX = 40;

/**
 * The first action that made success impossible for good: with the actions before it the solution still leads to
 * the goal, with it and after everything that followed no more. What was lost and won back does not count, nor does
 * an action without effect: looking, or being refused.
 */
function firstFatal(lab: Lab, session: LabSession): number | undefined {
  const last = session.entries.length;
  const decisions = session.entries.flatMap((entry, index) => (hasEffect(entry) ? [index + 1] : []));
  const saved = (count: number): boolean => {
    session.goTo(count);
    return solvesFrom(lab, session);
  };
  if (saved(last)) return undefined;
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

/**
 * Of the near misses that miss the same goals in this world, the one whose commands are most like what the learner
 * did, `actions` that were accepted. Only what changes something tells of a belief, and only an operation that the
 * near miss uses too: who looked round, or did something else, is told of none.
 */
export function nearMissLike(
  lab: Lab,
  rules: LabRules,
  seed: string,
  actions: readonly Action[],
  { fault, seed: dice, unmet }: FailedWorld,
): string | undefined {
  const missed = goalsOf(unmet);
  const done = deedsOf(actions.flatMap(textOf));
  const [found] = lab.nearMisses
    .map(({ id, steps }) => ({ id, steps, alike: likeness(done, deedsOf(steps.flatMap(lineOf))) }))
    .filter(({ steps, alike }) => {
      if (alike === 0) return false;
      const { world, history } = played(lab, rules, seed, steps);
      return goalsOf(unmetIn(lab, world, history, { fault, seed: dice })) === missed;
    })
    .sort((a, b) => b.alike - a.alike);
  return found?.id;
}

const lineOf = (step: LabStep): readonly string[] => ('run' in step ? [step.run] : []);

/** An action as a command line; a call is spelt as the AWS CLI would. */
function textOf(action: Action): readonly string[] {
  if (action.kind === 'advance') return [];
  if (action.kind === 'run') return [action.line];
  return [`aws ${action.service} ${kebab(action.operation)} ${JSON.stringify(action.input)}`];
}

/** What was done to the account: operations as in `set-queue-attributes`, and all words of their lines. */
interface Deeds {
  readonly operations: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function deedsOf(lines: readonly string[]): Deeds {
  const changing = lines.filter((line) => !LOOKS.test(line));
  return {
    operations: new Set(
      changing.flatMap((line) => [...line.matchAll(/\baws \S+ ([\w-]+)/g)].map(([, name]) => name ?? '')),
    ),
    words: new Set(changing.flatMap((line) => line.match(/[\w.-]+/g) ?? [])),
  };
}

/** Words in common, of all words in either: 0 to 1; 0 where no operation is common to both. */
function likeness(one: Deeds, other: Deeds): number {
  if (common(one.operations, other.operations) === 0) return 0;
  const words = common(one.words, other.words);
  return words / (one.words.size + other.words.size - words);
}

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length;

const goalsOf = (unmet: readonly { readonly goal: string }[]): string =>
  unmet.map(({ goal }) => goal).join(' ');

/** The world after these steps from the lab's start, and what happened on the way; within `work` where it is given. */
export function played(lab: Lab, rules: LabRules, seed: string, steps: readonly LabStep[], work?: Work) {
  const history: WorldEvent[] = [];
  const world = openWorld(lab, rules, seed, { event: (event) => void history.push(event) }, work);
  const environment = labEnvironment(withEverything(lab), world);
  const printed = steps.map((step) => playStep(world, step, environment));
  return { world, history, printed };
}
