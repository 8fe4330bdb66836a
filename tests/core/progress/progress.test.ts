import { describe, expect, it } from 'vitest';
import { accuracyByWeek, calendarOf, streakOf } from '@/core/progress/calendar';
import { calibrate, type SureAnswer } from '@/core/progress/calibration';
import { type KnownConcept, masteryOf, memoryState, weakest } from '@/core/progress/mastery';
import { dayOfDate } from '@/core/scheduling/study-day';

const TODAY = 20_000;
const answers = (certainty: SureAnswer['certainty'], right: number, wrong: number): SureAnswer[] => [
  ...Array.from({ length: right }, () => ({ certainty, correct: true })),
  ...Array.from({ length: wrong }, () => ({ certainty, correct: false })),
];

describe('calibration', () => {
  it('marks as Moodle does: at 70 % the yardstick is 0.8', () => {
    const told = calibrate(answers('think', 7, 3));
    expect(told).toMatchObject({ answers: 10, accuracy: 0.7 });
    expect(told.average).toBeCloseTo((7 * 2 - 3 * 2) / 10, 9);
    expect(told.bestFixed).toBeCloseTo(0.8, 9);
    expect(told.bonus).toBeCloseTo(0, 9);
  });

  it('rewards who tells knowledge from luck', () => {
    const told = calibrate([...answers('certain', 5, 0), ...answers('guess', 2, 3)]);
    expect(told.average).toBeCloseTo(1.7, 9);
    expect(told.bonus).toBeCloseTo(0.1 * (1.7 - 0.8), 9);
  });

  it.each([
    ['certain', 9, 1, 'fits'],
    ['certain', 3, 1, 'slightly-over'],
    ['certain', 50, 50, 'over'],
    ['guess', 4, 1, 'slightly-under'],
    ['guess', 40, 0, 'under'],
    ['think', 5, 5, 'slightly-over'],
    ['think', 0, 0, 'no-answers'],
  ] as const)('%s, %i right and %i wrong: %s', (certainty, right, wrong, verdict) => {
    const level = calibrate(answers(certainty, right, wrong)).levels.find(
      (one) => one.certainty === certainty,
    );
    expect(level).toMatchObject({ verdict, answers: right + wrong });
  });

  it('says nothing without answers', () => {
    expect(calibrate([])).toMatchObject({ answers: 0, accuracy: null, average: null, bonus: null });
  });
});

describe('the streak', () => {
  it.each([
    [[TODAY - 2, TODAY - 1, TODAY], 3, 3, true],
    [[TODAY - 2, TODAY - 1], 2, 2, false],
    [[TODAY - 3, TODAY - 2], 0, 2, false],
    [[TODAY, TODAY, TODAY - 5, TODAY - 6, TODAY - 7], 1, 3, true],
    [[], 0, 0, false],
  ])('of %j is %i now and %i at most', (days, current, longest, today) => {
    expect(streakOf(days, TODAY)).toEqual({ current, longest, today });
  });
});

describe('the calendar', () => {
  it('has every day up to today and counts those inside', () => {
    const calendar = calendarOf(
      [
        { day: TODAY, correct: true },
        { day: TODAY, correct: false },
        { day: TODAY - 3, correct: true },
        { day: TODAY - 9, correct: true },
      ],
      TODAY,
      4,
    );
    expect(calendar.map(({ answers: given, correct }) => [given, correct])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
      [2, 1],
    ]);
    expect(calendar.at(-1)?.date).toBe('2024-10-04');
  });

  it('sums by weeks from Monday to Sunday', () => {
    const day = (date: string) => ({ day: dayOfDate(date) ?? 0, correct: true });
    const today = dayOfDate('2026-11-25') ?? 0;
    const weeks = accuracyByWeek(
      [day('2026-11-23'), day('2026-11-22'), day('2026-11-16'), day('2026-11-15')],
      today,
      2,
    );
    expect(weeks).toEqual([
      { monday: '2026-11-16', answers: 2, correct: 2 },
      { monday: '2026-11-23', answers: 1, correct: 1 },
    ]);
  });
});

describe('mastery', () => {
  const concept = (id: string, weight: number, card: KnownConcept['card']): KnownConcept => ({
    id,
    topic: 't',
    weight,
    card,
  });
  const card = (scheduledDays: number, state = 2) => ({
    state,
    stability: 10,
    lastDay: TODAY - 10,
    dueDay: TODAY,
    scheduledDays,
  });

  it('is the weighted mean chance of recall, unseen concepts counting 0', () => {
    const told = masteryOf([concept('a', 3, card(10)), concept('b', 1, null)], TODAY);
    expect(told.recall).toBeCloseTo(0.675, 6);
    expect(told).toMatchObject({
      concepts: 2,
      seen: 1,
      states: { unseen: 1, learning: 0, young: 1, mature: 0 },
    });
    expect(masteryOf([], TODAY)).toMatchObject({ recall: 0, concepts: 0 });
  });

  it('tells states apart', () => {
    expect([null, card(0, 0), card(0, 1), card(0, 3), card(20), card(21)].map(memoryState)).toEqual([
      'unseen',
      'unseen',
      'learning',
      'learning',
      'young',
      'mature',
    ]);
  });

  it('finds the weakest by answers and memory, not by one mistake alone', () => {
    const told = weakest(
      [
        { id: 'often wrong', answers: 10, correct: 2, recall: 0.9 },
        { id: 'once wrong', answers: 1, correct: 0, recall: 0.9 },
        { id: 'fading', answers: 10, correct: 10, recall: 0.2 },
        { id: 'strong', answers: 10, correct: 10, recall: 0.95 },
        { id: 'unseen', answers: 0, correct: 0, recall: 0 },
      ],
      3,
    );
    expect(told.map(({ id }) => id)).toEqual(['fading', 'often wrong', 'once wrong']);
  });
});
