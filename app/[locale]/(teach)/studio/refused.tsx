import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import type { Locale } from '@/core/kernel/locale';
import type { RefusalCode } from '@/server/use-cases/refusals';

/** A page of the studio that this visitor cannot have, and where to go instead. */
export async function Refused({ code, locale }: { code: RefusalCode; locale: Locale }) {
  const t = await getTranslations('studio');
  const refusals = await getTranslations('refusals');
  const signIn = code === 'access.sign-in-first';
  return (
    <div className="mx-auto grid max-w-3xl justify-items-start gap-4">
      <h1>{t('title')}</h1>
      <Notice tone="caution">
        <p>{refusals(code)}</p>
      </Notice>
      <LinkButton href={`/${locale}${signIn ? '/sign-in' : code.startsWith('access.') ? '' : '/studio'}`}>
        {signIn ? t('signIn') : code.startsWith('access.') ? t('home') : t('toList')}
      </LinkButton>
    </div>
  );
}
