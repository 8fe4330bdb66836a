import type { Instant } from '../../kernel/time';

/** A timer of one service in one place. */
export interface Timer<Owner = unknown> {
  readonly owner: Owner;
  readonly name: string;
  due: Instant;
  /** Order of setting: decides between timers due at the same instant. */
  order: number;
  /** Plain data handed back when it fires. */
  data: unknown;
  /** Where it stands in the heap. */
  index: number;
}

/** Holds the timers of one owner by name. */
export interface TimerOwner<Owner> {
  readonly timers: Map<string, Timer<Owner>>;
}

const before = (a: Timer, b: Timer): boolean => a.due < b.due || (a.due === b.due && a.order < b.order);

/** Timers by due time, ties in the order they were set: an indexed binary heap. */
export class TimerQueue<Owner extends TimerOwner<Owner>> {
  readonly #heap: Timer<Owner>[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** Sets the timer, or moves the one of this name. */
  set(owner: Owner, name: string, due: Instant, order: number, data: unknown): void {
    const known = owner.timers.get(name);
    if (known) {
      known.due = due;
      known.order = order;
      known.data = data;
      this.#settle(known);
      return;
    }
    const timer: Timer<Owner> = { owner, name, due, order, data, index: this.#heap.length };
    owner.timers.set(name, timer);
    this.#heap.push(timer);
    this.#settle(timer);
  }

  clear(owner: Owner, name: string): void {
    const timer = owner.timers.get(name);
    if (timer) this.#remove(timer);
  }

  /** Due time of the next timer; Infinity when none is set. */
  nextDue(): number {
    return this.#heap[0]?.due ?? Number.POSITIVE_INFINITY;
  }

  /** Takes out the next timer if it is due by then. */
  takeDue(until: Instant): Timer<Owner> | undefined {
    const next = this.#heap[0];
    if (!next || next.due > until) return undefined;
    this.#remove(next);
    return next;
  }

  /** Every timer in firing order. */
  inOrder(): readonly Timer<Owner>[] {
    return [...this.#heap].sort((a, b) => (before(a, b) ? -1 : 1));
  }

  #remove(timer: Timer<Owner>): void {
    timer.owner.timers.delete(timer.name);
    const last = this.#heap.pop() as Timer<Owner>;
    if (last === timer) return;
    last.index = timer.index;
    this.#heap[last.index] = last;
    this.#settle(last);
  }

  #settle(timer: Timer<Owner>): void {
    this.#up(timer);
    this.#down(timer);
  }

  #up(timer: Timer<Owner>): void {
    while (timer.index > 0) {
      const parent = this.#heap[(timer.index - 1) >> 1] as Timer<Owner>;
      if (!before(timer, parent)) return;
      this.#swap(timer, parent);
    }
  }

  #down(timer: Timer<Owner>): void {
    for (;;) {
      const left = this.#heap[2 * timer.index + 1];
      if (!left) return;
      const right = this.#heap[2 * timer.index + 2];
      const child = right && before(right, left) ? right : left;
      if (!before(child, timer)) return;
      this.#swap(child, timer);
    }
  }

  #swap(a: Timer<Owner>, b: Timer<Owner>): void {
    const index = a.index;
    a.index = b.index;
    b.index = index;
    this.#heap[a.index] = a;
    this.#heap[b.index] = b;
  }
}
