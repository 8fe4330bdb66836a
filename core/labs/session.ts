import { assert } from '../kernel/assert';
import { bytesOf } from '../kernel/bytes';
import { fail, ok, type Result } from '../kernel/result';
import type { Instant } from '../kernel/time';
import type { Work } from '../simulator/engine/bounds';
import type { Input, WorldEvent } from '../simulator/engine/contract';
import { readPlain, writePlain } from '../simulator/engine/plain';
import type { World } from '../simulator/engine/world';
import type { Lab, LabRules } from './lab';
import { openWorld } from './open-world';
import { labEnvironment, NEW_SHELL, type Printed, playLine, type Shell, shellAfter } from './play';
import { playCall } from './play-call';

/** One thing a learner did. Together with lab, revision and seed these are the whole state of a lab. */
export type Action =
  | { readonly kind: 'run'; readonly line: string }
  /** Virtual milliseconds that were let pass. */
  | { readonly kind: 'advance'; readonly ms: number }
  | ApiCall;

/** A request of the learner's own program or client, without the program: replay needs neither. */
export interface ApiCall {
  readonly kind: 'call';
  /** Name of the service in the simulator, and AWS's own name of the operation. */
  readonly service: string;
  readonly operation: string;
  /** Plain data as the simulator takes it: blobs are `Uint8Array`, timestamps milliseconds. */
  readonly input: Input;
  /** Default: the lab's own Region. */
  readonly region?: string;
}

/** Most actions a lab keeps, and most bytes of them as they are saved, before base64. */
export const ACTIONS_MAX = 5_000;
export const ACTIONS_BYTES_MAX = 256_000;
/** A world is kept every so many actions, to undo without beginning anew. */
const CHECKPOINT_EVERY = 20;
const CHECKPOINTS_MAX = 50;
/** Events kept for the log; the oldest are dropped. */
const EVENTS_MAX = 5_000;

export interface Entry {
  readonly action: Action;
  readonly at: Instant;
  readonly printed: Printed | undefined;
  /** Bytes it takes. */
  readonly size: number;
}

interface Checkpoint {
  readonly count: number;
  readonly world: World;
  readonly shell: Shell;
  /** Events up to there, those no longer kept included. */
  readonly events: number;
}

export interface SessionOptions {
  /** What all its worlds may do together; without it as much as they like. */
  readonly work?: Work;
  /** Nothing will be undone: no worlds are kept to undo from. */
  readonly forward?: boolean;
}

/**
 * A lab as it is being played: actions move it on, undo and redo move between what was done. Where playing throws,
 * the actions done and undone are still those from before, and the world is to be built again from them.
 */
export class LabSession {
  #world: World;
  #entries: Entry[] = [];
  #undone: Action[] = [];
  #events: WorldEvent[] = [];
  /** Events no longer kept. */
  #dropped = 0;
  #shell = NEW_SHELL;
  #checkpoints: Checkpoint[] = [];
  #bytes = 0;

  constructor(
    readonly lab: Lab,
    readonly seed: string,
    private readonly rules: LabRules,
    private readonly options: SessionOptions = {},
  ) {
    this.#world = openWorld(lab, rules, seed, this.#sink(), options.work);
    this.#keepCheckpoint();
  }

  /** A session in which these actions have been done. */
  static restore(lab: Lab, seed: string, rules: LabRules, actions: readonly Action[]): LabSession {
    const session = new LabSession(lab, seed, rules);
    for (const action of actions) session.#do(action);
    return session;
  }

  get world(): World {
    return this.#world;
  }
  /** Variables that were set and files that were written. */
  get shell(): Shell {
    return this.#shell;
  }
  get entries(): readonly Entry[] {
    return this.#entries;
  }
  get actions(): readonly Action[] {
    return this.#entries.map(({ action }) => action);
  }
  get events(): readonly WorldEvent[] {
    return this.#events;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }
  /** What was taken back and can be done again, the next one first. */
  get undone(): readonly Action[] {
    return [...this.#undone].reverse();
  }

  /** Runs a command line, makes a call, or lets time pass. Refused when the lab holds as much as it may. */
  act(action: Action): Result<Entry> {
    if (this.#entries.length >= ACTIONS_MAX || this.#bytes + sizeOf(action) > ACTIONS_BYTES_MAX)
      return fail('lab.full', { actions: ACTIONS_MAX });
    const entry = this.#do(owned(action));
    this.#undone = [];
    return ok(entry);
  }

  #do(action: Action): Entry {
    const printed = this.#play(action);
    const entry = { action, at: this.#world.now, printed, size: sizeOf(action) };
    this.#entries.push(entry);
    this.#bytes += entry.size;
    if (!this.options.forward && this.#entries.length % CHECKPOINT_EVERY === 0) this.#keepCheckpoint();
    return entry;
  }

  #play(action: Action): Printed | undefined {
    if (action.kind === 'advance') {
      assert(Number.isInteger(action.ms) && action.ms >= 0, 'time runs forward in whole milliseconds');
      this.#world.advanceTo(this.#world.now + action.ms);
      return undefined;
    }
    if (action.kind === 'call') return playCall(this.#world, this.lab, action);
    const printed = playLine(this.#world, action.line, labEnvironment(this.lab, this.#world, this.#shell));
    this.#shell = shellAfter(this.#shell, printed);
    return printed;
  }

  /** Takes back the last action; false when there is none. */
  undo(): boolean {
    const last = this.#entries.at(-1);
    if (!last) return false;
    this.#undone.push(last.action);
    this.#rebuild(this.actions.slice(0, -1));
    return true;
  }

  /** Does again what was taken back last; false when there is nothing. */
  redo(): boolean {
    const action = this.#undone.at(-1);
    if (!action) return false;
    this.#do(action);
    this.#undone.pop();
    return true;
  }

  /** Undoes or redoes until `count` actions are done: scrubbing through what was done. */
  goTo(count: number): void {
    while (this.#entries.length < count && this.redo());
    const actions = this.actions;
    if (actions.length <= count) return;
    this.#undone.push(...actions.slice(count).reverse());
    this.#rebuild(actions.slice(0, count));
  }

  /** Lets time pass as part of the wait before it: a running clock makes one action, not one for each tick. */
  extendWait(ms: number): Result<Entry> {
    const last = this.#entries.at(-1);
    if (last?.action.kind !== 'advance') return this.act({ kind: 'advance', ms });
    this.#play({ kind: 'advance', ms });
    this.#undone = [];
    const action: Action = { kind: 'advance', ms: last.action.ms + ms };
    const entry: Entry = { action, at: this.#world.now, printed: undefined, size: sizeOf(action) };
    this.#bytes += entry.size - last.size;
    this.#entries[this.#entries.length - 1] = entry;
    if (this.#checkpoints.at(-1)?.count === this.#entries.length) {
      this.#checkpoints.pop();
      this.#keepCheckpoint();
    }
    return ok(entry);
  }

  /** The same lab at this point, to be played on its own. */
  branch(): LabSession {
    return LabSession.restore(this.lab, this.seed, this.rules, this.actions);
  }

  /** The session after its first `count` actions: scrubbing back without giving anything up. */
  at(count: number): LabSession {
    return LabSession.restore(this.lab, this.seed, this.rules, this.actions.slice(0, count));
  }

  #rebuild(actions: readonly Action[]): void {
    const { count, world, shell, events } = this.#nearest(actions.length);
    const kept = this.#entries.slice(0, count);
    this.#events.length = Math.min(this.#events.length, Math.max(0, events - this.#dropped));
    this.#entries = kept;
    this.#bytes = kept.reduce((sum, { size }) => sum + size, 0);
    this.#world = world.fork(this.#sink());
    this.#shell = shell;
    for (const action of actions.slice(count)) this.#do(action);
  }

  #nearest(count: number): Checkpoint {
    this.#checkpoints = this.#checkpoints.filter((checkpoint) => checkpoint.count <= count);
    return this.#checkpoints.at(-1) as Checkpoint;
  }

  #keepCheckpoint(): void {
    this.#checkpoints.push({
      count: this.#entries.length,
      world: this.#world.fork(),
      shell: this.#shell,
      events: this.#dropped + this.#events.length,
    });
    // The first is never dropped: from it everything can be done again.
    if (this.#checkpoints.length > CHECKPOINTS_MAX) this.#checkpoints.splice(1, 1);
  }

  #sink() {
    return {
      event: (event: WorldEvent) => {
        this.#events.push(event);
        if (this.#events.length <= EVENTS_MAX) return;
        this.#events.shift();
        this.#dropped += 1;
      },
    };
  }
}

function sizeOf(action: Action): number {
  if (action.kind === 'advance') return String(action.ms).length + 1;
  if (action.kind === 'run') return bytesOf(JSON.stringify(action.line)).length + 1;
  const { service, operation, input, region } = action;
  return bytesOf(JSON.stringify([service, operation, writePlain(input), region])).length + 1;
}

/** A call whose input nobody else holds, exactly as it will be read back from the saved text. */
const owned = (action: Action): Action =>
  action.kind === 'call' ? { ...action, input: readPlain(writePlain(action.input)) as Input } : action;
