'use client';

import { BookOpen, CalendarCheck, ChartNoAxesColumn, CircleHelp, FlaskConical } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { cn } from '../class-names';
import { Link } from '../link';
import { isWithin, type Place, type SectionId } from './sections';

const ICONS = {
  today: CalendarCheck,
  practice: CircleHelp,
  notes: BookOpen,
  labs: FlaskConical,
  progress: ChartNoAxesColumn,
};

/** The main places within thumb's reach, on phones. */
export function TabBar({ label, places }: { label: string; places: readonly Place<SectionId>[] }) {
  const pathname = usePathname();
  return (
    <nav
      aria-label={label}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper/95 pb-[env(safe-area-inset-bottom)] backdrop-blur md:hidden"
    >
      <ul className="grid grid-cols-5">
        {places.map((place) => {
          const here = isWithin(pathname, place);
          const Icon = ICONS[place.id];
          return (
            <li key={place.id}>
              <Link
                href={place.href}
                aria-current={here ? 'page' : undefined}
                className={cn(
                  'flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs',
                  here ? 'font-semibold text-accent' : 'text-quiet',
                )}
              >
                <Icon aria-hidden className="size-5" />
                {place.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
