import type { Instant } from '@/core/kernel/time';
import type { World } from '@/core/simulator/engine/world';

/** A Node timer holds no longer delay than this. */
const DELAY_MAX_MS = 2 ** 31 - 1;

/** Lets a world follow the wall clock, so many milliseconds ahead of it. */
export class Clock {
  #timer: NodeJS.Timeout | undefined;
  #armedFor = Number.POSITIVE_INFINITY;

  constructor(
    private readonly world: World,
    private aheadMs: number,
    /** Called after things fell due by themselves. */
    private readonly onPassed: () => void,
  ) {}

  get aheadOfWallMs(): number {
    return this.aheadMs;
  }

  now(): Instant {
    return Date.now() + this.aheadMs;
  }

  /** Brings the world to the present. */
  catchUp(): void {
    const now = this.now();
    if (now > this.world.now) this.world.advanceTo(now);
  }

  /** Wakes when the next thing is due. To be called whenever the world may have set a timer. */
  arm(): void {
    const due = this.world.nextDue() ?? Number.POSITIVE_INFINITY;
    // An earlier waking costs nothing: it arms again.
    if (due >= this.#armedFor) return;
    this.#armedFor = due;
    clearTimeout(this.#timer);
    const delayMs = Math.min(Math.max(due - this.now(), 0), DELAY_MAX_MS);
    this.#timer = setTimeout(() => this.#wake(), delayMs);
    this.#timer.unref();
  }

  #wake(): void {
    this.#armedFor = Number.POSITIVE_INFINITY;
    this.catchUp();
    this.onPassed();
    this.arm();
  }

  /** Moves time forward; resolves when all that fell due has happened. */
  async advance(ms: number): Promise<void> {
    this.aheadMs += ms;
    const until = this.now();
    while (this.world.now < until && !this.world.advanceTo(until).complete) await new Promise(setImmediate);
    this.#armedFor = Number.POSITIVE_INFINITY;
    this.arm();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#armedFor = Number.POSITIVE_INFINITY;
  }
}
