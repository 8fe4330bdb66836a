import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { shippedContent } from '@/server/content/read';
import { type Figure, quantile, type Suite } from './figures';

const ROUNDS = 5;
const SLICE_ITEMS = 4_000;
const WARM_UP_ITEMS = 8_000;
const LEVELS = [1, 2, 3] as const;

/**
 * Draws some items: items a second of processor time, which is the same however busy the machine is, and the
 * slowest of a hundred in milliseconds of the clock.
 */
function slice(draw: (place: number) => void, items: number): { perSecond: number; p99: number } {
  const times = new Array<number>(items);
  const used = process.cpuUsage();
  let last = performance.now();
  for (let place = 0; place < items; place++) {
    draw(place);
    const now = performance.now();
    times[place] = now - last;
    last = now;
  }
  const { user, system } = process.cpuUsage(used);
  return { perSecond: (items / (user + system)) * 1e6, p99: quantile(times, 0.99) };
}

export const generators: Suite = {
  name: 'generators',
  about:
    'draw, solve, prove and word one item in both languages; levels 1 to 3 in turn; items a second of processor time',
  async run() {
    const limits = shippedContent().limits.exam;
    const measured = GENERATORS.map((generator) => ({
      slug: generator.slug,
      draw: (round: number) => (place: number) => {
        const level = LEVELS[place % LEVELS.length] ?? 1;
        drawItem(generator, { seed: `${round}.${place}`, level, profile: 'exam', limits });
      },
      perSecond: [] as number[],
      p99: [] as number[],
    }));
    for (const { draw } of measured) slice(draw(-1), WARM_UP_ITEMS);
    for (let round = 0; round < ROUNDS; round++) {
      for (const one of measured) {
        const { perSecond, p99 } = slice(one.draw(round), SLICE_ITEMS);
        one.perSecond.push(perSecond);
        one.p99.push(p99);
      }
    }
    return measured.flatMap(({ slug, perSecond, p99 }): Figure[] => [
      { name: slug, unit: 'items/s', values: perSecond, goal: { at: 'least', value: 20_000 } },
      { name: `${slug}, p99`, unit: 'ms', values: p99, goal: { at: 'most', value: 1 } },
    ]);
  },
};
