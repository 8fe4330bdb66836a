import type { WorldEvent } from '../simulator/engine/contract';
import type { World } from '../simulator/engine/world';
import { type FailedWorld, judgedIn } from './check';
import { simplest } from './diagnose';
import type { Unmet } from './goals/judge';
import type { Lab } from './lab';

/** A world before the workload begins, and what happened in it. */
export interface Standing {
  readonly world: World;
  readonly history: readonly WorldEvent[];
}

/** A hidden world in which a goal is missed, with the smallest workload found that still misses it. */
export interface SmallestFailure extends FailedWorld {
  readonly workload: Lab['workload'];
}

/** Workloads that are tried, and how much may happen in them: shrinking must stay within its time. */
const TRIALS_MAX = 30;
const HAPPENED_MAX = 40_000;
/** A duration is near enough to the shortest when it is within this part of it. */
const DURATION_TOLERANCE = 0.05;

/**
 * The smallest failing world: the simplest of those that failed, the fewest messages, the shortest time. A smaller
 * workload counts when the same goal is missed and a world with the solution, `solved`, meets every goal: so no
 * goal is missed only because the time was cut short. Undefined when nothing failed.
 */
export function shrink(
  lab: Lab,
  standing: Standing,
  solved: Standing,
  failed: readonly FailedWorld[],
): SmallestFailure | undefined {
  const begun = simplest(failed);
  if (!begun) return undefined;
  let smallest: SmallestFailure = { ...begun, workload: lab.workload };
  let [trials, happened] = [0, 0];
  const unmetOf = (smaller: Lab, { world, history }: Standing): readonly Unmet[] => {
    const judged = judgedIn(smaller, world, history, begun);
    happened += judged.happened;
    return judged.unmet;
  };
  const fails = (workload: Lab['workload']): boolean => {
    trials += 1;
    if (trials > TRIALS_MAX || happened > HAPPENED_MAX) return false;
    const smaller = { ...lab, workload };
    const unmet = unmetOf(smaller, standing);
    if (!unmet.some((one) => isLike(one, begun.unmet[0]))) return false;
    if (unmetOf(smaller, solved).length > 0) return false;
    smallest = { ...begun, unmet, workload };
    return true;
  };
  fewerMessages(lab.workload, (workload) => fails(workload));
  shorter(smallest.workload, (workload) => fails(workload));
  return smallest;
}

/** The same goal missed in the same way: what was handled twice must not become what was never handled. */
const isLike = (one: Unmet, first: Unmet | undefined): boolean =>
  one.goal === first?.goal && (one.detail.times === 0) === (first.detail.times === 0);

type Fails = (workload: Lab['workload']) => boolean;

function fewerMessages(whole: Lab['workload'], fails: Fails): void {
  let workload = whole;
  for (const { name } of whole.producers) {
    const without = { ...workload, producers: workload.producers.filter((one) => one.name !== name) };
    if (fails(without)) {
      workload = without;
      continue;
    }
    const count = whole.producers.find((one) => one.name === name)?.count ?? 1;
    const withCount = (fewer: number): Lab['workload'] => ({
      ...workload,
      producers: workload.producers.map((one) => (one.name === name ? { ...one, count: fewer } : one)),
    });
    workload = withCount(least(1, count, (fewer) => fails(withCount(fewer))));
  }
}

function shorter(workload: Lab['workload'], fails: Fails): void {
  const near = Math.ceil(workload.durationSec * DURATION_TOLERANCE);
  least(1, workload.durationSec, (durationSec) => fails({ ...workload, durationSec }), near);
}

/** The least number that holds, found by halving, or one less than `near` above it; `high` is known to hold. */
function least(low: number, high: number, holds: (value: number) => boolean, near = 1): number {
  let [from, to] = [low, high];
  while (to - from >= near) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}
