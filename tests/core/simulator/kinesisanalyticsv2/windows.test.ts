import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/core/simulator/services/kinesisanalyticsv2/windows/parse-query';
import {
  advanceWatermark,
  type Lateness,
  newRun,
  push,
} from '@/core/simulator/services/kinesisanalyticsv2/windows/run';
import { QueryFault } from '@/core/simulator/services/kinesisanalyticsv2/windows/tokens';

const S = 1_000;
const IN_ORDER: Lateness = { watermarkDelayMs: 0, allowedLatenessMs: 0 };

const query = (window: string, more = '') =>
  parseQuery(
    `SELECT shop, window_start, window_end, COUNT(*) AS n, SUM(price) AS total
     FROM TABLE(${window}) ${more} GROUP BY shop, window_start, window_end`,
  );
const TUMBLE = "TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '10' SECOND)";

/** Runs events `[second, shop, price]` and flushes; results as `[shop, from, to, n, total]`, in seconds. */
function results(
  parsed: ReturnType<typeof parseQuery>,
  events: readonly (readonly [number, string, number])[],
  lateness = IN_ORDER,
) {
  const run = newRun();
  const found = events.flatMap(([at, shop, price]) => push(parsed, lateness, run, at * S, { shop, price }));
  found.push(...advanceWatermark(parsed, lateness, run, 1e9));
  return {
    lateDropped: run.lateDropped,
    rows: found.map(({ row, isUpdate }) => [
      row.shop,
      Number(row.window_start) / S,
      Number(row.window_end) / S,
      row.n,
      row.total,
      ...(isUpdate ? ['update'] : []),
    ]),
  };
}

describe('windows', () => {
  it('tumbling: each event is in one, from the start up to the end', () =>
    expect(
      results(query(TUMBLE), [
        [0, 'a', 1],
        [9.999, 'a', 2],
        [10, 'a', 4],
        [12, 'b', 8],
      ]).rows,
    ).toEqual([
      ['a', 0, 10, 2, 3],
      ['a', 10, 20, 1, 4],
      ['b', 10, 20, 1, 8],
    ]));

  it('sliding: each event is in size / slide of them', () =>
    expect(
      results(query("HOP(TABLE orders, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)"), [
        [7, 'a', 1],
        [12, 'a', 2],
      ]).rows,
    ).toEqual([
      ['a', 0, 10, 1, 1],
      ['a', 5, 15, 2, 3],
      ['a', 10, 20, 1, 2],
    ]));

  it('session: ends a gap after its last event, and one event can join two', () => {
    const session = query("SESSION(TABLE orders PARTITION BY shop, DESCRIPTOR(ts), INTERVAL '5' SECOND)");
    expect(
      results(
        session,
        [
          [0, 'a', 1],
          [4, 'a', 2],
          [20, 'a', 4],
          [4, 'b', 8],
        ],
        { ...IN_ORDER, watermarkDelayMs: 60 * S },
      ).rows,
    ).toEqual([
      ['a', 0, 9, 2, 3],
      ['b', 4, 9, 1, 8],
      ['a', 20, 25, 1, 4],
    ]);
    expect(
      results(
        session,
        [
          [0, 'a', 1],
          [8, 'a', 2],
          [4, 'a', 4],
        ],
        { ...IN_ORDER, watermarkDelayMs: 60 * S },
      ).rows,
    ).toEqual([['a', 0, 13, 3, 7]]);
  });
});

describe('events out of order', () => {
  const events = [
    [1, 'a', 1],
    [12, 'a', 2],
    [3, 'a', 4],
  ] as const;

  it('are lost when the watermark has passed their window', () =>
    expect(results(query(TUMBLE), events)).toEqual({
      lateDropped: 1,
      rows: [
        ['a', 0, 10, 1, 1],
        ['a', 10, 20, 1, 2],
      ],
    }));

  it('are in time while the watermark waits', () =>
    expect(results(query(TUMBLE), events, { ...IN_ORDER, watermarkDelayMs: 5 * S })).toEqual({
      lateDropped: 0,
      rows: [
        ['a', 0, 10, 2, 5],
        ['a', 10, 20, 1, 2],
      ],
    }));

  it('give the result anew while lateness is allowed', () =>
    expect(results(query(TUMBLE), events, { ...IN_ORDER, allowedLatenessMs: 5 * S })).toEqual({
      lateDropped: 0,
      rows: [
        ['a', 0, 10, 1, 1],
        ['a', 0, 10, 2, 5, 'update'],
        ['a', 10, 20, 1, 2],
      ],
    }));

  it('of any order count as in order when the watermark waits long enough', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 50 }),
            fc.constantFrom('a', 'b'),
            fc.integer({ min: 0, max: 9 }),
          ),
        ),
        fc.constantFrom(
          TUMBLE,
          "HOP(TABLE orders, DESCRIPTOR(ts), INTERVAL '2' SECOND, INTERVAL '10' SECOND)",
          "SESSION(TABLE orders, DESCRIPTOR(ts), INTERVAL '3' SECOND)",
        ),
        (unordered, window) => {
          const waiting = { ...IN_ORDER, watermarkDelayMs: 60 * S };
          const ordered = [...unordered].sort(([one], [other]) => one - other);
          const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
          const parsed = query(window);
          expect(sorted(results(parsed, unordered, waiting).rows)).toEqual(
            sorted(results(parsed, ordered, { ...IN_ORDER, watermarkDelayMs: 1 }).rows),
          );
        },
      ),
    ));
});

describe('queries', () => {
  it('filter before and after aggregating, and aggregate in every way', () => {
    const parsed = parseQuery(
      `SELECT window_end, COUNT(price) AS n, AVG(price) AS mean, MIN(price) AS low, MAX(shop)
       FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
       WHERE (shop = 'a' OR shop = 'b') AND NOT price < -1 -- bad data
       GROUP BY window_start, window_end HAVING n >= 2;`,
    );
    const run = newRun();
    for (const [shop, price] of [
      ['a', 2],
      ['b', 4],
      ['c', 100],
      ['a', -5],
    ] as const)
      push(parsed, IN_ORDER, run, S, { shop, price });
    push(parsed, IN_ORDER, run, 70 * S, { shop: 'a', price: 1 });
    expect(advanceWatermark(parsed, IN_ORDER, run, 1e9)).toEqual([]);
    const again = newRun();
    for (const [shop, price] of [
      ['a', 2],
      ['b', 4],
    ] as const)
      push(parsed, IN_ORDER, again, S, { shop, price });
    expect(advanceWatermark(parsed, IN_ORDER, again, 1e9).map(({ row }) => row)).toEqual([
      { window_end: 60 * S, n: 2, mean: 3, low: 2, 'MAX(shop)': 'b' },
    ]);
  });

  it.each([
    ['SELEC x', 'Expected SELECT, found SELEC', 0],
    ['SELECT x FROM t', 'Expected TABLE, found t', 14],
    [
      "SELECT x FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '0' SECOND)) GROUP BY window_start",
      'This interval is not understood',
      61,
    ],
    [
      "SELECT x FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' DAY)) GROUP BY window_start, window_end",
      'x is neither in GROUP BY nor in an aggregate',
      0,
    ],
    [
      "SELECT x FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' DAY)) GROUP BY x",
      'GROUP BY must name window_start',
      0,
    ],
    [
      "SELECT x FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '2' SECOND, INTERVAL '3' SECOND)) GROUP BY x",
      'The size of a HOP window must be a multiple of its slide',
      89,
    ],
    ['SELECT ?', 'Unexpected character ?', 7],
  ])('%s is refused', (text, message, at) => {
    const parse = () => parseQuery(text);
    expect(parse).toThrow(QueryFault);
    expect(parse).toThrow(message);
    let found = -1;
    try {
      parse();
    } catch (thrown) {
      found = (thrown as QueryFault).at;
    }
    expect(found).toBe(at);
  });
});
