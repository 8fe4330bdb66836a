import type { Question } from './draw';

/** Thousandths of a KiB, so that sums stay whole numbers. */
const MILLI = 1000;

/** Whether `shards` carry the load, each limit checked on its own against one shard's even share. */
function carries(q: Question, shards: number): boolean {
  const incoming = Math.round(q.rate * q.size * MILLI);
  const writes = incoming <= shards * q.writeKib * MILLI && q.rate <= shards * q.writeRecords;
  const shared = incoming * q.shared <= shards * q.readKib * MILLI;
  // Every enhanced consumer has its own pipe: one consumer's share is compared, never the sum.
  const enhanced = q.enhanced === 0 || incoming <= shards * q.fanOutKib * MILLI;
  return writes && shared && enhanced;
}

function countUp(from: number, holds: (value: number) => boolean): number {
  let value = from;
  while (holds(value)) value++;
  return value;
}

/** The answer by trial: adds shards, records or consumers one by one until a limit decides. */
export function truth(q: Question): number {
  switch (q.direction) {
    case 'write-load':
    case 'shared-readers':
    case 'enhanced-readers':
    case 'mixed-readers':
      return countUp(1, (shards) => !carries(q, shards));
    case 'highest-rate': {
      let low = 0;
      let high = q.shards * q.writeRecords + 1;
      // Bisection over the rate: `low` is always carried, `high` never.
      while (high - low > 1) {
        const rate = (low + high) >> 1;
        if (carries({ ...q, rate }, q.shards)) low = rate;
        else high = rate;
      }
      return low;
    }
    case 'most-consumers':
      return countUp(1, (shared) => carries({ ...q, shared }, q.shards) && shared <= q.readCalls) - 1;
    case 'polling-interval':
      // Each application makes 1000 / interval calls a second on every shard.
      return countUp(1, (interval) => q.shared * 1000 > q.readCalls * interval);
  }
}
