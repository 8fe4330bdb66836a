import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { presentQuestion } from '@/app/_ui/question/present';
import { ReportButton } from '@/app/_ui/question/report-button';
import { Runner } from '@/app/_ui/question/runner';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { type ReviewView, showReview } from '@/server/use-cases/review/show-review';
import { ChangedFacts } from './changed-facts';
import { UndoReview } from './undo-review';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review');
  return { title: t('title'), robots: { index: false } };
}

export default async function ReviewPage({ params }: Props) {
  const { locale } = await params;
  const { review } = await getMessages();
  const shown = await showReview(deps(), await currentActor());
  return (
    <div className="mx-auto max-w-3xl">
      {shown.ok ? (
        <Next shown={shown.value} locale={locale} />
      ) : (
        <Done detail={shown.error.detail} locale={locale} />
      )}
      <NextIntlClientProvider messages={{ review }}>
        <UndoReview offered={!shown.ok || shown.value.position > 0} />
      </NextIntlClientProvider>
    </div>
  );
}

/** The question that is next, or what changed in its facts. */
async function Next({ shown, locale }: { shown: ReviewView; locale: Locale }) {
  const t = await getTranslations('review');
  const { question, reports, review } = await getMessages();
  const { attemptId, position, item, itemToken, flagged, why, left, changes } = shown;
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <div className="mb-5 flex min-h-11 flex-wrap items-center justify-between gap-x-4 text-sm text-quiet">
        <p className="figures">{t('left', { due: left.due + left.later, fresh: left.fresh })}</p>
        <p>{t(`why.${why}`)}</p>
      </div>
      <NextIntlClientProvider messages={{ question, reports, review }}>
        {changes.length > 0 ? (
          <ChangedFacts review={shown} locale={locale} />
        ) : (
          <Runner
            key={`${attemptId}/${position}`}
            view={await presentQuestion(item)}
            itemToken={itemToken}
            question={item.question}
            answered={null}
            flagged={flagged}
            next={{ href: `/${locale}/review?after=${position + 1}`, label: t('next') }}
            anotherHref={`/${locale}/practice/start?question=${item.question}&length=5`}
          >
            <ReportButton itemToken={itemToken} />
          </Runner>
        )}
      </NextIntlClientProvider>
    </>
  );
}

/** The day's work is done, or steps come back in a few minutes. */
async function Done({
  detail,
  locale,
}: {
  detail: Readonly<Record<string, string | number>> | undefined;
  locale: Locale;
}) {
  const t = await getTranslations('review');
  const later = Number(detail?.later ?? 0);
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        title={later > 0 ? t('pause') : t('done')}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <LinkButton href={`/${locale}/practice`}>{t('practise')}</LinkButton>
            <LinkButton look="secondary" href={`/${locale}/today`}>
              {t('today')}
            </LinkButton>
          </div>
        }
      >
        {later > 0 ? t('pauseLead', { count: later, minutes: Number(detail?.minutes ?? 1) }) : t('doneLead')}
      </EmptyState>
    </>
  );
}
