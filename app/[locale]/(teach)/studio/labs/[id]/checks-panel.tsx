'use client';

import { useTranslations } from 'next-intl';
import type { LabFiles } from '@/core/exchange/lab-files';
import type { LabFault, LabReport } from '@/core/labs/lab-checks';
import { CheckBar, CheckButton, CheckOutcome, CheckSheet } from '../../check-sheet';
import type { ChecksState } from './use-lab-checks';

/** What a lab must stand before it is published: how far the checks are, and which world or near miss breaks what. */
export function ChecksPanel({
  state,
  files,
  blocked,
  onRun,
  onCancel,
}: {
  state: ChecksState;
  files: LabFiles;
  /** The files cannot be read: there is nothing to play yet. */
  blocked: boolean;
  onRun: () => void;
  onCancel: () => void;
}) {
  const t = useTranslations('studio.labs.checks');
  const running = state.kind === 'running';
  const report = running || state.kind === 'done' ? state.report : null;
  const [done, total] = [report?.done ?? 0, report?.total ?? 0];
  return (
    <CheckSheet
      title={t('title')}
      lead={t('lead')}
      action={
        <CheckButton
          running={running}
          blocked={blocked}
          words={{ run: t('run'), cancel: t('cancel') }}
          onRun={onRun}
          onCancel={onCancel}
        />
      }
    >
      {running && <CheckBar share={total > 0 ? done / total : 0} words={t('progress', { done, total })} />}
      <div role="status" className="grid gap-2 empty:hidden">
        {(state.kind === 'broken' || state.kind === 'cancelled') && (
          <p className="text-sm text-quiet">{t(state.kind)}</p>
        )}
        {state.kind === 'done' && <Outcome report={state.report} stale={state.subject !== files} />}
      </div>
      {report && report.faults.length > 0 && <Faults faults={report.faults} />}
    </CheckSheet>
  );
}

function Outcome({ report, stale }: { report: LabReport; stale: boolean }) {
  const t = useTranslations('studio.labs.checks');
  const sound = report.faults.length === 0;
  return (
    <CheckOutcome
      sound={sound}
      words={sound ? t('sound', { total: report.total }) : t('unsound')}
      stale={stale ? t('stale') : null}
    />
  );
}

/** What breaks, each thing once: under both profiles, or under which. */
function Faults({ faults }: { faults: readonly LabFault[] }) {
  const t = useTranslations('studio.labs.checks');
  const studio = useTranslations('studio');
  const merged = new Map<string, LabFault[]>();
  for (const fault of faults) {
    const key = JSON.stringify({ ...fault, profile: '' });
    merged.set(key, [...(merged.get(key) ?? []), fault]);
  }
  return (
    <ul className="grid gap-2 text-sm">
      {[...merged].map(([key, [fault, ...more]]) => (
        <li key={key} className="grid gap-0.5 border-l-2 border-wrong pl-3 break-words">
          {fault && (
            <span>
              <strong className="font-semibold">
                {fault.part.kind === 'near-miss'
                  ? t('parts.nearMiss', { id: fault.part.id })
                  : t(`parts.${fault.part.kind}`)}
              </strong>{' '}
              <FaultWords fault={fault} />
              {more.length === 0 && (
                <span className="text-quiet"> ({studio(`profiles.${fault.profile}`)})</span>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function FaultWords({ fault }: { fault: LabFault }) {
  const t = useTranslations('studio.labs.checks');
  switch (fault.code) {
    case 'missed':
      return t('codes.missed', {
        goals: fault.goals.join(', '),
        fault: t(`faults.${fault.world.fault}`),
        seed: fault.world.seed,
      });
    case 'done':
      return t('codes.done', { worlds: fault.worlds });
    case 'mistaken':
      return fault.told === null ? t('codes.unknown') : t('codes.mistaken', { told: fault.told });
    case 'start-refused':
    case 'step-refused':
      return t(`codes.${fault.code}`, { step: fault.step, text: fault.text });
    case 'too-busy':
      return t('codes.too-busy');
    case 'broken':
      return t('codes.broken', { text: fault.text });
  }
}
