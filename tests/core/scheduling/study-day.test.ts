import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '@/core/kernel/time';
import { dateOf, dayOfDate, isTimeZone, startOfStudyDay, studyDay } from '@/core/scheduling/study-day';

const day = (instant: string, zone: string): string => dateOf(studyDay(Date.parse(instant), zone));

describe('the study day', () => {
  it.each([
    ['2026-11-23T18:59:59Z', 'Asia/Seoul', '2026-11-23'],
    ['2026-11-23T19:00:00Z', 'Asia/Seoul', '2026-11-24'],
    ['2026-11-23T03:59:59Z', 'UTC', '2026-11-22'],
    ['2026-11-23T04:00:00Z', 'UTC', '2026-11-23'],
    // Clocks go back at 06:00Z: 04:00 in New York is 08:00Z before and 09:00Z after.
    ['2026-11-01T08:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-01T09:00:00Z', 'America/New_York', '2026-11-01'],
    ['2026-10-31T08:00:00Z', 'America/New_York', '2026-10-31'],
    // Half and quarter hours.
    ['2026-11-22T22:15:00Z', 'Asia/Kathmandu', '2026-11-23'],
    ['2026-11-22T22:14:59Z', 'Asia/Kathmandu', '2026-11-22'],
  ])('of %s in %s is %s', (instant, zone, expected) => {
    expect(day(instant, zone)).toBe(expected);
  });

  it('begins where it begins, in every zone, across clock changes', () => {
    const zones = [
      'UTC',
      'Asia/Seoul',
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 20_000, max: 23_000 }), (zone, wanted) => {
        const start = startOfStudyDay(wanted, zone);
        expect(studyDay(start, zone)).toBe(wanted);
        expect(studyDay(start - 1_000, zone)).toBe(wanted - 1);
        expect(Math.abs(start - wanted * DAY_MS)).toBeLessThan(24 * HOUR_MS);
      }),
    );
  });

  it('knows time zones and dates', () => {
    expect(isTimeZone('Asia/Seoul')).toBe(true);
    expect(isTimeZone('Mars/Base')).toBe(false);
    expect(dayOfDate('1970-01-02')).toBe(1);
    expect(dayOfDate('2026-02-30')).toBeNull();
    expect(dayOfDate('soon')).toBeNull();
  });
});
