import type { Limits } from '@/core/facts/limits';
import type { Instant } from '@/core/kernel/time';
import type {
  AnyService,
  Command,
  LogEntry,
  Outcome,
  Place,
  Sink,
  WorldEvent,
} from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { Clock } from './clock';
import { type Recorded, WorldFile } from './journal/world-file';

export interface LiveWorldOptions {
  readonly services: readonly AnyService[];
  readonly limits: Limits;
  readonly seed: string;
  /** Where the world is kept; it lives in memory only when there is none. */
  readonly file?: string | undefined;
  /** Bytes of log after which a snapshot takes its place: 64 MiB. */
  readonly checkpointBytes?: number;
  /** The file can no longer be written: nothing may be acknowledged any more. */
  readonly onFailure: (error: unknown) => void;
}

export type Cancel = () => void;
type Watcher = (event: WorldEvent) => void;

const CHECKPOINT_BYTES = 64 * 2 ** 20;

const RESET: Outcome = {
  ok: false,
  error: { code: 'ServiceUnavailable', message: 'The sandbox was reset.', status: 503, fault: 'Receiver' },
};

/** A world that follows the wall clock, holds what is pending for its callers, and may be kept in a file. */
export class LiveWorld {
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  readonly #watchers = new Set<Watcher>();
  #world!: World;
  #clock!: Clock;
  #file: WorldFile | undefined;
  #replaying = false;
  #checkpointing = false;

  private constructor(private readonly options: LiveWorldOptions) {}

  /** A new world, or the one of the file. */
  static async open(options: LiveWorldOptions): Promise<LiveWorld> {
    const live = new LiveWorld(options);
    if (options.file === undefined) {
      live.#begin(live.#created(options.seed, Date.now()), 0);
      return live;
    }
    const { recorded, worldFile } = await WorldFile.open(options.file, options.onFailure);
    if (recorded) live.#resume(recorded);
    live.#file = worldFile;
    if (recorded) live.#cancelAbandoned();
    else live.#beginFile();
    return live;
  }

  #begin(world: World, aheadMs: number): void {
    this.#world = world;
    this.#clock = new Clock(world, aheadMs);
    this.#clock.arm();
  }

  #created(seed: string, startAt: Instant): World {
    const { services, limits } = this.options;
    return World.create({ services, limits, seed, startAt, sink: this.#sink });
  }

  #beginFile(): void {
    const { seed } = this.options;
    const startAt = Date.now();
    this.#begin(this.#created(seed, startAt), 0);
    this.#file?.begin(seed, startAt);
  }

  #resume({ beginning, entries, aheadMs }: Recorded): void {
    const { services, limits } = this.options;
    this.#replaying = true;
    const world =
      'snapshot' in beginning
        ? World.restore(beginning.snapshot, { services, limits, sink: this.#sink })
        : this.#created(beginning.seed, beginning.startAt);
    replay(world, entries);
    this.#replaying = false;
    // The wall clock may have been set back since: time in the world never is.
    this.#begin(world, Math.max(aheadMs, world.now - Date.now()));
  }

  /** Whoever waited for these went away with the last process. */
  #cancelAbandoned(): void {
    for (const seq of this.#world.pending()) this.#world.cancel(seq);
  }

  readonly #sink: Sink = {
    entry: (entry: LogEntry) => {
      if (!this.#replaying) this.#file?.entry(entry);
    },
    event: (event: WorldEvent) => {
      for (const watcher of this.#watchers) watcher(event);
    },
    completed: (seq: number, outcome: Outcome) => {
      const done = this.#waiting.get(seq);
      this.#waiting.delete(seq);
      done?.(outcome);
    },
  };

  /**
   * Runs a command at the present instant; `done` gets the outcome once it is durable. Returns how to hang up, and
   * the command's number, when it is pending.
   */
  submit(command: Command, done: (outcome: Outcome) => void): { seq: number; cancel: Cancel } | undefined {
    this.#clock.catchUp();
    const { seq, outcome } = this.#world.submit(command);
    this.#clock.arm();
    const durably = (ended: Outcome): void => this.#whenDurable(() => done(ended));
    if (outcome) {
      durably(outcome);
      return undefined;
    }
    this.#waiting.set(seq, durably);
    return { seq, cancel: () => this.#hangUp(seq) };
  }

  #whenDurable(then: () => void): void {
    if (!this.#file) {
      then();
      return;
    }
    this.#file.whenDurable(then);
    if (this.#file.grownBytes > (this.options.checkpointBytes ?? CHECKPOINT_BYTES))
      void this.#checkpoint(this.#file);
  }

  async #checkpoint(file: WorldFile): Promise<void> {
    if (this.#checkpointing) return;
    this.#checkpointing = true;
    await file.replace(() => ({
      seed: this.options.seed,
      snapshot: this.#world.snapshot(),
      aheadMs: this.#clock.aheadMs,
    }));
    this.#checkpointing = false;
  }

  #hangUp(seq: number): void {
    if (!this.#waiting.delete(seq)) return;
    this.#clock.catchUp();
    this.#world.cancel(seq);
    this.#clock.arm();
  }

  /** Requests of clients that the world has not answered yet. */
  get pendingCount(): number {
    return this.#waiting.size;
  }

  now(): Instant {
    return this.#clock.now();
  }

  /** Lets virtual time pass; resolves when all that fell due has happened and is durable. */
  async advance(ms: number): Promise<void> {
    await this.#clock.advance(ms);
    this.#file?.ahead(this.#clock.aheadMs);
    await new Promise<void>((resolve) => this.#whenDurable(resolve));
  }

  /** Begins again with an empty world at the present wall-clock time. */
  async reset(): Promise<void> {
    this.#clock.stop();
    for (const done of this.#waiting.values()) done(RESET);
    this.#waiting.clear();
    const { seed } = this.options;
    const startAt = Date.now();
    this.#begin(this.#created(seed, startAt), 0);
    await this.#file?.replace(() => ({ seed, startAt, aheadMs: 0 }));
  }

  stateOf(service: string, place: Place): unknown {
    return this.#world.stateOf(service, place);
  }

  /** Tells of every event from now on, while it happens: a watcher must not touch the world. Returns how to stop. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  async close(): Promise<void> {
    this.#clock.stop();
    await this.#file?.close();
  }
}
