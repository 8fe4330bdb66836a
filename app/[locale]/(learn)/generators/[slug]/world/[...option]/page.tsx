import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { OptionWorldScreen } from '@/app/_ui/simulator/option-world-screen';
import { deps } from '@/server/deps';
import { variantRequest } from '@/server/use-cases/generators/variant';
import { watchVariant } from '@/server/use-cases/generators/watch-variant';
import '../../../../labs/[slug]/lab.css';

type Props = {
  params: Promise<{ locale: string; slug: string; option: string[] }>;
  searchParams: Promise<{ n?: string; level?: string; profile?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('labs.option');
  return { title: t('title'), robots: { index: false } };
}

/** A wrong option of a browsed variant, carried out: what it does can be watched. */
export default async function VariantWorldPage({ params, searchParams }: Props) {
  const { slug, option } = await params;
  const watched = watchVariant(deps(), {
    ...variantRequest(slug, await searchParams),
    option: option.map(decodeURIComponent).join('/'),
  });
  if (!watched.ok) notFound();
  return <OptionWorldScreen locale={localeOf(await params)} watched={watched.value} />;
}
