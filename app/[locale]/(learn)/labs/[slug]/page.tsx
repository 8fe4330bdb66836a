import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { localeOf } from '@/app/_ui/locale-of';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { openLab } from '@/server/use-cases/labs/open-lab';
import { LabScreen } from './lab-screen';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const text = deps().content.labs.get(slug)?.text[localeOf(await params)];
  return text ? { title: text.title } : {};
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const locale = localeOf(await params);
  const opened = await openLab(deps(), await currentActor(), { locale, slug });
  if (!opened.ok) notFound();
  return <LabScreen locale={locale} page={opened.value} />;
}
