'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../button';
import { Notice } from '../notice';
import type { LabPlay } from './use-lab';

/** The lab was continued elsewhere: which of the two goes on is the learner's choice, and nothing is lost before it. */
export function ConflictNotice({ play: { newer, origin, takeNewer, keepMine } }: { play: LabPlay }) {
  const t = useTranslations('labs.server');
  if (!newer) return null;
  return (
    <Notice live tone="caution" title={t(origin?.kind === 'link' ? 'linked' : 'newer')}>
      <p>{t('choose')}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" onClick={takeNewer}>
          {t('take', { count: newer.done })}
        </Button>
        <Button look="secondary" onClick={keepMine}>
          {t('keep')}
        </Button>
      </div>
    </Notice>
  );
}

/** Where the lab is kept: with the learner, on the server, or in this browser only. */
export function KeptWhere({ play: { sync } }: { play: LabPlay }) {
  const t = useTranslations('labs.server.kept');
  const settled = sync.status === 'idle' || sync.status === 'saved';
  if (settled && !(sync.version > 0 && sync.clean)) return null;
  return <p className="text-quiet text-xs">{t(settled ? 'saved' : sync.status)}</p>;
}

/** Whether a check that passed here counts. */
export function CountedNote({ play: { counted, check } }: { play: LabPlay }) {
  const t = useTranslations('labs.server.counted');
  if (!counted) return null;
  if (counted.kind === 'counted' || counted.kind === 'asking' || counted.kind === 'branch')
    return <p className="text-sm">{t(counted.kind)}</p>;
  return (
    <Notice tone="caution" title={t('not')}>
      <p>{counted.kind === 'refused' ? counted.message : t(counted.kind)}</p>
      <Button look="secondary" className="justify-self-start" onClick={check}>
        {t('again')}
      </Button>
    </Notice>
  );
}
