import type { Question } from './draw';

/** Whether one shard takes `records` of `size` bytes in a second. */
const takes = ({ maxRecords, maxBytes }: Question, records: number, size: number): boolean =>
  records <= maxRecords && records * size <= maxBytes;

/** Largest whole number for which `holds`, which is true at 0 and false at `beyond`. */
function largest(beyond: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = beyond;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function smallest(holds: (value: number) => boolean): number {
  let value = 1;
  while (!holds(value)) value++;
  return value;
}

/** What each ailment leaves possible; the remedy is what fits all three marks. */
const MARKS: Readonly<Record<number, { oneKey: boolean; bytesBind: boolean; orderNeeded: boolean }>> = {
  1: { oneKey: true, bytesBind: true, orderNeeded: false },
  2: { oneKey: true, bytesBind: false, orderNeeded: true },
  3: { oneKey: false, bytesBind: true, orderNeeded: true },
};

function fitting(ailment: number): number {
  const marks = MARKS[ailment];
  if (!marks?.oneKey) return 3;
  return !marks.bytesBind && marks.orderNeeded ? 2 : 1;
}

/** The answer by trying loads on a shard: records, suffixes, a shard number plus one, or a remedy. */
export function truth(q: Question): number {
  switch (q.direction) {
    case 'refused':
      return q.rate - largest(q.rate + 1, (records) => takes(q, records, q.size));
    case 'suffixes':
      return smallest((parts) => takes(q, q.rate / parts, q.size));
    case 'stream-limit':
      return largest(1_000_000, (rate) => takes(q, (rate * q.share) / 100, q.size) && wholeFits(q, rate));
    case 'hot-shard-load': {
      // Deals out hundredths of the stream: the hot key's to one shard, the others round by round.
      const hundredth = q.rate / 100;
      let load = 0;
      for (let part = 0; part < 100; part++) load += part < q.share ? hundredth : hundredth / q.shards;
      return Math.round(load);
    }
    case 'aggregation':
      return smallest((packed) => takes(q, q.rate / packed, q.size * packed));
    case 'which-shard': {
      const refused = q.loads.split(',').findIndex((load) => {
        const [records, bytes] = load.split(':').map(Number);
        return (records ?? 0) > q.maxRecords || (bytes ?? 0) > q.maxBytes;
      });
      return refused + 1;
    }
    case 'remedy':
      return fitting(q.ailment);
  }
}

/** A shard takes whole records only; the share of the hot key must not pass what it takes in full. */
function wholeFits(q: Question, rate: number): boolean {
  const whole = largest(q.maxRecords + 1, (records) => takes(q, records, q.size));
  return rate * q.share <= whole * 100;
}
