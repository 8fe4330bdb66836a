'use client';

import { Code } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Lab } from '@/core/labs/lab';
import { loadCodePanel } from './code-panel-chunk';
import type { View } from './protocol';
import { useRemarks } from './remarks';
import { Terminal } from './terminal';
import type { LabPlay } from './use-lab';

/** Loaded when it is first opened. */
const CodePanel = dynamic(() => loadCodePanel().then((module) => module.CodePanel), { ssr: false });

/** Terminal and code pane: both act on the same world, and both print in the terminal. */
export function TerminalZone({
  lab,
  trial,
  play,
  view,
}: {
  lab: Lab;
  trial: boolean;
  play: LabPlay;
  view: View;
}) {
  const t = useTranslations('labs');
  const panelId = useId();
  const [open, setOpen] = useState(false);
  const remarks = useRemarks();
  return (
    <section className="lab-zone" data-zone="terminal" aria-labelledby="lab-terminal">
      <div className="lab-zone-head">
        <h2 id="lab-terminal">{t('tabs.terminal')}</h2>
      </div>
      <Terminal play={play} view={view} remarks={remarks} />
      <button
        type="button"
        className="lab-code-toggle"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        <Code size={16} aria-hidden />
        {t('code.title')}
      </button>
      <div id={panelId} hidden={!open}>
        {open && <CodePanel lab={lab} trial={trial} play={play} count={view.count} remarks={remarks} />}
      </div>
    </section>
  );
}
