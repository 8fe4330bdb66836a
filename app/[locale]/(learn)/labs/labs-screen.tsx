import { getTranslations } from 'next-intl/server';
import { Link } from '@/app/_ui/link';
import { PageHeader } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { LabGroup, LabInList } from '@/server/use-cases/labs/list-labs';
import { LabState } from './lab-state';

/** Every lab by topic, with how far the learner has come in it. */
export async function LabsScreen({ locale, groups }: { locale: Locale; groups: readonly LabGroup[] }) {
  const t = await getTranslations('labs');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      {groups.map(({ topic, title, labs }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`} className="mb-8">
          <h2 id={`topic-${topic}`} className="mb-3">
            {title}
          </h2>
          <ul className="overflow-hidden rounded-sheet border border-line bg-sheet">
            {labs.map((lab) => (
              <li key={lab.slug} className="border-line not-first:border-t">
                <LabRow locale={locale} lab={lab} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

async function LabRow({ locale, lab }: { locale: Locale; lab: LabInList }) {
  const t = await getTranslations('labs');
  return (
    <Link
      href={`/${locale}/labs/${lab.slug}`}
      prefetch={false}
      className="-outline-offset-2 grid gap-1 px-4 py-4 hover:bg-raised sm:px-5"
    >
      <span className="font-semibold">{lab.title}</span>
      <span className="figures flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet text-xs">
        <span>{t('list.minutes', { minutes: lab.minutes })}</span>
        <span>{lab.services.map((service) => t(`list.services.${service}`)).join(', ')}</span>
        <LabState
          slug={lab.slug}
          known={lab.state}
          words={{ begun: t('list.begun'), passed: t('list.passed') }}
        />
      </span>
    </Link>
  );
}
