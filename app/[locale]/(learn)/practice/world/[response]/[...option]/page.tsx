import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { OptionWorldScreen } from '@/app/_ui/simulator/option-world-screen';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { watchOption } from '@/server/use-cases/practice/watch-option';
import '../../../../labs/[slug]/lab.css';

type Props = { params: Promise<{ locale: string; response: string; option: string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('labs.option');
  return { title: t('title'), robots: { index: false } };
}

/** A wrong option of an answered question, carried out: what it does can be watched. */
export default async function OptionWorldPage({ params }: Props) {
  const { response, option } = await params;
  const watched = await watchOption(deps(), await currentActor(), {
    responseId: decodeURIComponent(response),
    option: option.map(decodeURIComponent).join('/'),
  });
  if (!watched.ok) notFound();
  return <OptionWorldScreen locale={localeOf(await params)} watched={watched.value} />;
}
