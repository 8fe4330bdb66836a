'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { EventLog } from './event-log';
import type { View } from './protocol';

/** The part of the work that tells in words what happened. */
export function LogZone({ view }: { view: View }) {
  const t = useTranslations('labs.log');
  const id = useId();
  return (
    <section className="lab-zone" data-zone="log" aria-labelledby={id}>
      <div className="lab-zone-head">
        <h2 id={id}>{t('title')}</h2>
      </div>
      <EventLog view={view} />
    </section>
  );
}
