import type { OptionId } from '../kernel/ids';
import { LOCALES, type Locale } from '../kernel/locale';
import { recordOf } from './record';

/** Is the option strictly longer than every other one? */
export function isLongest(options: Readonly<Record<string, string>>, option: string): boolean {
  const own = options[option]?.length ?? 0;
  return Object.entries(options).every(([id, text]) => id === option || text.length < own);
}

/** Is it so in a language, by the names that options have? As a key it would give itself away, were it so often. */
export const isLongestName = (
  ids: readonly OptionId[],
  option: OptionId,
  nameOf: (id: OptionId, locale: Locale) => string,
): boolean =>
  LOCALES.some((locale) =>
    isLongest(
      recordOf(ids, (id) => nameOf(id, locale)),
      option,
    ),
  );
