'use client';

import { usePathname } from 'next/navigation';
import { cn } from '../class-names';
import { Link } from '../link';
import { isWithin, type Place } from './sections';

/** Links to the main places; the one shown is marked. */
export function NavLinks({ places }: { places: readonly Place[] }) {
  const pathname = usePathname();
  return (
    <ul className="flex items-center gap-1">
      {places.map((place) => {
        const here = isWithin(pathname, place);
        return (
          <li key={place.id}>
            <Link
              href={place.href}
              aria-current={here ? 'page' : undefined}
              className={cn(
                'flex min-h-11 items-center rounded-control px-3 text-sm font-medium transition-colors hover:bg-raised',
                here
                  ? 'text-ink underline decoration-accent decoration-2 underline-offset-8'
                  : 'text-quiet hover:text-ink',
              )}
            >
              {place.label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
