import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/core/kernel/time';
import type { CardState, Rating } from '@/core/scheduling/card';
import { rate, retrievability } from '@/core/scheduling/fsrs';
import { ratingOf } from '@/core/scheduling/memory-rule';
import { type ReviewLine, recompute, standing } from '@/core/scheduling/review-log';
import { startOfStudyDay, studyDay } from '@/core/scheduling/study-day';

const learner = { timeZone: 'Asia/Seoul', retention: 0.9 };
const at = (day: number, hour = 12) => ({
  day,
  now: startOfStudyDay(day, 'Asia/Seoul') + hour * HOUR_MS,
  ...learner,
});

/** Rates a card on the given days after day 20,000. */
function ratedOn(steps: readonly (readonly [Rating, number])[]): CardState {
  let card: CardState | null = null;
  for (const [rating, day] of steps) card = rate(card, rating, at(20_000 + day));
  if (!card) throw new Error('no steps');
  return card;
}

describe('FSRS-6', () => {
  it('gives the published memory state', () => {
    // Grades 1,3,3,3,3,3 after 0,0,1,3,8,21 days.
    const card = ratedOn([
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 4],
      [3, 12],
      [3, 33],
    ]);
    expect(card.stability).toBeCloseTo(53.62691, 4);
    expect(card.difficulty).toBeCloseTo(6.357487, 5);
  });

  it('gives the intervals of the formula', () => {
    // Computed apart from ts-fsrs. The library's own list (498 for 497) has a second Good on the first day.
    let card: CardState | null = null;
    let day = 20_000;
    const intervals: number[] = [];
    for (const rating of [3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const) {
      card = rate(card, rating, at(day));
      intervals.push(card.scheduledDays);
      day = card.dueDay;
    }
    expect(intervals).toEqual([2, 11, 46, 163, 497, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('counts study days, not UTC days', () => {
    // 23:30 and 00:30 in UTC: one day apart there, the same study day in Seoul.
    const first = Date.parse('2026-11-23T23:30:00Z');
    const second = first + HOUR_MS;
    expect(studyDay(first, 'Asia/Seoul')).toBe(studyDay(second, 'Asia/Seoul'));
    const rated = [first, second].reduce<CardState | null>(
      (card, now) => rate(card, 3, { day: studyDay(now, 'Asia/Seoul'), now, ...learner }),
      null,
    );
    const sameDay = ratedOn([
      [3, 0],
      [3, 0],
    ]);
    expect(rated?.stability).toBe(sameDay.stability);
    expect(sameDay.stability).not.toBe(
      ratedOn([
        [3, 0],
        [3, 1],
      ]).stability,
    );
  });

  it('asks again in ten minutes after a mistake, also just before midnight and roll-over', () => {
    for (const hour of [0, 19.9, 23.99]) {
      const moment = at(20_000, hour);
      const card = rate(null, 1, moment);
      expect(card).toMatchObject({ state: 1, scheduledDays: 0, dueDay: 20_000 });
      expect(card.dueAt - moment.now).toBe(10 * MINUTE_MS);
      expect(rate(card, 3, { ...moment, now: card.dueAt })).toMatchObject({ state: 2, scheduledDays: 1 });
    }
  });

  it('is due from the beginning of the due day', () => {
    const card = ratedOn([[3, 0]]);
    expect(card.dueDay).toBe(20_002);
    expect(card.dueAt).toBe(startOfStudyDay(20_002, 'Asia/Seoul'));
  });

  it('takes a day before the last one as the last one', () => {
    const card = ratedOn([[3, 5]]);
    expect(rate(card, 3, at(20_003))).toMatchObject({ lastDay: 20_005 });
  });

  it('spaces wider for a lower wanted recall', () => {
    const tight = rate(ratedOn([[3, 0]]), 3, { ...at(20_002), retention: 0.95 });
    const loose = rate(ratedOn([[3, 0]]), 3, { ...at(20_002), retention: 0.8 });
    expect(tight.stability).toBe(loose.stability);
    expect(loose.scheduledDays).toBeGreaterThan(5 * tight.scheduledDays);
  });

  it('recalls nine in ten when due by stability', () => {
    expect(retrievability({ state: 2, stability: 10, lastDay: 100 }, 110)).toBeCloseTo(0.9, 6);
    expect(retrievability({ state: 2, stability: 10, lastDay: 100 }, 101)).toBeCloseTo(0.986, 3);
    expect(retrievability({ state: 0, stability: 0, lastDay: null }, 101)).toBe(0);
  });
});

describe('the memory rule', () => {
  it.each([
    [false, 'guess', 1],
    [false, 'think', 1],
    [false, 'certain', 1],
    [true, 'guess', 1],
    [true, 'think', 3],
    [true, 'certain', 3],
  ] as const)('correct %s, %s: %i', (correct, certainty, rating) => {
    expect(ratingOf(correct, certainty)).toBe(rating);
  });
});

const line = (n: number, rating: Rating, day: number, minutes: number): ReviewLine => ({
  id: `r${String(n).padStart(4, '0')}`,
  type: 'RATING',
  rating,
  studyDay: day,
  reviewedAt: day * DAY_MS + minutes * MINUTE_MS,
  cancelsId: null,
});
const cancelOf = (target: ReviewLine): ReviewLine => ({
  ...target,
  id: `c-${target.id}`,
  type: 'CANCEL',
  rating: 0,
  reviewedAt: target.reviewedAt + 1,
  cancelsId: target.id,
});
const history = fc
  .array(fc.record({ rating: fc.constantFrom<Rating>(1, 3), gap: fc.integer({ min: 0, max: 40 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((steps) => {
    let day = 20_000;
    return steps.map(({ rating, gap }, n) => {
      day += gap;
      return line(n, rating, day, n);
    });
  });

describe('a card recomputed from its log', () => {
  it('equals the card rated step by step', () => {
    fc.assert(
      fc.property(history, (log) => {
        let card: CardState | null = null;
        for (const { rating, studyDay: day, reviewedAt: now } of log) {
          card = rate(card, rating === 1 ? 1 : 3, { day, now, ...learner });
        }
        expect(recompute(log, learner)).toEqual(card);
      }),
    );
  });

  it('is exactly the card before the review that was undone', () => {
    fc.assert(
      fc.property(history, (log) => {
        const last = log.at(-1);
        if (!last) return;
        const undone = recompute([...log, cancelOf(last)], learner);
        expect(undone).toEqual(
          log.length > 1 ? recompute(log.slice(0, -1), learner) : { ...undone, state: 0, reps: 0 },
        );
      }),
    );
  });

  it('can be undone twice in a row, whatever order the log comes in', () => {
    const log = [line(1, 3, 20_000, 0), line(2, 3, 20_003, 0), line(3, 1, 20_009, 0)];
    const [first, second, third] = log;
    if (!first || !second || !third) throw new Error('three lines');
    const both = [cancelOf(third), third, cancelOf(second), first, second];
    expect(standing(both).map(({ id }) => id)).toEqual(['r0001']);
    expect(recompute(both, learner)).toEqual(recompute([first], learner));
  });
});
