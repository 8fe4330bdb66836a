import { Archive, CircleCheck, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/app/_ui/class-names';

const ICONS = { DRAFT: PenLine, PUBLISHED: CircleCheck, RETIRED: Archive };

/** Whether learners get a question, by icon and word. */
export function StatusMark({
  status,
  changed,
}: {
  status: 'DRAFT' | 'PUBLISHED' | 'RETIRED';
  changed: boolean;
}) {
  const t = useTranslations('studio');
  const Icon = ICONS[status];
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 font-semibold',
        status === 'PUBLISHED' ? 'text-[var(--right)]' : 'text-quiet',
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {t(`statuses.${status}`)}
      {changed && <span className="font-normal text-caution">{t('unpublished')}</span>}
    </span>
  );
}
