import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { PageHeader } from '@/app/_ui/sheet';
import { shippedContent } from '@/server/content/read';
import { search } from '@/server/search/search';
import { SearchScreen } from './search-screen';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'search' });
  return { title: t('title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  const { q } = await searchParams;
  const query = (Array.isArray(q) ? q[0] : q) ?? '';
  const t = await getTranslations('search');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} lead={t('lead')} />
      <SearchScreen
        locale={locale}
        query={query}
        results={search(shippedContent(), { locale, query })}
        words={{
          label: t('label'),
          submit: t('submit'),
          results: t('results'),
          count: t.raw('count'),
          none: t('none'),
          noneHint: t('noneHint'),
          kinds: { section: t('kinds.section'), concept: t('kinds.concept'), fact: t('kinds.fact') },
        }}
      />
    </div>
  );
}
