'use client';

import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { cn } from '../class-names';
import { Link } from '../link';
import { isInSection, SECTIONS } from './sections';

/** Links to the main places; the one shown is marked. */
export function NavLinks({ teach }: { teach: boolean }) {
  const locale = useLocale();
  const pathname = usePathname();
  const t = useTranslations('shell');
  const places = [...SECTIONS, ...(teach ? [{ id: 'studio', path: '/studio' } as const] : [])];
  return (
    <ul className="flex items-center gap-1">
      {places.map(({ id, path }) => {
        const here = isInSection(pathname, locale, path);
        return (
          <li key={id}>
            <Link
              href={`/${locale}${path}`}
              aria-current={here ? 'page' : undefined}
              className={cn(
                'flex min-h-11 items-center rounded-control px-3 text-sm font-medium transition-colors hover:bg-raised',
                here
                  ? 'text-ink underline decoration-accent decoration-2 underline-offset-8'
                  : 'text-quiet hover:text-ink',
              )}
            >
              {t(id)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
