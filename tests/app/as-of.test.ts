import { describe, expect, it } from 'vitest';
import { asOfWords } from '@/app/_ui/as-of';

describe('the date of a fact', () => {
  it.each([
    ['2023', '2023년', '2023'],
    ['2026-08', '2026년 8월', 'August 2026'],
    ['2026-11-01', '2026년 11월 1일', 'November 1, 2026'],
  ])('%s is as exact as it is known, in the words of the reader', (asOf, korean, english) => {
    expect(asOfWords(asOf, 'ko')).toBe(korean);
    expect(asOfWords(asOf, 'en')).toBe(english);
  });
});
