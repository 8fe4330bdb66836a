import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { deps } from '@/server/deps';
import { showCoverage } from '@/server/use-cases/coverage/show-coverage';
import { CoverageScreen } from './coverage-screen';

type Query = Record<'q' | 'subject' | 'gaps', string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'coverage' });
  return { title: t('title'), description: t('lead') };
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  const { q, subject, gaps } = await searchParams;
  const filter = { locale, query: one(q), subject: one(subject), gaps: one(gaps) !== '' };
  return <CoverageScreen filter={filter} view={await showCoverage(deps(), filter)} />;
}
