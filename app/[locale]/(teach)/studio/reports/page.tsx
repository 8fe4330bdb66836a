import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { cn } from '@/app/_ui/class-names';
import { Link } from '@/app/_ui/link';
import { localeOf } from '@/app/_ui/locale-of';
import { plainStem } from '@/app/_ui/question/plain-stem';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import { isReportReason } from '@/core/authoring/report-reasons';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { readInbox } from '@/server/use-cases/reports/read-inbox';
import { Refused } from '../refused';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  const asked = Number.parseInt(String((await searchParams).page ?? '1'), 10) || 1;
  const inbox = await readInbox(deps(), await currentActor(), { page: asked });
  if (!inbox.ok) return <Refused code={inbox.error.code} locale={locale} />;
  const t = await getTranslations('reports');
  const format = await getFormatter();
  const { reports, open, page, pages } = inbox.value;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('inbox.title')} lead={t('inbox.lead', { count: open })} />
      {reports.length === 0 ? (
        <EmptyState title={t('inbox.none')}>{t('inbox.noneHint')}</EmptyState>
      ) : (
        <ul className="overflow-hidden rounded-sheet border border-line bg-sheet">
          {reports.map((report) => (
            <li key={report.id} className="border-line not-first:border-t">
              <Link
                href={`/${locale}/studio/reports/${report.id}`}
                className={cn(
                  '-outline-offset-2 grid gap-1 px-4 py-3.5 hover:bg-raised sm:px-5',
                  report.status === 'ANSWERED' && 'text-quiet',
                )}
              >
                <span className="flex flex-wrap items-baseline gap-x-3 text-xs text-quiet">
                  <span className={cn('font-semibold', report.status === 'OPEN' && 'text-accent')}>
                    {t(`status.${report.status}`)}
                  </span>
                  {isReportReason(report.reason) && <span>{t(`reasons.${report.reason}`)}</span>}
                  <time dateTime={new Date(report.createdAt).toISOString()}>
                    {format.dateTime(report.createdAt, { dateStyle: 'medium' })}
                  </time>
                </span>
                {report.text && <span className="line-clamp-2 font-medium">{report.text}</span>}
                <span lang={report.locale} className="line-clamp-1 text-sm text-quiet">
                  {plainStem(report.stem) || report.question}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav aria-label={t('inbox.pages')} className="mt-4 flex items-center justify-between text-sm">
          {page > 1 ? (
            <LinkButton look="secondary" href={`/${locale}/studio/reports?page=${page - 1}`}>
              {t('inbox.newer')}
            </LinkButton>
          ) : (
            <span />
          )}
          <span className="figures text-quiet">{t('inbox.page', { page, pages })}</span>
          {page < pages ? (
            <LinkButton look="secondary" href={`/${locale}/studio/reports?page=${page + 1}`}>
              {t('inbox.older')}
            </LinkButton>
          ) : (
            <span />
          )}
        </nav>
      )}
    </div>
  );
}
