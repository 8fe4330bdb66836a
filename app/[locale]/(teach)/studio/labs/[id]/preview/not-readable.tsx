import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';

/** Why there is nothing to be seen yet. */
export async function NotReadable({
  message,
  back,
}: {
  message: string;
  back: { href: string; label: string };
}) {
  const t = await getTranslations('studio.labs');
  return (
    <div className="mx-auto grid max-w-3xl justify-items-start gap-4">
      <h1>{t('preview')}</h1>
      <Notice tone="caution">
        <p>{message}</p>
      </Notice>
      <LinkButton href={back.href}>{back.label}</LinkButton>
    </div>
  );
}
