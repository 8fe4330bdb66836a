import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Fact } from '@/core/facts/fact.schema';
import { formatFact } from '@/core/facts/format-fact';
import type { Locale } from '@/core/kernel/locale';
import { asOfWords } from '../as-of';
import type { FactCardView } from './fact-cards';
import { factWords, rangeWords } from './fact-words';

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
      ...(fact.since ? [{ label: t('since'), value: asOfWords(fact.since, locale) }] : []),
      { label: t('asOf'), value: asOfWords(fact.asOf, locale) },
      { label: t('evidence'), value: fact.evidence.map((code) => t(`evidenceKinds.${code}`)).join(', ') },
    ],
    source: { label: t('source'), href: fact.source, host: new URL(fact.source).hostname },
    more: t('more'),
  };
}
