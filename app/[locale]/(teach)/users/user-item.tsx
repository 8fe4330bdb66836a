import { getFormatter, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/app/_ui/account/action-form';
import { Select } from '@/app/_ui/field';
import { ROLES } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import type { UserRow } from '@/server/use-cases/accounts/list-users';
import { changeRoleHere, makeResetLinkHere } from './actions';

/** One account: who it is, its role, and a link for a forgotten password. */
export async function UserItem({ locale, user, isSelf }: { locale: Locale; user: UserRow; isSelf: boolean }) {
  const t = await getTranslations('users');
  const format = await getFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' });
  const email = user.email ?? '';
  const whose = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="userId" value={user.id} />
      <input type="hidden" name="email" value={email} />
    </>
  );
  return (
    <li className="grid items-start gap-4 p-4 sm:px-6 sm:grid-cols-[20rem_auto] lg:grid-cols-[1fr_20rem_auto]">
      <div className="min-w-0 sm:col-span-full lg:col-span-1">
        <p className="font-medium [overflow-wrap:anywhere]">
          {email}
          {isSelf && <span className="ml-2 text-sm font-normal text-quiet">({t('you')})</span>}
        </p>
        {user.name && <p className="text-sm [overflow-wrap:anywhere]">{user.name}</p>}
        <p className="text-xs text-quiet">
          {t('since', { date: day(user.createdAt) })} · {t('seen', { date: day(user.lastSeenAt) })}
        </p>
      </div>
      <ActionForm
        action={changeRoleHere}
        submit={t('save')}
        submitLabel={t('saveRole', { email })}
        look="secondary"
        className="grid-cols-[1fr_auto] gap-2 *:[[role]]:order-last *:[[role]]:col-span-full"
      >
        {whose}
        <Select name="role" defaultValue={user.role} aria-label={t('roleOf', { email })}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`roles.${role}`)}
            </option>
          ))}
        </Select>
      </ActionForm>
      <ActionForm
        action={makeResetLinkHere}
        submit={t('resetLink')}
        submitLabel={t('resetLinkFor', { email })}
        look="secondary"
        className="gap-2 *:[[role]]:order-last has-[>[role]]:col-span-full"
        copy={{ copy: t('copy'), copied: t('copied') }}
      >
        {whose}
      </ActionForm>
    </li>
  );
}
