'use client';

import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/app/_ui/class-names';
import { Link } from '@/app/_ui/link';

const PLACES = [
  { id: 'questions', path: '/studio' },
  { id: 'labs', path: '/studio/labs' },
  { id: 'reports', path: '/studio/reports' },
  { id: 'import', path: '/studio/import' },
] as const;

/** The places of the studio; reports that wait are counted. */
export function StudioNav({ open }: { open: number }) {
  const locale = useLocale();
  const pathname = usePathname();
  const t = useTranslations('studio');
  const rest = pathname.replace(/^\/[^/]+/, '');
  const here = PLACES.findLast(({ path }) => rest === path || rest.startsWith(`${path}/`))?.id;
  return (
    <nav aria-label={t('nav.label')} className="no-print -mt-3 mb-6 border-b border-line">
      <ul className="flex gap-1 overflow-x-auto">
        {PLACES.map(({ id, path }) => (
          <li key={id}>
            <Link
              href={`/${locale}${path}`}
              aria-current={here === id ? 'page' : undefined}
              className={cn(
                '-mb-px flex min-h-11 items-center gap-2 border-b-2 px-3 text-sm font-medium whitespace-nowrap',
                here === id ? 'border-accent text-ink' : 'border-transparent text-quiet hover:text-ink',
              )}
            >
              {t(`nav.${id}`)}
              {id === 'reports' && open > 0 && (
                <span className="figures rounded-full bg-accent px-2 text-xs leading-5 font-semibold text-on-accent">
                  <span aria-hidden>{open}</span>
                  <span className="sr-only">{t('nav.open', { count: open })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
