'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Limits } from '@/core/facts/limits';
import type { Lab } from '@/core/labs/lab';
import { Notice } from '../notice';
import { Announcer } from './event-log';
import { LogZone } from './log-zone';
import type { Opening, View } from './protocol';
import { useRemarks } from './remarks';
import { Switch } from './switch';
import { Terminal } from './terminal';
import { Transport } from './transport';
import { useOptionWorld } from './use-option-world';
import type { WorldPlay } from './world-play';
import { WorldView } from './world-view';

const TABS = ['story', 'world', 'terminal', 'log'] as const;

/** An option carried out in a world: what it said at the side, the world with its clock, terminal and log. */
export function OptionWorld({
  children,
  ...given
}: {
  lab: Lab;
  limits: Limits;
  opening: Opening;
  children: ReactNode;
}) {
  const t = useTranslations('labs');
  const [tab, setTab] = useState<(typeof TABS)[number]>('world');
  const { play, view, broken } = useOptionWorld(given);
  return (
    <>
      {broken && <Notice tone="caution">{t('option.broken')}</Notice>}
      <Switch
        label={t('tabs.label')}
        choices={TABS.map((id) => ({ id, label: t(id === 'story' ? 'option.asked' : `tabs.${id}`) }))}
        chosen={tab}
        onChoose={setTab}
        className="lab-tabs"
      />
      <div className="lab-bench" data-tab={tab}>
        <div className="lab-zone lab-story" data-zone="story">
          {children}
        </div>
        {view ? (
          <Zones play={play} view={view} />
        ) : (
          <p role="status" className="lab-loading text-quiet">
            {t('option.loading')}
          </p>
        )}
      </div>
    </>
  );
}

function Zones({ play, view }: { play: WorldPlay; view: View }) {
  const t = useTranslations('labs');
  const remarks = useRemarks();
  return (
    <div className="lab-work">
      <Transport play={play} view={view} />
      <Announcer view={view} />
      <section className="lab-zone" data-zone="world" aria-label={t('tabs.world')}>
        <WorldView model={view.model} />
      </section>
      <section className="lab-zone" data-zone="terminal" aria-labelledby="world-terminal">
        <div className="lab-zone-head">
          <h2 id="world-terminal">{t('tabs.terminal')}</h2>
        </div>
        <Terminal play={play} view={view} remarks={remarks} />
      </section>
      <LogZone view={view} />
    </div>
  );
}
