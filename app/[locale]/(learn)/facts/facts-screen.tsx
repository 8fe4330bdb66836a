import { getTranslations } from 'next-intl/server';
import { asOfWords } from '@/app/_ui/as-of';
import { LinkButton } from '@/app/_ui/button';
import { inputClass } from '@/app/_ui/field';
import { FilterForm } from '@/app/_ui/filter-form';
import { Link } from '@/app/_ui/link';
import { factWords } from '@/app/_ui/markdown/fact-words';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import type { Fact } from '@/core/facts/fact.schema';
import type { Locale } from '@/core/kernel/locale';
import type { FoundFacts } from '@/server/use-cases/facts/read-facts';

/** The registry: every fact by service, with search and filter that work as a plain form. */
export async function FactsScreen({
  locale,
  query,
  service,
  registry,
}: {
  locale: Locale;
  query: string;
  service: string;
  registry: FoundFacts;
}) {
  const t = await getTranslations('facts');
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t('title')} lead={t('lead')} />
      <FilterForm
        action={`/${locale}/facts`}
        query={query}
        words={{ search: t('search'), hint: t('searchHint'), submit: t('filter') }}
        fields={
          <label className="grid gap-1 text-quiet text-xs">
            {t('service')}
            <select name="service" defaultValue={service} className={inputClass}>
              <option value="">{t('allServices')}</option>
              {registry.all.map((each) => (
                <option key={each.service} value={each.service}>
                  {each.title}
                </option>
              ))}
            </select>
          </label>
        }
      />
      <p className="figures mb-4 text-quiet text-sm">{t('count', { count: registry.count })}</p>
      {registry.count === 0 && (
        <EmptyState
          title={t('none')}
          action={
            <LinkButton look="secondary" href={`/${locale}/facts`}>
              {t('reset')}
            </LinkButton>
          }
        >
          {t('noneHint')}
        </EmptyState>
      )}
      {registry.found.map((group) => (
        <section key={group.service} aria-labelledby={`service-${group.service}`} className="mb-10">
          <h2 id={`service-${group.service}`} className="mb-3">
            {group.title}
          </h2>
          <ul className="overflow-hidden rounded-sheet border border-line bg-sheet">
            {group.facts.map((fact) => (
              <li key={fact.id} className="border-line not-first:border-t">
                <FactRow locale={locale} fact={fact} differs={t('differs')} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function FactRow({ locale, fact, differs }: { locale: Locale; fact: Fact; differs: string }) {
  const value = factWords(fact, locale);
  return (
    <Link
      href={`/${locale}/facts/${fact.id}`}
      className="-outline-offset-2 grid gap-x-6 gap-y-1 px-4 py-3 hover:bg-raised sm:grid-cols-[1fr_13rem] sm:px-5"
    >
      <span className="text-sm">{fact.statement[locale]}</span>
      <span className="grid content-start gap-0.5 sm:row-span-2">
        {value && <span className="figures wrap-anywhere line-clamp-3 font-semibold text-sm">{value}</span>}
        {fact.exam && <span className="font-medium text-caution text-xs">{differs}</span>}
      </span>
      <span className="figures wrap-anywhere text-quiet text-xs">
        <code>{fact.id}</code> · <span className="whitespace-nowrap">{asOfWords(fact.asOf, locale)}</span>
      </span>
    </Link>
  );
}
