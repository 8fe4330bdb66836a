'use client';

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { SaveState } from './use-autosave';

const ICONS = {
  saved: Check,
  changed: LoaderCircle,
  saving: LoaderCircle,
  failed: CloudOff,
  stale: CloudOff,
};

/** Whether what is written is kept. */
export function SaveMark({
  saving: { state, savedAt },
}: {
  saving: { state: SaveState; savedAt: number | null };
}) {
  const t = useTranslations('studio');
  const format = useFormatter();
  const Icon = ICONS[state];
  return (
    <span role="status" className="flex items-center gap-1 text-xs text-quiet">
      <Icon aria-hidden className="size-3.5" />
      {state === 'saved' && savedAt !== null
        ? t('savedAt', {
            time: format.dateTime(new Date(savedAt), {
              timeStyle: 'short',
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            }),
          })
        : t(`saving.${state}`)}
    </span>
  );
}
