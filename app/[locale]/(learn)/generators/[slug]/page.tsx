import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { localeOf } from '@/app/_ui/locale-of';
import { generatorOf } from '@/core/generators/list';
import { deps } from '@/server/deps';
import { showVariant } from '@/server/use-cases/generators/show-variant';
import { variantRequest } from '@/server/use-cases/generators/variant';
import { GeneratorScreen } from './generator-screen';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ n?: string; level?: string; profile?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const title = generatorOf(slug)?.title[localeOf(await params)];
  return title ? { title } : {};
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const locale = localeOf(await params);
  const request = variantRequest(slug, await searchParams);
  const shown = await showVariant(deps(), { ...request, locale });
  if (!shown.ok) notFound();
  return <GeneratorScreen locale={locale} request={request} view={shown.value} />;
}
