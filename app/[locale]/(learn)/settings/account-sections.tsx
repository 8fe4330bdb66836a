import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/app/_ui/account/action-form';
import { EmailField, PasswordField } from '@/app/_ui/account/fields';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { changeEmailHere, changePasswordHere } from './actions';

/** A new password; the first one for somebody who came through a provider. */
export async function PasswordSection({ locale, hasPassword }: { locale: Locale; hasPassword: boolean }) {
  const t = await getTranslations('settings.password');
  return (
    <Sheet aria-labelledby="password" className="grid gap-4">
      <h2 id="password">{hasPassword ? t('title') : t('setTitle')}</h2>
      {!hasPassword && <p className="text-sm text-quiet">{t('setLead')}</p>}
      <ActionForm action={changePasswordHere} submit={t('save')} look="secondary" clears>
        <input type="hidden" name="locale" value={locale} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {hasPassword && <PasswordField label={t('current')} />}
          <PasswordField name="newPassword" label={t('new')} hint={t('hint')} isNew />
        </div>
      </ActionForm>
    </Sheet>
  );
}

/** A new address. */
export async function EmailSection({
  locale,
  hasPassword,
  sendsMail,
}: {
  locale: Locale;
  hasPassword: boolean;
  sendsMail: boolean;
}) {
  const t = await getTranslations('settings.email');
  return (
    <Sheet aria-labelledby="email" className="grid gap-4">
      <h2 id="email">{t('title')}</h2>
      <ActionForm action={changeEmailHere} submit={t('save')} look="secondary" clears>
        <input type="hidden" name="locale" value={locale} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <EmailField label={t('new')} hint={sendsMail ? t('hint') : t('hintNoMail')} autoComplete="email" />
          {hasPassword && <PasswordField label={t('password')} />}
        </div>
      </ActionForm>
    </Sheet>
  );
}
