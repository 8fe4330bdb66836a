'use client';

import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { useKey } from '@/app/_ui/shell/use-key';
import { undoReview } from './actions';

/**
 * Takes back what the last answer did to memory; U does the same. It stands in one place whether or not there is
 * something to take back, so that what it says stays when the question comes back.
 */
export function UndoReview({ offered }: { offered: boolean }) {
  const t = useTranslations('review');
  const locale = useLocale();
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    if (busy || !offered) return;
    setBusy(true);
    try {
      const outcome = await undoReview(locale);
      setSaid(outcome.message);
      if (outcome.ok) router.refresh();
    } catch {
      setSaid(t('undoOffline'));
    } finally {
      setBusy(false);
    }
  };
  useKey('KeyU', undo);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      {offered && (
        <Button look="quiet" onClick={undo} disabled={busy}>
          <Undo2 aria-hidden className="size-4" />
          {t('undo')}
        </Button>
      )}
      <p role="status" className="text-sm text-quiet">
        {said}
      </p>
    </div>
  );
}
