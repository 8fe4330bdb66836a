import { LOCALES } from '../kernel/locale';
import { gainOf, TELLS, type TellName } from './give-aways';
import type { Style } from './style';

/**
 * How hard questions may be to read, as the exam's own are: a school year of 12 at most for nearly all, Korean
 * sentences that can be held in mind, stems and options that fit a screen.
 */
export const READING = {
  gradeP95: 12,
  gradeMax: 14,
  sentence: { ko: 26, en: 40 },
  stem: { ko: 480, en: 760 },
  option: { ko: 170, en: 170 },
} as const;

/** Share of choices that may be won beyond chance by following a tell: in one generator, and in the whole bank. */
export const GAINS: Readonly<Record<TellName, { one: number; all: number }>> = {
  longest: { one: 0.2, all: 0.03 },
  absolute: { one: 0.1, all: 0.02 },
  echo: { one: 0.2, all: 0.03 },
  form: { one: 0.1, all: 0.02 },
};

/** What is beyond bounds, in words; empty when nothing is. */
export function styleFaults(style: Style, scope: 'one' | 'all'): string[] {
  const beyond = (what: string, value: number, bound: number): string[] =>
    value > bound ? [`${what} is ${value.toFixed(2)}, at most ${bound}`] : [];
  return [
    ...beyond('grade of English stems, 95 of 100,', style.grade.p95, READING.gradeP95),
    ...beyond('grade of the hardest English stem', style.grade.max, READING.gradeMax),
    ...LOCALES.flatMap((locale) => [
      ...beyond(`words in a sentence, ${locale},`, style.sentence[locale].max, READING.sentence[locale]),
      ...beyond(`letters of a stem, ${locale},`, style.stem[locale].max, READING.stem[locale]),
      ...beyond(`letters of an option, ${locale},`, style.option[locale].max, READING.option[locale]),
      ...TELLS.flatMap((name) =>
        beyond(
          `gain by the tell "${name}", ${locale},`,
          gainOf(style.tells[name][locale]),
          GAINS[name][scope],
        ),
      ),
    ]),
  ];
}
