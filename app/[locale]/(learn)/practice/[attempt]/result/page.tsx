import { CircleCheck, CircleX } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Bar } from '@/app/_ui/bar';
import { LinkButton } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { Notice } from '@/app/_ui/notice';
import { plainOf } from '@/app/_ui/question/plain';
import { EmptyState, PageHeader, Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { findRun } from '@/server/use-cases/practice/find-run';
import { type PracticeResult, showResult } from '@/server/use-cases/practice/show-result';

type Props = { params: Promise<{ locale: Locale; attempt: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice.result');
  return { title: t('title'), robots: { index: false } };
}

export default async function ResultPage({ params }: Props) {
  const { locale, attempt: token } = await params;
  const attempt = decodeURIComponent(token);
  const actor = await currentActor();
  const t = await getTranslations('practice.result');
  const run = await findRun(deps(), actor, { attempt });
  const result = run.ok ? await showResult(deps(), actor, { attemptId: run.value.attemptId }) : run;
  const base = `/${locale}/practice/${token}`;
  if (!result.ok) {
    return (
      <div className="mx-auto max-w-3xl">
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('none')}
          action={<LinkButton href={run.ok ? `${base}/1` : `/${locale}/practice`}>{t('goOn')}</LinkButton>}
        >
          {t('noneLead')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="mx-auto grid max-w-3xl gap-6 *:min-w-0">
      <Score result={result.value} base={base} />
      <NextSteps result={result.value} locale={locale} />
      {actor.kind === 'guest' && (
        <Notice>
          <p>
            {t('keep')}{' '}
            <Link
              href={`/${locale}/sign-up`}
              className="font-semibold text-accent underline underline-offset-4"
            >
              {t('signUp')}
            </Link>
          </p>
        </Notice>
      )}
      <ByTopic result={result.value} locale={locale} />
      <ByCertainty result={result.value} />
      <Items result={result.value} locale={locale} base={base} />
    </div>
  );
}

async function Score({ result, base }: { result: PracticeResult; base: string }) {
  const t = await getTranslations('practice.result');
  const format = await getFormatter();
  const open = result.length - result.answered;
  const minutes = Math.max(1, Math.round(result.elapsedMs / 60_000));
  return (
    <PageHeader
      title={t('score', { right: result.correct, answered: result.answered })}
      lead={`${format.number(result.answered ? result.correct / result.answered : 0, { style: 'percent' })} · ${t('minutes', { count: minutes })}${open > 0 && !result.finished ? ` · ${t('open', { count: open })}` : ''}`}
      actions={
        open > 0 &&
        !result.finished && (
          <LinkButton look="secondary" href={`${base}/resume`}>
            {t('goOn')}
          </LinkButton>
        )
      }
    />
  );
}

async function NextSteps({ result, locale }: { result: PracticeResult; locale: Locale }) {
  const t = await getTranslations('practice.result');
  const { again, weakestTopic } = result.next;
  const topic = result.topics.find(({ id }) => id === weakestTopic)?.title?.[locale];
  const start = `/${locale}/practice/start`;
  return (
    <Sheet>
      <h2 className="mb-3">{t('nextTitle')}</h2>
      <div className="flex flex-wrap gap-2">
        {again.length > 0 && (
          <LinkButton href={`${start}?concepts=${again.join(',')}&length=${Math.min(10, again.length * 2)}`}>
            {t('missed')}
          </LinkButton>
        )}
        {weakestTopic && topic && (
          <LinkButton look="secondary" href={`${start}?topic=${weakestTopic}`}>
            {t('weakest', { topic })}
          </LinkButton>
        )}
        <LinkButton look={again.length > 0 ? 'secondary' : 'primary'} href={start}>
          {t('again')}
        </LinkButton>
        <LinkButton look="secondary" href={`/${locale}/today`}>
          {t('today')}
        </LinkButton>
      </div>
    </Sheet>
  );
}

async function ByTopic({ result, locale }: { result: PracticeResult; locale: Locale }) {
  const t = await getTranslations('practice.result');
  return (
    <Sheet>
      <h2 className="mb-3">{t('byTopic')}</h2>
      <ul className="grid gap-3">
        {result.topics.map(({ id, title, answered, correct }) => (
          <li key={id} className="grid gap-1">
            <div className="flex justify-between gap-4 text-sm">
              <span>{title?.[locale] ?? id}</span>
              <span className="figures shrink-0 text-quiet">
                {t('topicScore', { right: correct, answered })}
              </span>
            </div>
            <Bar share={correct / answered} tone="right" />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

async function ByCertainty({ result }: { result: PracticeResult }) {
  const t = await getTranslations('practice.result');
  const levels = result.calibration.levels.filter(({ answers }) => answers > 0);
  return (
    <Sheet>
      <h2 className="mb-3">{t('certainty')}</h2>
      <ul className="grid gap-3">
        {levels.map(({ certainty, answers, correct }) => (
          <li key={certainty} className="grid gap-1">
            <div className="flex justify-between gap-4 text-sm">
              <span>{t(`certaintyRow.${certainty}`)}</span>
              <span className="figures shrink-0 text-quiet">
                {t('topicScore', { right: correct, answered: answers })}
              </span>
            </div>
            <Bar share={correct / answers} tone="accent" />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

async function Items({ result, locale, base }: { result: PracticeResult; locale: Locale; base: string }) {
  const t = await getTranslations('practice.result');
  return (
    <Sheet>
      <h2 className="mb-1">{t('items')}</h2>
      <ol>
        {result.items.map((item) => (
          <li key={item.position} className="border-b border-line last:border-0">
            <Link
              href={`${base}/${item.position + 1}`}
              className="grid grid-cols-[1.5rem_1fr] gap-2 py-3 hover:bg-raised"
            >
              {item.correct ? (
                <CircleCheck aria-label={t('right')} className="mt-1 size-5 text-right-ink" />
              ) : (
                <CircleX aria-label={t('wrong')} className="mt-1 size-5 text-wrong" />
              )}
              <span className="grid min-w-0 gap-0.5">
                <span className="text-sm font-medium">{item.concept.title?.[locale] ?? item.concept.id}</span>
                <span className="line-clamp-2 text-xs text-quiet">
                  {item.stem ? plainOf(item.stem[locale]) : ''}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
