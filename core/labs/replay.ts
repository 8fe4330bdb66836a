import { createRng } from '../kernel/rng';
import type { Instant } from '../kernel/time';
import type { WorldEvent } from '../simulator/engine/contract';
import type { World } from '../simulator/engine/world';
import type { FailedWorld, HiddenWorld } from './check';
import { played } from './diagnose';
import type { Unmet } from './goals/judge';
import type { Lab, LabRules } from './lab';
import { Hands } from './model/held';
import type { WorldModel } from './model/model';
import { sharing } from './model/sharing';
import type { LabSession } from './session';
import { type SmallestFailure, shrink } from './shrink';
import { runWorkload } from './workload/driver';
import type { LedgerLine } from './workload/ledger';
import { worldModel } from './world-model';

/** What was told at one instant: by the world, or by those who send and handle messages. */
export type Happening =
  | { readonly kind: 'event'; readonly event: WorldEvent }
  | { readonly kind: 'line'; readonly line: LedgerLine };

/** The world after all that happened at one instant. */
export interface Frame {
  readonly at: Instant;
  readonly model: WorldModel;
  readonly happened: readonly Happening[];
}

/** A goal that is missed, and the frame in which it was. */
export interface MissedInFrame extends Unmet {
  readonly frame: number;
}

/** A hidden world step by step, to be looked at. */
export interface Replay extends HiddenWorld {
  /** Messages that are sent in it. */
  readonly messages: number;
  readonly frames: readonly Frame[];
  readonly missed: readonly MissedInFrame[];
}

/** Most frames kept: the first, and the last ones. */
const FRAMES_MAX = 400;

/** The smallest failing world of what a check found, step by step; undefined when nothing failed. */
export function replayFailure(
  session: Pick<LabSession, 'lab' | 'seed' | 'world' | 'events'>,
  rules: LabRules,
  failed: readonly FailedWorld[],
): Replay | undefined {
  const { lab, seed, world, events } = session;
  const solved = played(lab, rules, seed, lab.solution);
  const smallest = shrink(lab, { world, history: events }, solved, failed);
  return smallest && replayOf(lab, world, smallest);
}

/** Plays the smallest failing world again and writes it down. `world` is the learner's, and stays as it is. */
export function replayOf(lab: Lab, world: World, failure: SmallestFailure): Replay {
  const { fault, seed, workload, unmet } = failure;
  const played = { ...lab, workload };
  let happened: Happening[] = [];
  const hands = new Hands();
  const after = world.fork({ event: (event) => void happened.push({ kind: 'event', event }) });
  after.reseed(seed);
  const frames: Frame[] = [{ at: world.now, model: worldModel(after, played), happened: [] }];
  const settled = (): void => {
    const last = frames.at(-1);
    if (happened.length === 0) return;
    const model = sharing(last?.model, hands.shownIn(worldModel(after, played)));
    // Many who ask in vain, instant after instant, make one frame.
    if (last && isIdle(last.happened) && isIdle(happened))
      frames[frames.length - 1] = { at: after.now, model, happened: [...last.happened, ...happened] };
    else frames.push({ at: after.now, model, happened });
    if (frames.length > FRAMES_MAX) frames.splice(1, 1);
    happened = [];
  };
  const noted = (line: LedgerLine): void => {
    hands.note(line);
    happened.push({ kind: 'line', line });
  };
  runWorkload(after, played, fault, createRng(seed), { noted, settled });
  return {
    fault,
    seed,
    messages: workload.producers.reduce((sum, { count }) => sum + count, 0),
    frames,
    missed: unmet.map((one) => ({ ...one, frame: frameAt(frames, one.at) })),
  };
}

const isIdle = (happened: readonly Happening[]): boolean =>
  happened.length > 0 && happened.every((one) => one.kind === 'event' && one.event.type === 'EmptyReceive');

/** The last frame that was not later than this. */
const frameAt = (frames: readonly Frame[], at: Instant): number =>
  Math.max(
    0,
    frames.findLastIndex((frame) => frame.at <= at),
  );
