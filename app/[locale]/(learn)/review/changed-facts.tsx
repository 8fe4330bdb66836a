import { ArrowRight } from 'lucide-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { asOfWords } from '@/app/_ui/as-of';
import { LinkButton } from '@/app/_ui/button';
import { factWords } from '@/app/_ui/markdown/fact-words';
import { LoopMark, Sheet } from '@/app/_ui/sheet';
import type { KnownFact } from '@/core/facts/fact-change';
import { formatFact } from '@/core/facts/format-fact';
import type { Locale } from '@/core/kernel/locale';
import type { ReviewView } from '@/server/use-cases/review/show-review';
import { GoOn } from './go-on';

type Change = ReviewView['changes'][number];

/** Tells what changed in the facts of a concept, before a question on it; once. */
export async function ChangedFacts({ review, locale }: { review: ReviewView; locale: Locale }) {
  const t = await getTranslations('review.changed');
  const { concept, changes } = review;
  return (
    <Sheet className="grid gap-6" aria-labelledby="changed">
      <div className="flex gap-4">
        <LoopMark className="mt-0.5 size-8 shrink-0 text-accent" />
        <div className="grid gap-1">
          <h2 id="changed" className="text-lg">
            {t('title')}
          </h2>
          <p className="text-quiet">
            {t('lead', { concept: concept.title?.[locale] ?? concept.id, count: changes.length })}
          </p>
        </div>
      </div>
      {changes.map((change) => (
        <Changed key={change.fact} change={change} locale={locale} />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <GoOn changes={changes.flatMap((change) => change.changes)} locale={locale} label={t('go')} />
        {concept.section && (
          <LinkButton look="secondary" href={`/${locale}/notes/${concept.section}`}>
            {t('section')}
          </LinkButton>
        )}
      </div>
    </Sheet>
  );
}

async function Changed({ change, locale }: { change: Change; locale: Locale }) {
  const t = await getTranslations('review.changed');
  const format = await getFormatter();
  const { before, after, source, asOf, changedAt } = change;
  const { hostname: host } = new URL(source);
  const saysValue = factWords(after, locale) !== null;
  return (
    <article className="grid gap-3 border-line border-t pt-5">
      {saysValue && <p className="wrap-anywhere">{after.statement[locale]}</p>}
      <dl className="grid gap-2">
        {saysValue ? (
          <Values before={before} after={after} locale={locale} />
        ) : (
          <>
            <Row label={t('before')}>
              <span className="text-quiet">{before.statement[locale]}</span>
            </Row>
            <Row label={t('after')}>{after.statement[locale]}</Row>
          </>
        )}
      </dl>
      <p className="flex flex-wrap gap-x-3 text-quiet text-sm">
        <span>{t('noted', { date: format.dateTime(changedAt, { dateStyle: 'medium' }) })}</span>
        <a href={source} rel="noopener noreferrer" className="text-accent underline underline-offset-4">
          {t('source', { host, asOf: asOfWords(asOf, locale) })}
        </a>
      </p>
    </article>
  );
}

/** Today's value, and the exam's where it has or had one of its own. */
async function Values({ before, after, locale }: { before: KnownFact; after: KnownFact; locale: Locale }) {
  const t = await getTranslations('review.changed');
  const exam = before.exam ?? after.exam;
  const words = { before: t('before'), after: t('after') };
  const change = (form: 'plain' | 'exam') => {
    const [from, to] = [formatFact(before, locale, form), formatFact(after, locale, form)];
    return from === to ? t('same', { value: to }) : <FromTo from={from} to={to} words={words} />;
  };
  return (
    <>
      <Row label={exam ? t('today') : t('value')}>{change('plain')}</Row>
      {exam && <Row label={t('exam')}>{change('exam')}</Row>}
    </>
  );
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-x-4 sm:grid-cols-[7rem_1fr]">
    <dt className="text-quiet text-sm leading-7">{label}</dt>
    <dd className="figures wrap-anywhere flex flex-wrap items-center gap-x-3 gap-y-1 leading-7">
      {children}
    </dd>
  </div>
);

const FromTo = ({
  from,
  to,
  words,
}: {
  from: string;
  to: string;
  words: Readonly<Record<'before' | 'after', string>>;
}) => (
  <>
    <del className="text-quiet">
      <span className="sr-only">{words.before}: </span>
      {from}
    </del>
    <ArrowRight aria-hidden className="size-4 shrink-0 text-quiet" />
    <ins className="font-semibold text-lg no-underline">
      <span className="sr-only">{words.after}: </span>
      {to}
    </ins>
  </>
);
