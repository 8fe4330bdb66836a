import { getTranslations } from 'next-intl/server';
import { Link } from '@/app/_ui/link';
import { factCardView } from '@/app/_ui/markdown/fact-card-view';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { FactPage, NamedImpact } from '@/server/use-cases/facts/read-facts';
import type { Named } from '@/server/use-cases/names';

/** One fact with its source, what the exam expects, and everything that rests on it. */
export async function FactScreen({
  locale,
  page,
  impact,
}: {
  locale: Locale;
  page: FactPage;
  impact: NamedImpact;
}) {
  const t = await getTranslations('facts');
  const card = await factCardView(page.fact, locale);
  const { sections, concepts, generators, questions, labs } = impact;
  const none = [sections, concepts, generators, questions, labs].every((list) => list.length === 0);
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <header className="grid gap-1 sm:gap-2">
        <p className="text-sm">
          <Link
            href={`/${locale}/facts`}
            className="inline-flex min-h-11 items-center text-quiet sm:min-h-8 hover:text-ink"
          >
            {t('title')}
          </Link>
          <span className="text-quiet"> · {page.service}</span>
        </p>
        <h1 className="wrap-anywhere text-lg">{card.statement}</h1>
        <p className="wrap-anywhere text-quiet text-sm">
          <code>{card.id}</code>
        </p>
      </header>
      <Sheet className="grid gap-4">
        {card.value && (
          <div>
            <p className="text-quiet text-xs">{card.exam ? t('today') : t('value')}</p>
            <p className="figures wrap-anywhere font-semibold text-lg">{card.value}</p>
          </div>
        )}
        {card.exam && (
          <div className="rounded-control bg-caution-soft px-4 py-3">
            <p className="font-semibold text-caution text-xs">{card.exam.label}</p>
            <p className="figures wrap-anywhere font-semibold">{card.exam.value}</p>
            <p className="mt-1 text-sm">{card.exam.why}</p>
          </div>
        )}
        <dl className="grid gap-1 text-sm">
          {card.rows.map((row) => (
            <div key={row.label} className="grid grid-cols-[7rem_1fr] gap-2">
              <dt className="text-quiet">{row.label}</dt>
              <dd className="figures">{row.value}</dd>
            </div>
          ))}
          <div className="grid grid-cols-[7rem_1fr] gap-2">
            <dt className="text-quiet">{card.source.label}</dt>
            <dd>
              <a
                href={card.source.href}
                rel="noopener noreferrer"
                className="wrap-anywhere text-accent underline underline-offset-4"
              >
                {card.source.href.replace(/^https:\/\//, '')}
              </a>
            </dd>
          </div>
        </dl>
      </Sheet>
      <section aria-labelledby="impact">
        <h2 id="impact" className="mb-3">
          {t('impact')}
        </h2>
        {none && <p className="text-quiet text-sm">{t('impactNone')}</p>}
        <div className="grid gap-5">
          <Names title={t('sections')} names={sections} />
          <Names title={t('concepts')} names={concepts} />
          <Names title={t('generators')} names={generators} />
          <Names title={t('questions')} names={questions} />
          <Names title={t('labs')} names={labs} />
        </div>
      </section>
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly Named[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-medium text-quiet text-sm">{title}</h3>
      <ul className="grid sm:gap-1">
        {names.map((each) => (
          <li key={each.id}>
            {each.href ? (
              <Link
                href={each.href}
                className="inline-flex min-h-11 items-center text-accent sm:min-h-8 underline underline-offset-4"
              >
                {each.title}
              </Link>
            ) : (
              each.title
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
