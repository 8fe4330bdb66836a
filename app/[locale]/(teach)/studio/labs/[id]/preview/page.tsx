import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { LabScreen } from '@/app/[locale]/(learn)/labs/[slug]/lab-screen';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { previewLab } from '@/server/use-cases/studio-labs/preview-lab';
import { said } from '../../../said';
import { NotReadable } from './not-readable';

type Props = { params: Promise<{ locale: string; id: string }> };

/** The draft as a learner sees it. Nothing of it is kept, and nothing counts. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const locale = localeOf(await params);
  const t = await getTranslations('studio.labs');
  const back = { href: `/${locale}/studio/labs/${id}`, label: t('back'), note: t('previewNote') };
  const shown = await said(await previewLab(deps(), await currentActor(), { id, locale }), locale);
  if (!shown.ok) return <NotReadable message={shown.message} back={back} />;
  return <LabScreen locale={locale} page={shown.value} back={back} />;
}
