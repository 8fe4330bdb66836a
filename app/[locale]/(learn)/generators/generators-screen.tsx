import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { FilterForm } from '@/app/_ui/filter-form';
import { Link } from '@/app/_ui/link';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { GeneratorGroup, ListedGenerator } from '@/server/use-cases/generators/list-generators';

/** Every generator by topic: what it asks, how its keys are proved, what makes its levels harder. */
export async function GeneratorsScreen({
  locale,
  query,
  groups,
}: {
  locale: Locale;
  query: string;
  groups: readonly GeneratorGroup[];
}) {
  const t = await getTranslations('generators');
  const count = groups.reduce((sum, { generators }) => sum + generators.length, 0);
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton look="secondary" href={`/${locale}/coverage`}>
            {t('coverage')}
          </LinkButton>
        }
      />
      <FilterForm
        action={`/${locale}/generators`}
        query={query}
        words={{ search: t('search'), hint: t('searchHint'), submit: t('filter') }}
      />
      <p className="figures mb-4 text-quiet text-sm">{t('count', { count })}</p>
      {count === 0 && (
        <EmptyState
          title={t('none')}
          action={
            <LinkButton look="secondary" href={`/${locale}/generators`}>
              {t('reset')}
            </LinkButton>
          }
        />
      )}
      {groups.map(({ topic, title, generators }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`} className="mb-10">
          <h2 id={`topic-${topic}`} className="mb-3">
            {title}
          </h2>
          <ul className="overflow-hidden rounded-sheet border border-line bg-sheet">
            {generators.map((generator) => (
              <li key={generator.slug} className="border-line not-first:border-t">
                <GeneratorRow locale={locale} generator={generator} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

async function GeneratorRow({ locale, generator }: { locale: Locale; generator: ListedGenerator }) {
  const t = await getTranslations('generators');
  const { slug, title, proofs, traps, claims, drivers } = generator;
  return (
    <article className="grid gap-1.5 px-4 py-4 sm:px-5">
      <h3 className="text-base">
        <Link
          href={`/${locale}/generators/${slug}`}
          className="inline-flex min-h-11 items-center font-semibold sm:min-h-8 text-accent underline underline-offset-4"
        >
          {title}
        </Link>
      </h3>
      <p className="text-quiet text-xs">
        {t('proved', { methods: proofs.map((proof) => t(`proofs.${proof}`)).join(', ') })}
        {claims.length > 0 && (
          <span className="figures">
            {' · '}
            {t('claimNumbers', { numbers: claims.map(({ number }) => number).join(', ') })}
          </span>
        )}
      </p>
      {traps.map((trap) => (
        <p key={trap} className="text-sm">
          <span className="text-quiet">{t('trap')}</span> {trap}
        </p>
      ))}
      <Drivers drivers={drivers} />
    </article>
  );
}

/** What makes each level of a generator easier or harder. */
export async function Drivers({ drivers }: Pick<ListedGenerator, 'drivers'>) {
  const t = await getTranslations('generators');
  return (
    <dl className="grid gap-1 text-sm">
      {([1, 2, 3] as const).map((level) => (
        <div key={level} className="grid grid-cols-[4.5rem_1fr] gap-2">
          <dt className="figures text-quiet">{t('levelOf', { level })}</dt>
          <dd>{drivers[level]}</dd>
        </div>
      ))}
    </dl>
  );
}
