import { cn } from './class-names';

/** A share of a whole, beside words that say the same. */
export function Bar({ share, tone }: { share: number; tone: 'right' | 'accent' }) {
  return (
    <div aria-hidden className="h-2 overflow-hidden rounded-full bg-raised">
      <div
        className={cn('h-full rounded-full', tone === 'right' ? 'bg-right' : 'bg-accent')}
        style={{ width: `${Math.round(share * 100)}%` }}
      />
    </div>
  );
}
