import { getLocale, getTranslations } from 'next-intl/server';
import { LinkButton } from '../_ui/button';
import { PageHeader } from '../_ui/sheet';

export default async function NotFound() {
  const t = await getTranslations('common.notFound');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LinkButton href={`/${await getLocale()}`}>{t('home')}</LinkButton>
    </>
  );
}
