import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/app/_ui/account/action-form';
import { PasswordField, TextField } from '@/app/_ui/account/fields';
import { buttonClass } from '@/app/_ui/button';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { OwnSettings } from '@/server/use-cases/accounts/read-settings';
import { deleteHere } from './actions';

/** All that is kept of somebody: to take along, or to delete. */
export async function DataSection({ locale, settings }: { locale: Locale; settings: OwnSettings }) {
  const t = await getTranslations('settings.data');
  const { guest, hasPassword, email } = settings;
  return (
    <Sheet aria-labelledby="data" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="data">{t('title')}</h2>
        <p className="text-sm text-quiet">{t('lead')}</p>
      </div>
      <div>
        <a href={`/${locale}/settings/export`} download className={buttonClass('secondary')}>
          {t('export')}
        </a>
      </div>
      <details className="border-t border-line pt-4">
        <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-semibold text-wrong">
          {guest ? t('deleteGuest') : t('delete')}
        </summary>
        <div className="grid gap-4 pt-2">
          <p className="text-sm">{guest ? t('deleteGuestLead') : t('deleteLead')}</p>
          <ActionForm action={deleteHere} submit={t('deleteSubmit')} look="danger">
            <input type="hidden" name="locale" value={locale} />
            {hasPassword && <PasswordField name="confirmation" label={t('confirmPassword')} />}
            {!hasPassword && !guest && (
              <TextField
                name="confirmation"
                label={t('confirmEmail', { email: email ?? '' })}
                maxLength={254}
                required
              />
            )}
          </ActionForm>
        </div>
      </details>
    </Sheet>
  );
}
