import { LOCALES, type Locale, type Localized } from '../kernel/locale';
import type { Item } from '../questions/item';
import { type ItemPart, partsOf } from '../questions/item-parts';
import { TELLS, type Tell, type TellName, tellOf } from './give-aways';
import { englishGrade, lengthOf, longestSentence } from './reading';

/** Of many measures: their mean, the one that 95 of 100 stay below, and the greatest. */
export interface Spread {
  mean: number;
  p95: number;
  max: number;
}

/** How a set of items reads, and what of its words would tell a key. */
export interface Style {
  /** School year of English stems. */
  grade: Spread;
  /** Words in the longest sentence of a stem. */
  sentence: Localized<Spread>;
  /** Letters of a stem, of the longest option, and of the longest option over the shortest. */
  stem: Localized<Spread>;
  option: Localized<Spread>;
  unevenness: Localized<Spread>;
  tells: Readonly<Record<TellName, Localized<Tell>>>;
}

/** Measures how items read. */
export function styleOf(items: readonly Item[]): Style {
  const parts = items.flatMap(partsOf);
  // The scenario of a case study is read before each of its parts, so it counts as a stem as well.
  const stems = (locale: Locale): string[] => [
    ...parts.map((part) => part[locale].stem),
    ...items.filter(({ structure }) => structure.kind === 'case').map(({ text }) => text[locale].stem),
  ];
  const lengths = (locale: Locale): number[][] =>
    parts.map((part) => optionTexts(part, locale).map(lengthOf)).filter((list) => list.length > 1);
  const tell = (name: TellName) => byLocale((locale) => tellOf(name, parts, locale));
  return {
    grade: spreadOf(stems('en').map(englishGrade)),
    sentence: byLocale((locale) => spreadOf(stems(locale).map(longestSentence))),
    stem: byLocale((locale) => spreadOf(stems(locale).map(lengthOf))),
    option: byLocale((locale) => spreadOf(lengths(locale).map((list) => Math.max(...list)))),
    unevenness: byLocale((locale) =>
      spreadOf(lengths(locale).map((list) => Math.max(...list) / Math.max(1, Math.min(...list)))),
    ),
    tells: Object.fromEntries(TELLS.map((name) => [name, tell(name)])) as Record<TellName, Localized<Tell>>,
  };
}

const optionTexts = ({ structure, ...text }: ItemPart, locale: Locale): string[] =>
  structure.kind === 'numeric' ? [] : structure.options.map((id) => text[locale].options[id] ?? '');

const byLocale = <T>(make: (locale: Locale) => T): Localized<T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { mean: 0, p95: 0, max: 0 };
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, p95: at(0.95), max: at(1) };
}
