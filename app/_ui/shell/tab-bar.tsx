'use client';

import { BookOpen, CalendarCheck, ChartNoAxesColumn, CircleHelp, FlaskConical } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { cn } from '../class-names';
import { Link } from '../link';
import { isInSection, SECTIONS } from './sections';

const ICONS = {
  today: CalendarCheck,
  practice: CircleHelp,
  notes: BookOpen,
  labs: FlaskConical,
  progress: ChartNoAxesColumn,
};

/** The main places within thumb's reach, on phones. */
export function TabBar() {
  const locale = useLocale();
  const pathname = usePathname();
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={t('tabs')}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper/95 pb-[env(safe-area-inset-bottom)] backdrop-blur md:hidden"
    >
      <ul className="grid grid-cols-5">
        {SECTIONS.map(({ id, path }) => {
          const here = isInSection(pathname, locale, path);
          const Icon = ICONS[id];
          return (
            <li key={id}>
              <Link
                href={`/${locale}${path}`}
                aria-current={here ? 'page' : undefined}
                className={cn(
                  'flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs',
                  here ? 'font-semibold text-accent' : 'text-quiet',
                )}
              >
                <Icon aria-hidden className="size-5" />
                {t(id)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
