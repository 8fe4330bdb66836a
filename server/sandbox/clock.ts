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
    private ahead: number,
  ) {}

  get aheadMs(): number {
    return this.ahead;
  }

  now(): Instant {
    return Date.now() + this.ahead;
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
    clearTimeout(this.#timer);
    this.#armedFor = due;
    const delayMs = Math.min(Math.max(due - this.now(), 0), DELAY_MAX_MS);
    this.#timer = setTimeout(() => this.#wake(), delayMs);
    this.#timer.unref();
  }

  #wake(): void {
    this.#armedFor = Number.POSITIVE_INFINITY;
    this.catchUp();
    this.arm();
  }

  /** Moves time forward; resolves when all that fell due has happened. */
  async advance(ms: number): Promise<void> {
    this.ahead += ms;
    const until = this.now();
    while (this.world.now < until && !this.world.advanceTo(until).complete)
      await new Promise((resume) => setImmediate(resume));
    this.#armedFor = Number.POSITIVE_INFINITY;
    this.arm();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#armedFor = Number.NEGATIVE_INFINITY;
  }
}
