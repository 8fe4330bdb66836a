import { Search } from 'lucide-react';
import Form from 'next/form';
import { getTranslations } from 'next-intl/server';
import { Button, buttonClass, LinkButton } from '@/app/_ui/button';
import { cn } from '@/app/_ui/class-names';
import { Input, Select } from '@/app/_ui/field';
import { Link } from '@/app/_ui/link';
import { Notice } from '@/app/_ui/notice';
import { plainStem } from '@/app/_ui/question/plain-stem';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import { KINDS } from '@/core/authoring/blank';
import type { Locale } from '@/core/kernel/locale';
import type { RefusalCode } from '@/server/use-cases/refusals';
import type { ListInput, QuestionInList, QuestionList } from '@/server/use-cases/studio/list-questions';
import { copyFromList, newQuestion } from './list-actions';
import { StatusMark } from './status-mark';

export const STATUSES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
export type Filters = Omit<ListInput, 'locale'>;
type Topic = { id: string; title: string };

interface Props {
  locale: Locale;
  list: QuestionList;
  filters: Filters;
  topics: readonly Topic[];
  refused: RefusalCode | null;
}

/** The bank as an instructor sees it: filters at the left, questions with their state and results. */
export async function ListScreen({ locale, list, filters, topics, refused }: Props) {
  const t = await getTranslations('studio');
  const refusals = await getTranslations('refusals');
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      {refused && (
        <div className="mb-4">
          <Notice tone="caution" live>
            <p>{refusals(refused)}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-6 lg:grid-cols-[15rem_1fr]">
        <aside className="grid content-start gap-6">
          <NewQuestion locale={locale} topics={topics} />
          <FilterForm locale={locale} filters={filters} topics={topics} />
        </aside>
        <section aria-label={t('list.title')} className="min-w-0">
          <p className="figures mb-3 text-sm text-quiet" role="status">
            {t('list.found', { count: list.total })}
          </p>
          {list.questions.length === 0 ? (
            <EmptyState
              title={t('list.none')}
              action={
                <LinkButton look="secondary" href={`/${locale}/studio`}>
                  {t('list.clear')}
                </LinkButton>
              }
            >
              {t('list.noneHint')}
            </EmptyState>
          ) : (
            <ul className="overflow-hidden rounded-sheet border border-line bg-sheet">
              {list.questions.map((question) => (
                <li key={question.id} className="border-line not-first:border-t">
                  <Row locale={locale} question={question} topics={topics} />
                </li>
              ))}
            </ul>
          )}
          <Pages locale={locale} list={list} filters={filters} />
        </section>
      </div>
    </>
  );
}

async function NewQuestion({ locale, topics }: { locale: Locale; topics: readonly Topic[] }) {
  const t = await getTranslations('studio');
  return (
    <form action={newQuestion} className="grid gap-3">
      <h2 className="text-base">{t('new.title')}</h2>
      <input type="hidden" name="locale" value={locale} />
      <Choice
        name="kind"
        label={t('kind')}
        options={[...KINDS, 'parameterised' as const].map((kind) => [kind, t(`kinds.${kind}`)])}
      />
      <Choice name="topic" label={t('topic')} options={topics.map(({ id, title }) => [id, title])} />
      <Button type="submit">{t('new.begin')}</Button>
    </form>
  );
}

async function FilterForm({
  locale,
  filters,
  topics,
}: {
  locale: Locale;
  filters: Filters;
  topics: readonly Topic[];
}) {
  const t = await getTranslations('studio');
  const any: [string, string] = ['', t('list.any')];
  return (
    <Form
      action={`/${locale}/studio`}
      className="grid gap-3 border-t border-line pt-5"
      key={JSON.stringify(filters)}
    >
      <h2 className="text-base">{t('list.filter')}</h2>
      <div className="grid gap-1.5">
        <label htmlFor="text" className="text-sm font-semibold">
          {t('list.text')}
        </label>
        <Input id="text" name="text" type="search" defaultValue={filters.text} />
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-1">
        <Choice
          name="whose"
          label={t('list.whose')}
          value={filters.whose}
          options={(['all', 'mine'] as const).map((whose) => [whose, t(`list.${whose}`)])}
        />
        <Choice
          name="status"
          label={t('status')}
          value={filters.status ?? ''}
          options={[any, ...STATUSES.map((status): [string, string] => [status, t(`statuses.${status}`)])]}
        />
        <Choice
          name="kind"
          id="filter-kind"
          label={t('kind')}
          value={filters.kind ?? ''}
          options={[any, ...KINDS.map((kind): [string, string] => [kind, t(`kinds.${kind}`)])]}
        />
        <Choice
          name="topic"
          id="filter-topic"
          label={t('topic')}
          value={filters.topic ?? ''}
          options={[any, ...topics.map(({ id, title }): [string, string] => [id, title])]}
        />
      </div>
      <Button type="submit" look="secondary">
        <Search aria-hidden className="size-4" />
        {t('list.apply')}
      </Button>
    </Form>
  );
}

function Choice({
  name,
  id = name,
  label,
  options,
  value,
}: {
  name: string;
  id?: string;
  label: string;
  options: [string, string][];
  value?: string;
}) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <Select id={id} name={name} defaultValue={value}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}

async function Row({
  locale,
  question,
  topics,
}: {
  locale: Locale;
  question: QuestionInList;
  topics: readonly Topic[];
}) {
  const t = await getTranslations('studio');
  const lint = await getTranslations('lint');
  const { id, slug, origin, answered, correct } = question;
  const generated = origin === 'GENERATOR';
  const href = `/${locale}/studio/${id}${generated ? '/statistics' : ''}`;
  const topic = topics.find((one) => one.id === question.topic)?.title ?? question.topic;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3.5 sm:px-5">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <Link href={href} className="font-medium hover:underline">
          <span className="line-clamp-2">
            {generated ? <code>{slug}</code> : plainStem(question.stem) || t('list.untitled')}
          </span>
        </Link>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-quiet">
          <StatusMark status={question.status} changed={question.changed} />
          <span>{t(`kinds.${question.kind}`)}</span>
          {question.parameterised && <span>{t('kinds.parameterised')}</span>}
          {question.errors > 0 && (
            <span className="text-wrong">{lint('errors', { count: question.errors })}</span>
          )}
          <span>{topic}</span>
          <span>
            {origin === 'STUDIO' ? (question.author ?? t('list.noAuthor')) : t(`origins.${origin}`)}
          </span>
        </p>
      </div>
      <p className="figures min-w-24 text-end text-xs text-quiet max-sm:grow max-sm:text-start">
        {answered === 0
          ? t('list.unanswered')
          : t('list.answered', { count: answered, share: Math.round((100 * correct) / answered) })}
      </p>
      {question.mayCopy && !question.mayEdit && (
        <form action={copyFromList}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={id} />
          <button type="submit" className={buttonClass('secondary', 'px-3')}>
            {t('copyToEdit')}
          </button>
        </form>
      )}
    </div>
  );
}

async function Pages({ locale, list, filters }: { locale: Locale; list: QuestionList; filters: Filters }) {
  const t = await getTranslations('studio');
  if (list.pages === 1) return null;
  const href = (page: number): string => {
    const { whose, kind, topic, status, text } = filters;
    const set = Object.entries({ whose, kind, topic, status, text }).filter((entry) => Boolean(entry[1]));
    return `/${locale}/studio?${new URLSearchParams([...set.map(([key, value]) => [key, String(value)]), ['page', String(page)]])}`;
  };
  const { page, pages } = list;
  return (
    <nav aria-label={t('list.pages')} className="mt-4 flex items-center justify-between gap-2 text-sm">
      <Link
        aria-disabled={page <= 1}
        href={href(Math.max(1, page - 1))}
        className={cn(buttonClass('secondary'), page <= 1 && 'invisible')}
      >
        {t('list.previous')}
      </Link>
      <span className="figures text-quiet">{t('list.page', { page, pages })}</span>
      <Link
        aria-disabled={page >= pages}
        href={href(Math.min(pages, page + 1))}
        className={cn(buttonClass('secondary'), page >= pages && 'invisible')}
      >
        {t('list.next')}
      </Link>
    </nav>
  );
}
