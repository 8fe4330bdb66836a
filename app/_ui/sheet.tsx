import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';

/** The surface things stand on. Sheets are never nested. */
export function Sheet({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section className={cn('rounded-sheet border border-line bg-sheet p-5 sm:p-6', className)} {...rest} />
  );
}

/** Title of a page (its only h1) with one line below and actions beside it. */
export function PageHeader({
  title,
  lead,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div className="grid gap-1">
        <h1>{title}</h1>
        {lead && <p className="max-w-[65ch] text-quiet">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}

/** Nothing here yet: says why, and offers the one useful action. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-sheet border border-dashed border-line px-6 py-12 text-center">
      <LoopMark className="size-10 text-quiet" />
      <p className="font-semibold">{title}</p>
      {children && <p className="max-w-[50ch] text-sm text-quiet">{children}</p>}
      {action}
    </div>
  );
}

/** The mark: an arrow that leaves a queue and loops back into it. */
export function LoopMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={className}>
      <g stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
        <path d="M4 20v6M9 20v6M14 20v6" opacity=".55" />
        <path d="M18 23h4a7 7 0 0 0 0-14H9" />
        <path d="M13 4.5 8.5 9l4.5 4.5" />
      </g>
    </svg>
  );
}
