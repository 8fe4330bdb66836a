import { getFormatter, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/app/_ui/account/action-form';
import { TextField } from '@/app/_ui/account/fields';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { ShownToken } from '@/server/use-cases/accounts/read-settings';
import { makeTokenHere, revokeTokenHere } from './actions';

const NAME_LENGTH_MAX = 60;

/** Access tokens of the API: those that work, each to be ended, and one more. */
export async function TokenSection({ locale, tokens }: { locale: Locale; tokens: readonly ShownToken[] }) {
  const t = await getTranslations('settings.tokens');
  return (
    <Sheet aria-labelledby="tokens" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="tokens">{t('title')}</h2>
        <p className="text-sm text-quiet">{t('lead')}</p>
      </div>
      {tokens.length === 0 ? (
        <p className="text-sm text-quiet">{t('none')}</p>
      ) : (
        <ul className="grid divide-y divide-line border-y border-line">
          {tokens.map((token) => (
            <TokenRow key={token.id} locale={locale} token={token} />
          ))}
        </ul>
      )}
      <ActionForm
        action={makeTokenHere}
        submit={t('make')}
        look="secondary"
        clears
        copy={{ copy: t('copy'), copied: t('copied') }}
      >
        <input type="hidden" name="locale" value={locale} />
        <TextField name="name" label={t('name')} maxLength={NAME_LENGTH_MAX} required />
      </ActionForm>
    </Sheet>
  );
}

async function TokenRow({ locale, token }: { locale: Locale; token: ShownToken }) {
  const t = await getTranslations('settings.tokens');
  const format = await getFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' });
  const { id, name, createdAt, lastUsedAt } = token;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-xs text-quiet">
          {t('created', { date: day(createdAt) })} ·{' '}
          {lastUsedAt ? t('used', { date: day(lastUsedAt) }) : t('unused')}
        </p>
      </div>
      <ActionForm
        action={revokeTokenHere}
        submit={t('revoke')}
        submitLabel={t('revokeNamed', { name })}
        look="danger"
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </li>
  );
}
