'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Limits } from '@/core/facts/limits';
import type { Lab } from '@/core/labs/lab';
import { CheckPanel, type CheckWords, WATCH_BUTTON } from './check-panel';
import { Compare } from './compare';
import { ConnectPanel } from './connect-panel';
import { Announcer } from './event-log';
import { Hints } from './hints';
import { LabNotices } from './lab-notices';
import { isOnServer } from './lab-server';
import { LogZone } from './log-zone';
import { Offline } from './offline';
import type { View } from './protocol';
import { ReplayPanel } from './replay-panel';
import { KeptWhere } from './server-notes';
import { Share } from './share';
import { Switch } from './switch';
import { TerminalZone } from './terminal-zone';
import { Transport } from './transport';
import { type LabPlay, useLab } from './use-lab';
import { WorldView } from './world-view';

export interface WorkbenchProps {
  readonly lab: Lab;
  readonly limits: Limits;
  readonly seed: string;
  readonly story: ReactNode;
  readonly goal: ReactNode;
  readonly hints: readonly ReactNode[];
  readonly solution: ReactNode;
  readonly words: CheckWords;
  /** A draft that is only tried: nothing is kept, here or on the server, and nothing counts. */
  readonly trial?: boolean;
}

const TABS = ['story', 'world', 'terminal', 'log'] as const;
type Tab = (typeof TABS)[number];

/** A lab at work: story and goal, world, terminal, clock and log. On phones the zones are tabs. */
export function Workbench(props: WorkbenchProps) {
  const t = useTranslations('labs');
  const [tab, setTab] = useState<Tab>('story');
  const lab = useLab(props);
  const watching = typeof lab.replay === 'object';
  const play: LabPlay = {
    ...lab,
    openReplay: () => {
      lab.openReplay();
      setTab('world');
    },
    closeReplay: () => {
      flushSync(() => {
        lab.closeReplay();
        setTab('story');
      });
      document.getElementById(WATCH_BUTTON)?.focus();
    },
  };
  const view = play.views[play.active];
  // While a failing world is watched there is nothing to type and no other log.
  const tabs = watching ? TABS.slice(0, 2) : TABS;
  return (
    <>
      <div className="mb-3 min-h-5">
        <Offline play={play} />
      </div>
      <LabNotices play={play} />
      <Switch
        label={t('tabs.label')}
        choices={tabs.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        chosen={tab}
        onChoose={setTab}
        className="lab-tabs"
      />
      <div className="lab-bench" data-tab={tab}>
        <div className="lab-zone lab-story" data-zone="story">
          <Story {...props} play={play} view={view} />
        </div>
        {view ? (
          <Zones {...props} play={play} view={view} />
        ) : (
          <p role="status" className="lab-loading text-quiet">
            {t('loading')}
          </p>
        )}
      </div>
    </>
  );
}

function Story({
  lab,
  story,
  goal,
  hints,
  solution,
  words,
  trial,
  play,
  view,
}: WorkbenchProps & { play: LabPlay; view: View | undefined }) {
  const t = useTranslations('labs');
  return (
    <>
      <section aria-labelledby="lab-story">
        <h2 id="lab-story">{t('story')}</h2>
        {story}
      </section>
      <section aria-labelledby="lab-goal">
        <h2 id="lab-goal">{t('goal')}</h2>
        {goal}
        {view && <CheckPanel play={play} view={view} goals={lab.goals} words={words} />}
      </section>
      <section aria-labelledby="lab-hints">
        <h2 id="lab-hints">{t('hints.title')}</h2>
        <Hints play={play} hints={hints} solution={solution} />
      </section>
      {view && (
        <>
          {!trial && <Share play={play} />}
          <KeptWhere play={play} />
          {isOnServer(lab) && !trial && <ConnectPanel lab={lab} />}
        </>
      )}
    </>
  );
}

function Zones({ lab, words, trial = false, play, view }: WorkbenchProps & { play: LabPlay; view: View }) {
  const t = useTranslations('labs');
  if (typeof play.replay === 'object')
    return (
      <div className="lab-work">
        <ReplayPanel replay={play.replay} goals={lab.goals} words={words.goals} onClose={play.closeReplay} />
      </div>
    );
  return (
    <div className="lab-work">
      <Transport play={play} view={view} />
      <Announcer view={view} />
      <section className="lab-zone" data-zone="world" aria-label={t('tabs.world')}>
        <WorldView model={view.model} />
        <Compare play={play} />
      </section>
      <TerminalZone lab={lab} trial={trial} play={play} view={view} />
      <LogZone view={view} />
    </div>
  );
}
