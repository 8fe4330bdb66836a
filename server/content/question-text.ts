import { LOCALES, type Locale, type Localized } from '@/core/kernel/locale';
import type { ItemText } from '@/core/questions/item';
import { parseQuestionText } from '@/core/questions/question-text';

/** Reads a question's text in every language; faults are reported, not thrown. */
export function questionTexts(
  read: (locale: Locale) => string,
  fault: (locale: Locale, message: string) => void,
): Localized<ItemText> {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, parseQuestionText(read(locale), (message) => fault(locale, message))]),
  ) as Record<Locale, ItemText>;
}
