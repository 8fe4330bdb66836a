import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { EmptyState, PageHeader, Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { type LabInList, listLabs } from '@/server/use-cases/labs/list-labs';
import { type ProgressView, showProgress } from '@/server/use-cases/progress/show-progress';
import { Accuracy } from './accuracy';
import { CalendarMap } from './calendar-map';
import { Certainty } from './certainty';
import { ConceptMap } from './concept-map';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress');
  return { title: t('title'), description: t('lead') };
}

export default async function ProgressPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('progress');
  const actor = await currentActor();
  const shown = await showProgress(deps(), actor);
  const labs = (await listLabs(deps(), actor, { locale })).flatMap((group) => group.labs);
  if (!shown.ok) throw new Error(`progress: ${shown.error.code}`);
  const progress = shown.value;
  if (progress.answers === 0) {
    return (
      <div className="mx-auto grid max-w-4xl gap-6 *:min-w-0">
        <PageHeader title={t('title')} lead={t('lead')} />
        <EmptyState
          title={t('empty')}
          action={<LinkButton href={`/${locale}/practice/start`}>{t('begin')}</LinkButton>}
        >
          {t('emptyLead')}
        </EmptyState>
        <Labs labs={labs} locale={locale} />
      </div>
    );
  }
  return (
    <div className="mx-auto grid max-w-4xl gap-6 *:min-w-0">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Figures progress={progress} />
      <Labs labs={labs} locale={locale} />
      <Weakest progress={progress} locale={locale} />
      <ConceptMap topics={progress.topics} locale={locale} />
      <Accuracy weeks={progress.weeks} />
      <Certainty calibration={progress.calibration} />
      <CalendarMap days={progress.calendar} locale={locale} />
    </div>
  );
}

async function Figures({ progress }: { progress: ProgressView }) {
  const t = await getTranslations('progress');
  const format = await getFormatter();
  const { mastery, streak, answers, correct } = progress;
  const figures = [
    {
      id: 'recall',
      value: format.number(mastery.recall, { style: 'percent' }),
      note: t('figures.recallNote', { seen: mastery.seen, concepts: mastery.concepts }),
    },
    {
      id: 'accuracy',
      value: format.number(correct / answers, { style: 'percent' }),
      note: t('figures.accuracyNote', { answers }),
    },
    {
      id: 'streak',
      value: t('figures.days', { count: streak.current }),
      note: streak.today ? t('figures.streakNote', { longest: streak.longest }) : t('figures.streakOpen'),
    },
  ] as const;
  return (
    <dl className="grid gap-3 sm:grid-cols-3">
      {figures.map(({ id, value, note }) => (
        <div key={id} className="rounded-sheet border border-line bg-sheet p-5">
          <dt className="text-sm text-quiet">{t(`figures.${id}`)}</dt>
          <dd className="figures mt-1 text-xl font-semibold">{value}</dd>
          <dd className="mt-1 text-xs text-quiet">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How many labs count as done; nothing for somebody who has not begun one. */
async function Labs({ labs, locale }: { labs: readonly LabInList[]; locale: Locale }) {
  const t = await getTranslations('progress');
  const done = labs.filter(({ state }) => state === 'passed').length;
  const begun = labs.filter(({ state }) => state === 'begun').length;
  if (done + begun === 0) return null;
  return (
    <p className="text-sm">
      <Link href={`/${locale}/labs`} className="font-semibold text-accent underline underline-offset-4">
        {t('labs', { done, all: labs.length })}
      </Link>{' '}
      {begun > 0 && <span className="text-quiet">{t('labsBegun', { count: begun })}</span>}
    </p>
  );
}

async function Weakest({ progress, locale }: { progress: ProgressView; locale: Locale }) {
  const t = await getTranslations('progress');
  if (progress.weakest.length === 0) return null;
  const concepts = progress.weakest.map(({ id }) => id).join(',');
  return (
    <Sheet>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2>{t('weakest')}</h2>
        <LinkButton look="secondary" href={`/${locale}/practice/start?concepts=${concepts}`}>
          {t('practiseThese')}
        </LinkButton>
      </div>
      <ol>
        {progress.weakest.map(({ id, title, section, answers, correct }) => (
          <li
            key={id}
            className="flex items-center justify-between gap-4 border-b border-line text-sm last:border-0"
          >
            <Link
              href={`/${locale}/notes/${section}`}
              className="flex min-h-11 items-center py-2 underline decoration-line underline-offset-4 hover:decoration-accent"
            >
              {title[locale]}
            </Link>
            <span className="figures shrink-0 text-quiet">{t('rightOf', { right: correct, answers })}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
