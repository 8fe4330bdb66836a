'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '../button';
import { Notice } from '../notice';
import { ConflictNotice } from './server-notes';
import type { LabPlay } from './use-lab';

/** What a learner must know of links, keeping and failures: what happened, what was kept, what to do. */
export function LabNotices({ play }: { play: LabPlay }) {
  const t = useTranslations('labs.notices');
  const { origin, trouble, status, returnToOwn } = play;
  return (
    <div className="grid gap-3 not-empty:mb-4">
      <ConflictNotice play={play} />
      {origin?.kind === 'link' && (
        <Notice live title={t('link')}>
          {origin.aside && (
            <>
              <p>{t('aside')}</p>
              <button
                type="button"
                className={buttonClass('secondary', 'justify-self-start')}
                onClick={returnToOwn}
              >
                {t('return')}
              </button>
            </>
          )}
        </Notice>
      )}
      {origin?.kind === 'link-fault' && (
        <Notice live tone="caution" title={t(`faults.${origin.fault}`)}>
          <p>{t('kept')}</p>
        </Notice>
      )}
      {origin?.kind === 'outdated' && (
        <Notice live tone="caution" title={t('outdated')}>
          <p>{t('outdatedKept')}</p>
        </Notice>
      )}
      {trouble && (
        <Notice live tone="caution" title={t(`trouble.${trouble}`)}>
          <p>{t(`trouble.${trouble}Do`)}</p>
        </Notice>
      )}
      {status === 'broken' && (
        <Notice live tone="wrong" title={t('broken')}>
          <button
            type="button"
            className={buttonClass('secondary', 'justify-self-start')}
            onClick={() => location.reload()}
          >
            {t('reload')}
          </button>
        </Notice>
      )}
    </div>
  );
}
