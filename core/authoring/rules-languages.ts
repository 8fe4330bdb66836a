import { factReferences } from '../facts/interpolate';
import { LOCALES, type Locale } from '../kernel/locale';
import type { AuthoredBody } from '../questions/authored.schema';
import { type Finding, finding } from './finding';
import { fieldsOf, piecesOf } from './pieces';
import { isSpelt, quantitiesIn, sameQuantity } from './quantities';

/** Both languages tell the same: as many exhibits, the same numbers and facts in every text. */
export function languageFindings(body: AuthoredBody): Finding[] {
  return piecesOf(body).flatMap(({ at, texts }) => {
    const counts = LOCALES.map((locale) => texts[locale].exhibits?.length ?? 0);
    const [ko, en] = [new Map(fieldsOf(texts.ko)), new Map(fieldsOf(texts.en))];
    const differ = counts.some((count) => count !== counts[0]);
    return [
      ...(differ ? [finding('languages.exhibits', `text/ko/${at}exhibits`)] : []),
      ...[...ko].flatMap(([field, korean]) => {
        const english = en.get(field) ?? '';
        // What is missing altogether has its own finding.
        if (korean.trim() === '' || english.trim() === '') return [];
        return [
          ...lacking('ko', korean, 'en', english, at + field),
          ...lacking('en', english, 'ko', korean, at + field),
        ];
      }),
    ];
  });
}

/** Numbers and facts of one text that the other language does not have. */
function lacking(from: Locale, text: string, to: Locale, other: string, field: string): Finding[] {
  const there = quantitiesIn(other);
  const numbers = quantitiesIn(text)
    .filter((one) => !there.some((each) => sameQuantity(one, each)) && !isSpelt(one.amount, other, to))
    .map(({ shown }) => shown);
  const named = new Set(factReferences(other).map(({ id }) => id));
  const facts = factReferences(text)
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => id);
  const missing = [...new Set([...numbers, ...facts])];
  return missing.length > 0
    ? [finding('languages.numbers', `text/${to}/${field}`, { missing: missing.join(', '), from })]
    : [];
}
