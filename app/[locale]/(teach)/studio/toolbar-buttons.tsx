'use client';

import { Archive, ArchiveRestore, Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button';

/** Id of the words that say why nothing can be published yet. */
export const PUBLISH_BLOCKED = 'publish-blocked';

/** Takes from learners what they get, or brings it back. */
export function RetireButton({
  retired,
  busy,
  onRetire,
}: {
  retired: boolean;
  busy: boolean;
  onRetire: () => void;
}) {
  const t = useTranslations('studio');
  const Icon = retired ? ArchiveRestore : Archive;
  return (
    <Button look="secondary" disabled={busy} onClick={onRetire}>
      <Icon aria-hidden className="size-4" />
      {t(retired ? 'bringBack' : 'retire')}
    </Button>
  );
}

/** Gives the draft to learners, for the first time or anew. */
export function PublishButton({
  again,
  blocked,
  busy,
  onPublish,
}: {
  again: boolean;
  blocked: boolean;
  busy: boolean;
  onPublish: () => void;
}) {
  const t = useTranslations('studio');
  return (
    <Button
      // Not `disabled`: it says why it does nothing.
      aria-disabled={blocked || busy}
      aria-describedby={blocked ? PUBLISH_BLOCKED : undefined}
      onClick={() => !blocked && !busy && onPublish()}
    >
      <Send aria-hidden className="size-4" />
      {t(again ? 'publishAgain' : 'publish')}
    </Button>
  );
}
