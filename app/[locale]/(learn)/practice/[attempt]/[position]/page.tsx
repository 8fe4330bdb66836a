import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { presentQuestion } from '@/app/_ui/question/present';
import { answerOf, presentFeedback } from '@/app/_ui/question/present-feedback';
import { ReportButton } from '@/app/_ui/question/report-button';
import { Runner } from '@/app/_ui/question/runner';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { type PracticeView, showPractice } from '@/server/use-cases/practice/show-practice';
import { RunProgress } from './run-progress';

type Props = { params: Promise<{ locale: string; attempt: string; position: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice');
  return { title: t('title'), robots: { index: false } };
}

export default async function PracticePage({ params }: Props) {
  const { locale, attempt: token, position } = await params;
  const attempt = decodeURIComponent(token);
  if (!/^\d{1,3}$/.test(position)) notFound();
  const shown = await showPractice(deps(), await currentActor(), { attempt, position: Number(position) - 1 });
  if (!shown.ok) return <Refused code={shown.error.code} locale={locale} />;
  const view = shown.value;
  const result = `/${locale}/practice/${token}/result`;
  // A run that was ended early has nothing left to answer.
  if (view.itemToken === null && view.answered === null) redirect(result);
  const t = await getTranslations('practice');
  const { question, reports } = await getMessages();
  const last = view.position + 1 >= view.length;
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="sr-only">{t('questionOf', { number: view.position + 1, length: view.length })}</h1>
      <RunProgress view={view} base={`/${locale}/practice/${token}`} result={result} />
      <NextIntlClientProvider messages={{ question, reports }}>
        <Runner
          key={`${view.attemptId}/${view.position}`}
          view={await presentQuestion(view.item)}
          itemToken={view.itemToken ?? ''}
          question={view.item.question}
          answered={await answeredOf(view)}
          flagged={view.flagged}
          next={
            last
              ? { href: result, label: t('seeResult') }
              : { href: `/${locale}/practice/${token}/${view.position + 2}`, label: t('next') }
          }
          anotherHref={`/${locale}/practice/start?question=${view.item.question}&length=5`}
        >
          <ReportButton itemToken={view.reportToken} />
        </Runner>
      </NextIntlClientProvider>
    </div>
  );
}

async function answeredOf({ answered }: PracticeView) {
  return answered && { answer: answerOf(answered), feedback: await presentFeedback(answered) };
}

async function Refused({ code, locale }: { code: string; locale: string }) {
  const t = await getTranslations('practice');
  const refusals = await getTranslations('refusals');
  return (
    <div className="mx-auto grid max-w-3xl justify-items-start gap-4">
      <h1>{t('title')}</h1>
      <Notice tone="caution">
        <p>{refusals(code)}</p>
      </Notice>
      <LinkButton href={`/${locale}/practice`}>{t('startNew')}</LinkButton>
    </div>
  );
}
