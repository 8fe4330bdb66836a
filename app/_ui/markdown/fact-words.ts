import type { Fact } from '@/core/facts/fact.schema';
import { type FormattableFact, formatFact } from '@/core/facts/format-fact';
import type { Locale } from '@/core/kernel/locale';

/** Units whose value repeats the statement in shorthand; the statement is shown alone. */
const SAID_BY_STATEMENT = new Set(['rule', 'feature', 'formula']);

/** The value of a fact in words, or null where its statement says it all. */
export const factWords = (fact: FormattableFact, locale: Locale): string | null =>
  SAID_BY_STATEMENT.has(fact.unit) ? null : formatFact(fact, locale, 'plain');

/** The range of a fact in words, or null when it has none. */
export function rangeWords(fact: Fact, locale: Locale): string | null {
  const ends = [formatFact(fact, locale, 'min'), formatFact(fact, locale, 'max')];
  if (ends.every((end) => end === undefined)) return null;
  return ends.map((end) => end ?? '…').join(' – ');
}
