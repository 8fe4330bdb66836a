import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '@/core/kernel/time';
import {
  dueQueue,
  forecast,
  isLaterToday,
  minutesFor,
  nextNewConcepts,
  type QueuedCard,
} from '@/core/scheduling/queue';

const TODAY = 20_000;
const NOW = TODAY * DAY_MS;
const card = (concept: string, over: Partial<QueuedCard> = {}): QueuedCard => ({
  concept,
  state: 2,
  stability: 10,
  lastDay: TODAY - 10,
  dueDay: TODAY,
  dueAt: NOW,
  scheduledDays: 10,
  surelyWrong: false,
  outdated: false,
  ...over,
});
const names = (cards: readonly QueuedCard[]): string[] => cards.map(({ concept }) => concept);

describe('the due queue', () => {
  it('holds what is due: days by day, steps by minute', () => {
    const cards = [
      card('today'),
      card('overdue', { dueDay: TODAY - 3 }),
      card('tomorrow', { dueDay: TODAY + 1 }),
      card('step due', { scheduledDays: 0, dueAt: NOW }),
      card('step later', { scheduledDays: 0, dueAt: NOW + MINUTE_MS }),
      card('undone', { state: 0 }),
    ];
    expect(names(dueQueue(cards, TODAY, NOW)).sort()).toEqual(['overdue', 'step due', 'today']);
    expect(names(cards.filter((one) => isLaterToday(one, NOW)))).toEqual(['step later']);
  });

  it('asks sure mistakes first, then what is most likely still remembered', () => {
    const cards = [
      card('faded', { stability: 3 }),
      card('fresh', { stability: 30 }),
      card('surely wrong', { stability: 1, surelyWrong: true }),
      card('b', { stability: 10 }),
      card('a', { stability: 10 }),
    ];
    expect(names(dueQueue(cards, TODAY, NOW))).toEqual(['surely wrong', 'fresh', 'a', 'b', 'faded']);
  });
});

it('forecasts seven days, the overdue counted today', () => {
  const cards = [
    card('x', { dueDay: TODAY - 5 }),
    card('y'),
    card('z', { dueDay: TODAY + 6 }),
    card('w', { dueDay: TODAY + 7 }),
  ];
  expect(forecast(cards, TODAY, 7).map(({ due }) => due)).toEqual([2, 0, 0, 0, 0, 0, 1]);
});

it('teaches what rests on nothing unknown first', () => {
  const concepts = [
    { id: 'dlq', after: ['queue'] },
    { id: 'queue', after: [] },
    { id: 'topic', after: ['elsewhere'] },
  ];
  expect(nextNewConcepts(concepts, () => false, 9).map(({ id }) => id)).toEqual(['queue', 'topic', 'dlq']);
  expect(nextNewConcepts(concepts, (id) => id === 'queue', 2).map(({ id }) => id)).toEqual(['dlq', 'queue']);
  expect(nextNewConcepts(concepts, () => false, -1)).toEqual([]);
});

it("estimates minutes at the learner's own pace once it is known", () => {
  expect(minutesFor(0, [])).toBe(0);
  expect(minutesFor(6, [])).toBe(7);
  expect(minutesFor(6, Array(10).fill(20_000))).toBe(2);
  expect(minutesFor(1, Array(10).fill(1_000))).toBe(1);
});
