import { getTranslations } from 'next-intl/server';
import type { ItemStatistics } from '@/core/generators/statistics';
import { LOCALES } from '@/core/kernel/locale';

const percent = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 100) : 0);

/** What a sample of a generator's variants shows: how many differ, where keys stand, whether length tells. */
export async function Figures({ statistics }: { statistics: ItemStatistics }) {
  const t = await getTranslations('generators.figures');
  const { items, variants, kinds, keyPlaces, lengthBias } = statistics;
  return (
    <section aria-labelledby="figures" className="grid gap-3">
      <h2 id="figures">{t('title')}</h2>
      <p className="text-quiet text-sm">{t('lead', { items })}</p>
      <dl className="figures grid gap-2 text-sm">
        <Row title={t('distinct')}>{t('distinctOf', { variants, items })}</Row>
        <Row title={t('kinds')}>
          {Object.entries(kinds)
            .map(([kind, count]) => t('kindShare', { kind: t(`kind.${kind}`), share: percent(count, items) }))
            .join(', ')}
        </Row>
        {keyPlaces.map(({ options, counts }) => {
          const all = counts.reduce((sum, count) => sum + count, 0);
          return (
            <Row key={options} title={t('places', { options })}>
              {counts.map((count) => `${percent(count, all)}%`).join(' · ')}
            </Row>
          );
        })}
        {LOCALES.map((locale) => {
          const { choices, longest, byChance } = lengthBias[locale];
          return choices > 0 ? (
            <Row key={locale} title={t(`longest.${locale}`)}>
              {t('longestOf', { share: percent(longest, choices), chance: percent(byChance, choices) })}
            </Row>
          ) : null;
        })}
      </dl>
    </section>
  );
}

function Row({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[16rem_1fr]">
      <dt className="text-quiet">{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
