import type { AnyGenerator } from '@/core/generators/contract';
import { type DrawRequest, drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { createRng } from '@/core/kernel/rng';
import { shippedContent } from '@/server/content/read';
import { type Figure, median, quantile, type Suite } from './figures';

const ROUNDS = 5;
const SLICE_ITEMS = 1_500;
const WARM_UP_ITEMS = 3_000;
const LEVELS = [1, 2, 3] as const;
/** Proof included. */
const MEDIAN_GOAL = 2_000;

/**
 * Makes some items: items a second of processor time, which is the same however busy the machine is, and the slowest
 * of a hundred in milliseconds of the clock.
 */
function slice(make: (place: number) => void, items: number): { perSecond: number; p99: number } {
  const times = new Array<number>(items);
  const used = process.cpuUsage();
  let last = performance.now();
  for (let place = 0; place < items; place++) {
    make(place);
    const now = performance.now();
    times[place] = now - last;
    last = now;
  }
  const { user, system } = process.cpuUsage(used);
  return { perSecond: (items / (user + system)) * 1e6, p99: quantile(times, 0.99) };
}

/** The same item worded in both languages, without asking whether its key holds. */
function drawUnproved(generator: AnyGenerator, { seed, level, profile, limits }: DrawRequest): void {
  const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
  const solved = generator.solve(p, limits);
  generator.render(p, solved, 'ko');
  generator.render(p, solved, 'en');
}

export const generators: Suite = {
  name: 'generators',
  about:
    'draw, solve, prove and word one item in both languages, and the same without the proof; levels 1 to 3 in turn; items a second of processor time',
  async run() {
    const limits = shippedContent().limits.exam;
    const request = (round: number, place: number): DrawRequest => ({
      seed: `${round}.${place}`,
      level: LEVELS[place % LEVELS.length] ?? 1,
      profile: 'exam',
      limits,
    });
    const measured = GENERATORS.map((generator) => ({
      slug: generator.slug,
      proved: (round: number) => (place: number) => void drawItem(generator, request(round, place)),
      unproved: (round: number) => (place: number) => drawUnproved(generator, request(round, place)),
      perSecond: [] as number[],
      without: [] as number[],
      p99: [] as number[],
    }));
    for (const { proved } of measured) slice(proved(-1), WARM_UP_ITEMS);
    for (let round = 0; round < ROUNDS; round++) {
      for (const one of measured) {
        const { perSecond, p99 } = slice(one.proved(round), SLICE_ITEMS);
        one.perSecond.push(perSecond);
        one.p99.push(p99);
        one.without.push(slice(one.unproved(round), SLICE_ITEMS).perSecond);
      }
    }
    const medians = Array.from({ length: ROUNDS }, (_, round) =>
      median(measured.map(({ perSecond }) => perSecond[round] ?? 0)),
    );
    return [
      {
        name: 'the median generator, with proof',
        unit: 'items/s',
        values: medians,
        goal: { at: 'least', value: MEDIAN_GOAL },
      },
      ...measured.flatMap(({ slug, perSecond, without, p99 }): Figure[] => [
        { name: `${slug}, with proof`, unit: 'items/s', values: perSecond },
        { name: `${slug}, without`, unit: 'items/s', values: without },
        { name: `${slug}, p99`, unit: 'ms', values: p99 },
      ]),
    ];
  },
};
