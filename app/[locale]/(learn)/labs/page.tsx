import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { listLabs } from '@/server/use-cases/labs/list-labs';
import { LabsScreen } from './labs-screen';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'labs' });
  return { title: t('list.title'), description: t('list.lead') };
}

export default async function Page({ params }: Props) {
  const locale = localeOf(await params);
  return <LabsScreen locale={locale} groups={await listLabs(deps(), await currentActor(), { locale })} />;
}
