import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/app/_ui/account/action-form';
import { TextField } from '@/app/_ui/account/fields';
import { Sheet } from '@/app/_ui/sheet';
import { THEMES } from '@/app/_ui/shell/theme';
import { LOCALES } from '@/core/kernel/locale';
import { NAME_LENGTH_MAX } from '@/server/use-cases/accounts/settings.schema';
import { changeLookHere } from './actions';
import { ChoiceField, ThemeField } from './fields';
import type { SettingsProps } from './screen';

/** Name (of an account), language and theme. */
export async function LookSection({ locale, actor, settings, theme }: SettingsProps) {
  const t = await getTranslations('settings.look');
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <Sheet aria-labelledby="look" className="grid gap-4">
      <h2 id="look">{t('title')}</h2>
      <ActionForm action={changeLookHere} submit={t('save')} look="secondary">
        <input type="hidden" name="locale" value={locale} />
        {actor.kind === 'account' && (
          <TextField
            name="name"
            label={t('name')}
            maxLength={NAME_LENGTH_MAX}
            autoComplete="name"
            defaultValue={settings?.name ?? ''}
          />
        )}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ChoiceField
            name="language"
            label={t('locale')}
            value={locale}
            choices={LOCALES.map((id) => ({ id, text: names.of(id) ?? id }))}
          />
          <ThemeField
            label={t('theme')}
            value={theme}
            choices={THEMES.map((id) => ({ id, text: t(`themes.${id}`) }))}
          />
        </div>
      </ActionForm>
    </Sheet>
  );
}
