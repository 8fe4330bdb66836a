import type { Instant } from '../../kernel/time';

interface Appointment {
  readonly at: Instant;
  readonly order: number;
  readonly run: () => void;
}

/** Things to do at their time, ties in the order they were set. */
export class Agenda {
  #appointments: Appointment[] = [];
  #order = 0;

  set(at: Instant, run: () => void): void {
    this.#order += 1;
    this.#appointments.push({ at, order: this.#order, run });
  }

  next(): Instant {
    return this.#appointments.reduce((soonest, { at }) => Math.min(soonest, at), Number.POSITIVE_INFINITY);
  }

  /** Runs everything due by `now`, also what is set meanwhile. */
  runDue(now: Instant): void {
    for (;;) {
      const due = this.#appointments
        .filter(({ at }) => at <= now)
        .sort((a, b) => a.at - b.at || a.order - b.order);
      if (due.length === 0) return;
      this.#appointments = this.#appointments.filter(({ at }) => at > now);
      for (const { run } of due) run();
    }
  }
}
