import { getTranslations } from 'next-intl/server';
import { Link } from '@/app/_ui/link';
import { localeOf } from '@/app/_ui/locale-of';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { type AuthoredLabInList, listAuthoredLabs } from '@/server/use-cases/studio-labs/list-authored-labs';
import { Refused } from '../refused';
import { StatusMark } from '../status-mark';
import { NewLab } from './new-lab';

type Props = { params: Promise<{ locale: string }> };

/** The labs of the studio, and the way to a new one. */
export default async function Page({ params }: Props) {
  const locale = localeOf(await params);
  const list = await listAuthoredLabs(deps(), await currentActor(), { locale });
  if (!list.ok) return <Refused code={list.error.code} locale={locale} />;
  const t = await getTranslations('studio.labs');
  const { labs, models } = list.value;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-6 lg:grid-cols-[15rem_1fr]">
        <aside>
          <NewLab models={models} />
        </aside>
        <section aria-label={t('title')} className="min-w-0">
          {labs.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          ) : (
            <ul className="overflow-hidden rounded-sheet border border-line bg-sheet">
              {labs.map((lab) => (
                <li key={lab.id} className="border-line not-first:border-t">
                  <Row locale={locale} lab={lab} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

async function Row({ locale, lab }: { locale: Locale; lab: AuthoredLabInList }) {
  const t = await getTranslations('studio.labs');
  const studio = await getTranslations('studio');
  return (
    <div className="grid gap-1 px-4 py-3.5 sm:px-5">
      <Link href={`/${locale}/studio/labs/${lab.id}`} className="font-medium hover:underline">
        {lab.title || lab.slug}
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-quiet">
        <StatusMark status={lab.status} changed={lab.changed} />
        <code className="break-all">{lab.slug}</code>
        <span>{lab.author ?? studio('list.noAuthor')}</span>
        {lab.faults > 0 && <span className="text-wrong">{t('faults', { count: lab.faults })}</span>}
        {lab.shipped && <span className="text-caution">{t('shipped')}</span>}
      </p>
    </div>
  );
}
