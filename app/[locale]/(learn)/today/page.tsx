import { ArrowRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { Notice } from '@/app/_ui/notice';
import { PageHeader, Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { type LabInList, listLabs } from '@/server/use-cases/labs/list-labs';
import { countUnseenAnswers } from '@/server/use-cases/reports/list-own-reports';
import { showToday, type TodayView } from '@/server/use-cases/review/show-today';
import { Interrupted } from '../practice/interrupted';
import { Week } from './week';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('today');
  return { title: t('title') };
}

export default async function TodayPage({ params }: Props) {
  const { locale } = await params;
  const actor = await currentActor();
  const shown = await showToday(deps(), actor);
  const answers = await countUnseenAnswers(deps(), actor);
  const labs = (await listLabs(deps(), actor, { locale })).flatMap((group) => group.labs);
  if (!shown.ok) throw new Error(`today: ${shown.error.code}`);
  const today = shown.value;
  const t = await getTranslations('today');
  const format = await getFormatter();
  const date = format.dateTime(new Date(`${today.date}T00:00:00Z`), { dateStyle: 'full' });
  return (
    <div className="mx-auto grid max-w-3xl gap-6 *:min-w-0">
      <PageHeader title={t('title')} lead={date} />
      {answers > 0 && (
        <Notice>
          <Link
            href={`/${locale}/reports`}
            className="font-semibold text-accent underline underline-offset-4"
          >
            {t('reportsAnswered', { count: answers })}
          </Link>
        </Notice>
      )}
      <Due today={today} locale={locale} />
      <Interrupted runs={today.interrupted} locale={locale} />
      <BegunLabs labs={labs} locale={locale} />
      <Exam exam={today.exam} locale={locale} />
      {!today.newcomer && <Week forecast={today.forecast} />}
      <Learnt today={today} locale={locale} />
      {!today.newcomer && (
        <p className="text-sm">
          <Link
            href={`/${locale}/reports`}
            className="inline-flex min-h-11 items-center text-quiet underline decoration-line underline-offset-4 hover:text-ink"
          >
            {t('reports')}
          </Link>
        </p>
      )}
    </div>
  );
}

async function Due({ today, locale }: { today: TodayView; locale: Locale }) {
  const t = await getTranslations('today');
  const due = today.due + today.later;
  const nothing = due + today.fresh === 0;
  return (
    <Sheet>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <p className="text-lg font-semibold">
            {today.newcomer
              ? t('welcome')
              : nothing
                ? t('nothing')
                : due > 0
                  ? t('due', { count: due })
                  : t('freshOnly', { count: today.fresh })}
          </p>
          {today.outdated > 0 && (
            <p className="mt-1 text-sm text-quiet">{t('outdated', { count: today.outdated })}</p>
          )}
          <p className="mt-1 text-sm text-quiet">
            {today.newcomer
              ? t('welcomeLead')
              : nothing
                ? t('nothingLead')
                : t('dueLead', { minutes: today.minutes.review + today.minutes.fresh, fresh: today.fresh })}
          </p>
          {today.answeredToday > 0 && (
            <p className="figures mt-1 text-sm text-quiet">
              {t('answeredToday', { count: today.answeredToday })}
            </p>
          )}
        </div>
        {nothing ? (
          <LinkButton href={`/${locale}/practice`}>{t('practise')}</LinkButton>
        ) : (
          <LinkButton href={`/${locale}/review`} className="px-6">
            {today.newcomer ? t('begin') : t('review')}
            <ArrowRight aria-hidden className="size-4" />
          </LinkButton>
        )}
      </div>
    </Sheet>
  );
}

/** As many as one reads before going on. */
const LABS_SHOWN = 2;

/** Labs that were left unfinished. */
async function BegunLabs({ labs, locale }: { labs: readonly LabInList[]; locale: Locale }) {
  const t = await getTranslations('today');
  const begun = labs.filter(({ state }) => state === 'begun').slice(0, LABS_SHOWN);
  if (begun.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {begun.map(({ slug, title }) => (
        <li key={slug}>
          <Link
            href={`/${locale}/labs/${slug}`}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            {t('labBegun', { title })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

async function Exam({ exam, locale }: { exam: TodayView['exam']; locale: Locale }) {
  const t = await getTranslations('today');
  const format = await getFormatter();
  if (!exam) {
    return (
      <p className="text-sm text-quiet">
        {t('noExam')}{' '}
        <Link href={`/${locale}/settings`} className="font-semibold text-accent underline underline-offset-4">
          {t('setExam')}
        </Link>
      </p>
    );
  }
  const date = format.dateTime(new Date(`${exam.date}T00:00:00Z`), { dateStyle: 'long' });
  return (
    <Sheet className="flex flex-wrap items-baseline justify-between gap-3">
      <h2 className="text-base">{t('exam', { version: exam.version })}</h2>
      <p>
        <span className="figures font-semibold">{t('daysLeft', { days: exam.daysLeft })}</span>{' '}
        <span className="text-sm text-quiet">{date}</span>
      </p>
    </Sheet>
  );
}

/** As many names as a line or two hold. */
const NAMED = 4;

async function Learnt({ today, locale }: { today: TodayView; locale: Locale }) {
  const t = await getTranslations('today');
  const learnt = today.lastVisit?.learnt ?? [];
  if (learnt.length === 0) return null;
  const names = learnt.slice(0, NAMED).map(({ id, title }) => title?.[locale] ?? id);
  return (
    <p className="text-sm text-quiet">
      {t('learnt', { count: learnt.length, names: names.join(', '), more: learnt.length - names.length })}
    </p>
  );
}
