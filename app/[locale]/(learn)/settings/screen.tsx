import { getTranslations } from 'next-intl/server';
import { Button, LinkButton } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/sheet';
import type { Theme } from '@/app/_ui/shell/theme';
import { signOutHere } from '@/app/[locale]/(public)/sign-in/actions';
import { type Actor, canAdminister, hasAccount } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import type { OwnSettings } from '@/server/use-cases/accounts/read-settings';
import { EmailSection, PasswordSection } from './account-sections';
import { DataSection } from './data-section';
import { LookSection } from './look-section';
import { StudySection } from './study-section';
import { TokenSection } from './token-section';

export interface SettingsProps {
  locale: Locale;
  actor: Actor;
  /** Null for somebody without a row, who has the defaults. */
  settings: OwnSettings | null;
  theme: Theme;
  /** Codes of the exam versions, `DVA-C02`. */
  exams: readonly string[];
  sendsMail: boolean;
  deleted: boolean;
}

/** Everything somebody can set for themselves. */
export async function SettingsScreen(props: SettingsProps) {
  const { locale, actor, settings, deleted } = props;
  const t = await getTranslations('settings');
  const account = hasAccount(actor) ? settings : null;
  const lead = account ? t('signedInAs', { email: account.email ?? '' }) : t('guestLead');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('title')}
        lead={<span className="[overflow-wrap:anywhere]">{lead}</span>}
        actions={
          <>
            {canAdminister(actor) && (
              <LinkButton look="secondary" href={`/${locale}/users`}>
                {t('users')}
              </LinkButton>
            )}
            {account ? (
              <form action={signOutHere}>
                <input type="hidden" name="locale" value={locale} />
                <Button type="submit" look="secondary">
                  {t('signOut')}
                </Button>
              </form>
            ) : (
              <LinkButton href={`/${locale}/sign-up`}>{t('signUp')}</LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-5">
        {deleted && !settings && (
          <Notice tone="right" title={t('deleted.title')} live>
            <p>{t('deleted.lead')}</p>
          </Notice>
        )}
        <StudySection {...props} />
        <LookSection {...props} />
        {account && <PasswordSection locale={locale} hasPassword={account.hasPassword} />}
        {account && (
          <EmailSection locale={locale} hasPassword={account.hasPassword} sendsMail={props.sendsMail} />
        )}
        {account && <TokenSection locale={locale} tokens={account.tokens} />}
        {settings && <DataSection locale={locale} settings={settings} />}
      </div>
    </div>
  );
}
