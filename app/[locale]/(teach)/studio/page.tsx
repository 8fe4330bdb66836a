import { localeOf } from '@/app/_ui/locale-of';
import { KINDS } from '@/core/authoring/blank';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { isRefusalCode } from '@/server/use-cases/refusals';
import { listQuestions } from '@/server/use-cases/studio/list-questions';
import { type Filters, ListScreen, STATUSES } from './list-screen';
import { Refused } from './refused';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const oneOf = <T extends string>(values: readonly T[], given: unknown): T | null =>
  values.find((value) => value === given) ?? null;

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  const query = await searchParams;
  const { topics } = deps().content;
  const filters: Filters = {
    whose: query.whose === 'mine' ? 'mine' : 'all',
    kind: oneOf(KINDS, query.kind),
    topic: oneOf(
      topics.map(({ id }) => id),
      query.topic,
    ),
    status: oneOf(STATUSES, query.status),
    text: typeof query.text === 'string' ? query.text.slice(0, 200) : '',
    page: Number.parseInt(String(query.page ?? '1'), 10) || 1,
  };
  const list = await listQuestions(deps(), await currentActor(), { locale, ...filters });
  if (!list.ok) return <Refused code={list.error.code} locale={locale} />;
  const refused = isRefusalCode(query.refused) ? query.refused : null;
  return (
    <ListScreen
      locale={locale}
      list={list.value}
      filters={filters}
      topics={topics.map(({ id, short }) => ({ id, title: short[locale] }))}
      refused={refused}
    />
  );
}
