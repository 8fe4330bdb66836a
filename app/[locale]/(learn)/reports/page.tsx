import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { localeOf } from '@/app/_ui/locale-of';
import { plainStem } from '@/app/_ui/question/plain-stem';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import { isReportReason } from '@/core/authoring/report-reasons';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { listOwnReports, type OwnReport } from '@/server/use-cases/reports/list-own-reports';
import { MarkSeen } from './mark-seen';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'reports' });
  return { title: t('own.title'), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const locale = localeOf(await params);
  const t = await getTranslations('reports');
  const reports = await listOwnReports(deps(), await currentActor(), { locale });
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('own.title')} lead={t('own.lead')} />
      {reports.some(({ unseen }) => unseen) && <MarkSeen />}
      {reports.length === 0 ? (
        <EmptyState
          title={t('own.none')}
          action={<LinkButton href={`/${locale}/practice`}>{t('own.practise')}</LinkButton>}
        >
          {t('own.noneHint')}
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {reports.map((report) => (
            <li key={report.id} className="rounded-sheet border border-line bg-sheet p-5">
              <Report report={report} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function Report({ report }: { report: OwnReport }) {
  const t = await getTranslations('reports');
  const format = await getFormatter();
  const date = (at: number) => format.dateTime(at, { dateStyle: 'medium' });
  return (
    <article className="grid gap-2">
      <p className="flex flex-wrap gap-x-3 text-xs text-quiet">
        <time dateTime={new Date(report.createdAt).toISOString()}>{date(report.createdAt)}</time>
        {isReportReason(report.reason) && <span>{t(`reasons.${report.reason}`)}</span>}
      </p>
      <p className="line-clamp-2 text-sm text-quiet">{plainStem(report.stem) || t('own.gone')}</p>
      {report.text && <p className="whitespace-pre-line">{report.text}</p>}
      {report.answer ? (
        <div className="mt-1 border-l-2 border-accent pl-4">
          <p className="mb-1 flex items-center gap-2 text-xs text-quiet">
            <span className="font-semibold text-ink">{t('own.answer')}</span>
            <time dateTime={new Date(report.answer.at).toISOString()}>{date(report.answer.at)}</time>
            {report.unseen && (
              <span className="rounded-full bg-accent px-2 font-semibold text-on-accent">{t('own.new')}</span>
            )}
          </p>
          <p className="whitespace-pre-line">{report.answer.text}</p>
        </div>
      ) : (
        <p className="text-sm font-medium">{t('own.waiting')}</p>
      )}
    </article>
  );
}
