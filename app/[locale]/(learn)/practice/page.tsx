import { ArrowRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, LinkButton } from '@/app/_ui/button';
import { Select } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { PageHeader, Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { listInterrupted } from '@/server/use-cases/practice/list-interrupted';
import { listTopicsWithCounts } from '@/server/use-cases/practice/list-topics-with-counts';
import { type Suggestion, suggestPractice } from '@/server/use-cases/practice/suggest-practice';
import { isRefusalCode } from '@/server/use-cases/refusals';
import { Interrupted } from './interrupted';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const LENGTHS = [5, 10, 20, 40, 65];
const FILTERS = ['all', 'unseen', 'missed', 'flagged', 'confident-wrong'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice');
  return { title: t('title'), description: t('lead') };
}

export default async function PracticePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const t = await getTranslations('practice');
  const refusals = await getTranslations('refusals');
  const actor = await currentActor();
  const topics = await listTopicsWithCounts(deps(), actor);
  const [suggestion, interrupted] = await Promise.all([
    suggestPractice(deps(), actor, topics.ok ? topics.value : []),
    listInterrupted(deps(), actor),
  ]);
  const chosen = new Set([query.topic ?? []].flat());
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton look="secondary" href={`/${locale}/generators`}>
            {t('generators')}
          </LinkButton>
        }
      />
      <div className="grid gap-6">
        {isRefusalCode(query.refused) && (
          <Notice tone="caution" live>
            <p>{refusals(query.refused)}</p>
          </Notice>
        )}
        {interrupted.ok && <Interrupted runs={interrupted.value} locale={locale} />}
        {suggestion.ok && <Suggested suggestion={suggestion.value} locale={locale} />}
        <form action={`/${locale}/practice/start`} method="get">
          <Sheet className="grid gap-6">
            <h2>{t('own')}</h2>
            <fieldset>
              <legend className="text-sm font-semibold">{t('topics')}</legend>
              <p className="mb-3 text-xs text-quiet">{t('topicsHint')}</p>
              <ul className="grid gap-2 sm:grid-cols-2">
                {topics.ok &&
                  topics.value.map(({ id, title, questions, unseen, missed }) => (
                    <li key={id}>
                      <label
                        htmlFor={`topic-${id}`}
                        className="flex min-h-12 cursor-pointer items-start gap-3 rounded-control border border-line px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-default has-disabled:opacity-60"
                      >
                        <input
                          id={`topic-${id}`}
                          type="checkbox"
                          name="topic"
                          value={id}
                          defaultChecked={chosen.has(id)}
                          disabled={questions === 0}
                          className="mt-1.5 size-4"
                        />
                        <span className="grid">
                          <span className="text-sm font-medium">{title[locale]}</span>
                          <span className="figures text-xs text-quiet">
                            {t('topicCounts', { questions, unseen, missed })}
                          </span>
                        </span>
                      </label>
                    </li>
                  ))}
              </ul>
            </fieldset>
            <div className="grid gap-4 sm:grid-cols-3">
              <Choice
                name="length"
                label={t('length')}
                options={LENGTHS.map((length) => [String(length), String(length)])}
                value={String(query.length ?? 10)}
              />
              <Choice
                name="level"
                label={t('level')}
                options={(['0', '1', '2', '3'] as const).map((level) => [level, t(`levels.${level}`)])}
                value={String(query.level ?? '0')}
              />
              <Choice
                name="filter"
                label={t('filter')}
                options={FILTERS.map((filter) => [filter, t(`filters.${filter}`)])}
                value={String(query.filter ?? 'all')}
              />
            </div>
            <Button type="submit" className="justify-self-start px-8">
              {t('start')}
              <ArrowRight aria-hidden className="size-4" />
            </Button>
          </Sheet>
        </form>
      </div>
    </div>
  );
}

function Choice({
  name,
  label,
  options,
  value,
}: {
  name: string;
  label: string;
  options: string[][];
  value: string;
}) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="text-sm font-semibold">
        {label}
      </label>
      <Select id={name} name={name} defaultValue={value}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}

async function Suggested({ suggestion, locale }: { suggestion: Suggestion; locale: Locale }) {
  const t = await getTranslations('practice');
  const query = new URLSearchParams({ length: String(suggestion.length), filter: suggestion.filter });
  for (const topic of suggestion.topics) query.append('topic', topic);
  const [first] = suggestion.topics;
  const topic = first ? (deps().content.topics.find(({ id }) => id === first)?.title[locale] ?? '') : '';
  return (
    <Sheet className="flex flex-wrap items-center justify-between gap-4 border-accent/40 bg-accent-soft">
      <div>
        <h2 className="text-sm text-quiet">{t('suggestion')}</h2>
        <p className="mt-1 font-semibold">
          {t(`suggestions.${suggestion.reason}`, { count: suggestion.length, topic })}
        </p>
      </div>
      <LinkButton href={`/${locale}/practice/start?${query}`}>{t('takeSuggestion')}</LinkButton>
    </Sheet>
  );
}
