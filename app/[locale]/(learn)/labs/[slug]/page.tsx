import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { localeOf } from '@/app/_ui/locale-of';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { openLab } from '@/server/use-cases/labs/open-lab';
import { LabScreen } from './lab-screen';

type Props = { params: Promise<{ locale: string; slug: string }> };

/** Once for the title and the page. */
const opened = cache(async (locale: Locale, slug: string) =>
  openLab(deps(), await currentActor(), { locale, slug }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const lab = await opened(localeOf(await params), slug);
  return lab.ok ? { title: lab.value.text.title } : {};
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const locale = localeOf(await params);
  const lab = await opened(locale, slug);
  if (!lab.ok) notFound();
  return <LabScreen locale={locale} page={lab.value} />;
}
