import { getTranslations } from 'next-intl/server';
import { offeredProviders } from '@/server/auth/providers';
import { ProviderButtons } from './provider-buttons';

/** Sign-in through other services, below a form; nothing where this server has no keys of any. */
export async function ProviderChoice({ next }: { next: string }) {
  const providers = offeredProviders();
  if (providers.length === 0) return null;
  const t = await getTranslations('auth');
  return (
    <div className="grid gap-4 border-t border-line pt-5">
      <ProviderButtons
        providers={providers.map(({ id, name }) => ({ id, label: t('with', { provider: name }) }))}
        next={next}
        failed={t('errors.other')}
      />
    </div>
  );
}
