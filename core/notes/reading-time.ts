import type { Locale } from '../kernel/locale';
import { markdownLines } from './outline';

/** Units read in a minute by somebody who studies: Korean in syllables, English in words. */
const PER_MINUTE = { ko: 420, en: 190 } as const;
const UNIT = { ko: /[가-힣]|[A-Za-z0-9]+/g, en: /[A-Za-z0-9'’-]+/g } as const;

/** Minutes a text takes to study, at least 1. */
export function readingMinutes(markdown: string, locale: Locale): number {
  const prose = markdownLines(markdown)
    .filter(({ code }) => !code)
    .map(({ text }) => text)
    .join('\n');
  const units = prose.match(UNIT[locale])?.length ?? 0;
  return Math.max(1, Math.round(units / PER_MINUTE[locale]));
}
