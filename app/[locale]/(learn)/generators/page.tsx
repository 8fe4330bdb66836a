import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { deps } from '@/server/deps';
import { listGenerators } from '@/server/use-cases/generators/list-generators';
import { GeneratorsScreen } from './generators-screen';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'generators' });
  return { title: t('title'), description: t('lead') };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  const { q } = await searchParams;
  const query = (Array.isArray(q) ? q[0] : q) ?? '';
  return (
    <GeneratorsScreen locale={locale} query={query} groups={listGenerators(deps(), { locale, query })} />
  );
}
