import type { Question } from './draw';

/** Lets the clock run until a condition of the buffer is met: by seconds at first, by tenths at the end. */
function run({ rate, size, interval }: Question): { tenths: number; kib: number } {
  const full = size * 1024;
  let seconds = 0;
  while (seconds < interval && (seconds + 1) * rate <= full) seconds++;
  let tenths = seconds * 10;
  while (tenths < interval * 10 && tenths * rate < full * 10) tenths++;
  return { tenths, kib: (tenths * rate) / 10 };
}

/** The answer by running the buffer: seconds, MiB, objects or KiB per second. */
export function truth(q: Question): number {
  if (q.direction === 'break-even') {
    // A rate whose load over the interval is just the buffer, searched in tenths of a KiB.
    let low = 0;
    let high = q.size * 10_240;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (middle * q.interval < q.size * 10_240) low = middle;
      else high = middle;
    }
    return high / 10;
  }
  const { tenths, kib } = run(q);
  if (q.direction === 'object-size') return kib / 1024;
  return q.direction === 'flush-time' ? tenths / 10 : 36_000 / tenths;
}
