import { createRng } from '../kernel/rng';
import type { WorldEvent } from '../simulator/engine/contract';
import type { World } from '../simulator/engine/world';
import { judge, type Unmet } from './goals/judge';
import type { Lab } from './lab';
import { runWorkload } from './workload/driver';
import type { Fault } from './workload/faults';

/** One hidden world: what goes wrong in it, and its dice. */
export interface HiddenWorld {
  readonly fault: Fault;
  readonly seed: string;
}

/** How a lab stands: done, or the worlds in which a goal is missed, the simplest first. */
export interface Verdict {
  readonly done: boolean;
  readonly worlds: number;
  readonly failed: readonly FailedWorld[];
}

export interface FailedWorld extends HiddenWorld {
  readonly unmet: readonly Unmet[];
}

/** The hidden worlds of a lab: every seed with every fault. */
export const hiddenWorlds = ({ slug, worlds }: Lab): readonly HiddenWorld[] =>
  worlds.faults.flatMap((fault) =>
    Array.from({ length: worlds.seeds }, (_, index) => ({ fault, seed: `${slug}/${fault}/${index + 1}` })),
  );

/**
 * Judges the world a learner has made. In each hidden world it is forked, goes on with other dice, and the lab's
 * workload runs with that world's fault; then every goal is judged.
 */
export function checkLab(lab: Lab, world: World, history: readonly WorldEvent[]): Verdict {
  const hidden = hiddenWorlds(lab);
  const failed = hidden
    .map((one) => ({ ...one, unmet: unmetIn(lab, world, history, one) }))
    .filter(({ unmet }) => unmet.length > 0);
  return { done: failed.length === 0, worlds: hidden.length, failed };
}

/** Whether every goal is met in every hidden world; stops at the first that is not. */
export const passesLab = (lab: Lab, world: World, history: readonly WorldEvent[]): boolean =>
  hiddenWorlds(lab).every((one) => unmetIn(lab, world, history, one).length === 0);

/** The goals missed in one hidden world. */
export const unmetIn = (
  lab: Lab,
  world: World,
  history: readonly WorldEvent[],
  hidden: HiddenWorld,
): readonly Unmet[] => judgedIn(lab, world, history, hidden).unmet;

/** The same, with how much happened there: a measure of the work it took. */
export function judgedIn(
  lab: Lab,
  world: World,
  history: readonly WorldEvent[],
  hidden: HiddenWorld,
): { readonly unmet: readonly Unmet[]; readonly happened: number } {
  const events: WorldEvent[] = [];
  const after = world.fork({ event: (event) => void events.push(event) });
  after.reseed(hidden.seed);
  const ledger = runWorkload(after, lab, hidden.fault, createRng(hidden.seed));
  const evidence = { lab, before: world, after, ledger, events, history };
  const unmet = lab.goals.map((goal) => judge(goal, evidence)).filter((one) => one !== undefined);
  return { unmet, happened: events.length + ledger.length };
}
