import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { localeOf } from '@/app/_ui/locale-of';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { countOpenReports } from '@/server/use-cases/reports/read-inbox';
import { teacherOf } from '@/server/use-cases/studio/studio-question';
import { Refused } from './refused';
import { StudioNav } from './studio-nav';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('studio');
  return { title: t('title'), robots: { index: false } };
}

/** The instructors' part of the product. Every page below asks its use case again. */
export default async function StudioLayout({ children, params }: Props) {
  const locale = localeOf(await params);
  const actor = await currentActor();
  const teacher = teacherOf(actor);
  if (!teacher.ok) return <Refused code={teacher.error.code} locale={locale} />;
  const { studio, lint, question, common, yaml } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ studio, lint, question, common, yaml }}>
      <StudioNav open={await countOpenReports(deps(), actor)} />
      {children}
    </NextIntlClientProvider>
  );
}
