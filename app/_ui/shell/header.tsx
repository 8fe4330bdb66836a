import { Search, Settings } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { canTeach } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { buttonClass } from '../button';
import { Link } from '../link';
import { LoopMark } from '../sheet';
import { Keyboard } from './keyboard';
import { LanguageSwitch } from './language-switch';
import { NavLinks } from './nav-links';
import type { Place } from './sections';
import { ThemeSwitch } from './theme-switch';

/** What the list of keys names, in its order. */
const SHORTCUTS = ['choose', 'submit', 'enter', 'flag', 'undo', 'another', 'go', 'search', 'help'] as const;

/** Top of every page: the mark, the main places, search, language, theme and the account. */
export async function Header({ locale, places }: { locale: Locale; places: readonly Place[] }) {
  const t = await getTranslations('shell');
  const actor = await currentActor();
  const studio = { id: 'studio', href: `/${locale}/studio`, label: t('studio') };
  return (
    <header className="no-print sticky top-0 z-30 border-b border-line bg-paper/90 backdrop-blur">
      <div className="mx-auto flex h-14 w-full max-w-6xl items-center gap-1 px-3 sm:gap-2 sm:px-6">
        <Link
          href={`/${locale}`}
          className="mr-2 flex min-h-11 items-center gap-2 rounded-control text-base font-bold tracking-tight"
        >
          <LoopMark className="size-6 text-accent" />
          <span className="whitespace-nowrap max-[419px]:sr-only">{t('name')}</span>
        </Link>
        <nav aria-label={t('main')} className="hidden md:block">
          <NavLinks places={canTeach(actor) ? [...places, studio] : places} />
        </nav>
        <div className="ml-auto flex items-center gap-0.5">
          <Link
            href={`/${locale}/search`}
            aria-label={t('search')}
            title={t('search')}
            className={buttonClass('quiet', 'min-w-11 px-0')}
          >
            <Search aria-hidden className="size-5" />
          </Link>
          <LanguageSwitch locale={locale} name={t('otherLanguage')} label={t('language')} />
          <ThemeSwitch label={t('theme')} />
          {actor.kind !== 'account' && (
            <Link
              href={`/${locale}/settings`}
              aria-label={t('settings')}
              title={t('settings')}
              className={buttonClass('quiet', 'min-w-11 px-0 max-sm:hidden')}
            >
              <Settings aria-hidden className="size-5" />
            </Link>
          )}
          {actor.kind === 'account' ? (
            <Link
              href={`/${locale}/settings`}
              className={buttonClass('secondary', 'ml-1 px-3 whitespace-nowrap')}
            >
              {t('account')}
            </Link>
          ) : (
            <Link
              href={`/${locale}/sign-in`}
              className={buttonClass('secondary', 'ml-1 px-3 whitespace-nowrap')}
            >
              {t('signIn')}
            </Link>
          )}
        </div>
      </div>
      <Keyboard
        locale={locale}
        words={{
          title: t('shortcuts.title'),
          close: t('shortcuts.close'),
          rows: SHORTCUTS.map((id) => ({ keys: t(`shortcuts.${id}.keys`), does: t(`shortcuts.${id}.does`) })),
        }}
      />
    </header>
  );
}
