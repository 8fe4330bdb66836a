import type { Question } from './draw';

/** Walks the retries one after another, doubling and capping as the client would, and notes every wait. */
function walk(base: number, cap: number, until: (waits: readonly number[]) => boolean): number[] {
  const waits: number[] = [];
  let next = base;
  while (!until(waits)) {
    waits.push(Math.min(next, cap));
    next += next;
  }
  return waits;
}

const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0);

/** The answer by simulation: seconds for waits, a count of retries otherwise. */
export function truth({ direction, base, cap, retry, given }: Question): number {
  const made = (): number[] => walk(base, cap, (waits) => waits.length === retry);
  switch (direction) {
    case 'nth-wait':
      return (made().at(-1) ?? 0) / 1000;
    case 'total-wait':
      return sum(made()) / 1000;
    case 'first-capped':
      return walk(base, cap, (waits) => waits.at(-1) === cap).length;
    case 'retries-in-budget':
      return walk(base, cap, (waits) => sum(waits) > given).length - 1;
    case 'equal-jitter-shortest':
      // Lower end of [w/2, w].
      return ((made().at(-1) ?? 0) * 0.5) / 1000;
    case 'full-jitter-average':
      // The mean of random(0, w) is the middle of its two ends.
      return sum(made().map((longest) => (0 + longest) / 2)) / 1000;
    case 'decorrelated-longest': {
      const upper = given + given + given;
      return (upper < cap ? upper : cap) / 1000;
    }
  }
}
