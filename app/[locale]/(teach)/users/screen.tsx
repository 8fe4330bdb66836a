import { getTranslations } from 'next-intl/server';
import { Button, LinkButton } from '@/app/_ui/button';
import { Input } from '@/app/_ui/field';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { UserPage } from '@/server/use-cases/accounts/list-users';
import { UserItem } from './user-item';

interface Props {
  locale: Locale;
  /** Id of the reader. */
  self: string;
  search: string;
  listed: UserPage;
}

/** Accounts with their roles; an administrator changes roles and makes reset links. */
export async function UsersScreen({ locale, self, search, listed }: Props) {
  const t = await getTranslations('users');
  const { users, total } = listed;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: total })} />
      <search>
        <form action={`/${locale}/users`} className="mb-5 flex max-w-xl gap-2">
          <Input
            type="search"
            name="search"
            defaultValue={search}
            aria-label={t('search')}
            placeholder={t('search')}
          />
          <Button type="submit" look="secondary" className="shrink-0">
            {t('searchSubmit')}
          </Button>
        </form>
      </search>
      {users.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={
            <LinkButton look="secondary" href={`/${locale}/users`}>
              {t('showAll')}
            </LinkButton>
          }
        />
      ) : (
        <section aria-label={t('title')} className="rounded-sheet border border-line bg-sheet">
          <ul className="grid divide-y divide-line">
            {users.map((user) => (
              <UserItem key={user.id} locale={locale} user={user} isSelf={user.id === self} />
            ))}
          </ul>
        </section>
      )}
      <Pages {...{ locale, search, listed }} />
    </>
  );
}

async function Pages({ locale, search, listed: { page, pages } }: Omit<Props, 'self'>) {
  const t = await getTranslations('users');
  if (pages < 2) return null;
  const at = (to: number) => {
    const query = new URLSearchParams({ ...(search && { search }), page: String(to) });
    return `/${locale}/users?${query}`;
  };
  return (
    <nav aria-label={t('title')} className="mt-5 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <LinkButton look="secondary" href={at(page - 1)}>
          {t('previous')}
        </LinkButton>
      )}
      <span className="figures text-sm text-quiet">{t('page', { page, pages })}</span>
      {page < pages && (
        <LinkButton look="secondary" href={at(page + 1)}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}
