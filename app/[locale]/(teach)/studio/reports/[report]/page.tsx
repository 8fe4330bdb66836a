import { NextIntlClientProvider } from 'next-intl';
import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { localeOf } from '@/app/_ui/locale-of';
import { Notice } from '@/app/_ui/notice';
import { presentQuestion } from '@/app/_ui/question/present';
import { answerOf, presentFeedback } from '@/app/_ui/question/present-feedback';
import { PageHeader, Sheet } from '@/app/_ui/sheet';
import { isReportReason } from '@/core/authoring/report-reasons';
import { publicItem } from '@/core/questions/public-item';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { type ReportDetail, readReport } from '@/server/use-cases/reports/read-inbox';
import { feedbackToRead } from '@/server/use-cases/studio/preview-question';
import { Refused } from '../../refused';
import { AnswerForm } from './answer-form';
import { AnsweredQuestion } from './answered-question';

type Props = { params: Promise<{ locale: string; report: string }> };

export default async function Page({ params }: Props) {
  const { report: id, locale: given } = await params;
  const locale = localeOf({ locale: given });
  const found = await readReport(deps(), await currentActor(), { id });
  if (!found.ok) return <Refused code={found.error.code} locale={locale} />;
  const report = found.value;
  const t = await getTranslations('reports');
  const format = await getFormatter();
  const { reports } = await getMessages();
  const generated = report.item !== null && report.item.proof.method !== 'authored';
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeader
        title={isReportReason(report.reason) ? t(`reasons.${report.reason}`) : t('inbox.title')}
        lead={t('detail.lead', {
          date: format.dateTime(report.createdAt, { dateStyle: 'medium' }),
          revision: report.seenRevision,
        })}
        actions={
          <LinkButton
            look="secondary"
            href={`/${locale}/studio/${report.questionId}${generated ? '/statistics' : ''}`}
          >
            {t(generated ? 'detail.statistics' : 'detail.edit')}
          </LinkButton>
        }
      />
      {report.currentRevision !== null && report.currentRevision !== report.seenRevision && (
        <Notice>
          <p>{t('detail.revised', { revision: report.currentRevision })}</p>
        </Notice>
      )}
      <Sheet className="grid gap-4">
        <blockquote lang={report.locale} className="whitespace-pre-line">
          {report.text || t('detail.noText')}
        </blockquote>
        {report.answer ? (
          <div className="border-t border-line pt-4">
            <p className="mb-1 text-xs text-quiet">
              {t('detail.answeredBy', {
                name: report.answer.by ?? t('detail.somebody'),
                date: format.dateTime(report.answer.at, { dateStyle: 'medium' }),
              })}
            </p>
            <p className="whitespace-pre-line">{report.answer.text}</p>
          </div>
        ) : (
          <NextIntlClientProvider messages={{ reports }}>
            <AnswerForm id={report.id} />
          </NextIntlClientProvider>
        )}
      </Sheet>
      <div className="grid gap-1">
        <h2>{t('detail.item')}</h2>
        {report.item && !report.given && <p className="text-sm text-quiet">{t('detail.unanswered')}</p>}
      </div>
      <Seen report={report} />
    </div>
  );
}

/** The item as the learner answered it; who had not answered is shown its key. */
async function Seen({ report }: { report: ReportDetail }) {
  const t = await getTranslations('reports');
  const { item, revisionId, given } = report;
  const feedback = item && (await feedbackToRead(deps(), { item, revisionId, given }));
  if (!item || !feedback) {
    return (
      <Notice tone="caution">
        <p>{t('detail.gone')}</p>
      </Notice>
    );
  }
  const { question } = await getMessages({ locale: report.locale });
  return (
    <NextIntlClientProvider locale={report.locale} messages={{ question }}>
      <AnsweredQuestion
        view={await presentQuestion(publicItem(item))}
        answer={answerOf(feedback)}
        feedback={await presentFeedback(feedback)}
      />
    </NextIntlClientProvider>
  );
}
