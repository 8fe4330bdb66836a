import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Fact } from '@/core/facts/fact.schema';
import { formatFact } from '@/core/facts/format-fact';
import type { Locale } from '@/core/kernel/locale';
import type { FactCardView } from './fact-cards';

/** Units whose value repeats the statement in shorthand; the statement is shown alone. */
const SAID_BY_STATEMENT = new Set(['rule', 'feature']);

/** The value of a fact in words, or null where its statement says it all. */
export const factWords = (fact: Fact, locale: Locale): string | null =>
  SAID_BY_STATEMENT.has(fact.unit) ? null : formatFact(fact, locale, 'plain');

/** The range of a fact in words, or null when it has none. */
export function rangeWords(fact: Fact, locale: Locale): string | null {
  const ends = [formatFact(fact, locale, 'min'), formatFact(fact, locale, 'max')];
  if (ends.every((end) => end === undefined)) return null;
  return ends.map((end) => end ?? '…').join(' – ');
}

/** A fact as its card shows it, in the reader's language. */
export async function factCardView(fact: Fact, locale: Locale): Promise<FactCardView> {
  const t = await getTranslations({ locale, namespace: 'facts' });
  const range = rangeWords(fact, locale);
  return {
    id: fact.id,
    href: `/${locale}/facts/${fact.id}`,
    value: factWords(fact, locale),
    statement: fact.statement[locale],
    exam: fact.exam
      ? { label: t('exam'), value: formatFact(fact, locale, 'exam'), why: fact.exam.why[locale] }
      : null,
    rows: [
      ...(range ? [{ label: t('range'), value: range }] : []),
      ...(fact.since ? [{ label: t('since'), value: fact.since }] : []),
      { label: t('asOf'), value: fact.asOf },
      { label: t('evidence'), value: fact.evidence.map((code) => t(`evidenceKinds.${code}`)).join(', ') },
    ],
    source: { label: t('source'), href: fact.source, host: new URL(fact.source).hostname },
    more: t('more'),
  };
}
