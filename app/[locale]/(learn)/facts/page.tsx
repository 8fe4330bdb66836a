import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { deps } from '@/server/deps';
import { findFacts } from '@/server/use-cases/facts/read-facts';
import { FactsScreen } from './facts-screen';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[]; service?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'facts' });
  return { title: t('title'), description: t('lead') };
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  const { q, service } = await searchParams;
  const input = { locale, query: one(q), service: one(service) };
  return <FactsScreen {...input} registry={findFacts(deps(), input)} />;
}
