import { CircleAlert, CircleCheck, CircleX, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';

const TONES = {
  info: { icon: Info, className: 'border-line bg-sheet', iconClass: 'text-accent' },
  right: {
    icon: CircleCheck,
    className: 'border-[color-mix(in_oklch,var(--right)_40%,transparent)] bg-right-soft',
    iconClass: 'text-right-ink',
  },
  wrong: { icon: CircleX, className: 'border-wrong/40 bg-wrong-soft', iconClass: 'text-wrong' },
  caution: { icon: CircleAlert, className: 'border-caution/40 bg-caution-soft', iconClass: 'text-caution' },
} as const;

/** A message in the page: what happened, what was kept, what to do. */
export function Notice({
  tone = 'info',
  title,
  children,
  live = false,
}: {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
  /** Announced when it appears. */
  live?: boolean;
}) {
  const { icon: Icon, className, iconClass } = TONES[tone];
  return (
    <div
      role={live ? (tone === 'wrong' ? 'alert' : 'status') : undefined}
      className={cn('flex gap-3 rounded-sheet border p-4 text-sm', className)}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', iconClass)} />
      <div className="grid min-w-0 grid-cols-1 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
