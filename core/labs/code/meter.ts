/** Measures execution by a clock that is handed in. */
export class Meter {
  #spent = 0;
  #since: number | undefined;

  constructor(
    private readonly clock: () => number,
    private readonly most: number,
  ) {}

  /** Whether all that may be used is used. */
  get spent(): boolean {
    const running = this.#since === undefined ? 0 : this.clock() - this.#since;
    return this.#spent + running > this.most;
  }

  /** Counts the time that `work` takes. */
  during(work: () => void): void {
    this.#since = this.clock();
    try {
      work();
    } finally {
      this.#spent += this.clock() - this.#since;
      this.#since = undefined;
    }
  }
}
