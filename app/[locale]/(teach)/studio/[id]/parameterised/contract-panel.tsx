'use client';

import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button';
import { CONTRACT_SEEDS, type ContractReport, isSound } from '@/core/parameterised/contract';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import type { Variant } from '@/server/use-cases/studio/preview-variants';
import { CheckBar, CheckButton, CheckOutcome, CheckSheet } from '../../check-sheet';
import { PUBLISH_BLOCKED } from '../../toolbar-buttons';
import { Drawn, FaultWords } from './fault-words';
import type { ContractState } from './use-contract';

/** What a definition must stand before it is published: how far the check is, and which seed breaks what. */
export function ContractPanel({
  state,
  body,
  blocked,
  onRun,
  onCancel,
  onOpen,
}: {
  state: ContractState;
  body: ParameterisedBody;
  /** The lint still finds errors: there is nothing to draw yet. */
  blocked: boolean;
  onRun: () => void;
  onCancel: () => void;
  /** Shows a variant in the preview. */
  onOpen: (variant: Variant) => void;
}) {
  const t = useTranslations('studio.made.contract');
  const running = state.kind === 'running';
  const stale = state.kind === 'done' && state.subject !== body;
  const report = state.kind === 'done' || running ? state.report : null;
  const seeds = report?.seeds ?? 0;
  return (
    <CheckSheet
      title={t('title')}
      lead={t('lead', { count: CONTRACT_SEEDS })}
      action={
        <CheckButton
          running={running}
          blocked={blocked}
          describedBy={PUBLISH_BLOCKED}
          words={{ run: t('run'), cancel: t('cancel') }}
          onRun={onRun}
          onCancel={onCancel}
        />
      }
    >
      {running && (
        <CheckBar share={seeds / CONTRACT_SEEDS} words={t('progress', { seeds, of: CONTRACT_SEEDS })} />
      )}
      <div role="status" className="grid gap-2 empty:hidden">
        {(state.kind === 'broken' || state.kind === 'cancelled') && (
          <p className="text-sm text-quiet">{t(state.kind)}</p>
        )}
        {state.kind === 'done' && <Outcome report={state.report} stale={stale} />}
      </div>
      {report && report.faults.length > 0 && <Faults report={report} onOpen={stale ? null : onOpen} />}
    </CheckSheet>
  );
}

function Outcome({ report, stale }: { report: ContractReport; stale: boolean }) {
  const t = useTranslations('studio.made.contract');
  const sound = isSound(report);
  const { seeds, variants, ranks, leaning } = report;
  const ranked = ranks.some((count) => count > 0);
  return (
    <>
      <CheckOutcome sound={sound} words={t(sound ? 'sound' : 'unsound')} stale={stale ? t('stale') : null} />
      <p className="figures text-sm text-quiet">
        {t('counted', { seeds, variants })}
        {ranked && ` ${t('ranks', { ranks: ranks.join(' · ') })}`}
      </p>
      {leaning.map(({ code, detail }) => (
        <p key={code} className="text-sm text-wrong">
          {t(`codes.${code}`, detail)}
        </p>
      ))}
    </>
  );
}

/** What breaks, the first seed that does, and what it draws; a seed that still gives an item can be looked at. */
function Faults({
  report: { faults, items, seeds },
  onOpen,
}: {
  report: ContractReport;
  onOpen: ((variant: Variant) => void) | null;
}) {
  const t = useTranslations('studio.made.contract');
  const profiles = useTranslations('studio.made.variants.as');
  return (
    <ul className="grid gap-3 text-sm">
      {faults.map(({ seed, profile, count, ...fault }) => (
        <li
          key={`${fault.code}${fault.where}${profile}`}
          className="grid justify-items-start gap-0.5 border-l-2 border-wrong pl-3"
        >
          <FaultWords fault={fault} />
          <span className="figures text-xs text-quiet">
            {t('seed', { seed, count })}
            {items > seeds && ` · ${profiles(profile)}`}
          </span>
          <Drawn drawn={fault.drawn} />
          {onOpen && fault.code.startsWith('contract.') && (
            <Button look="quiet" className="-ml-2 px-2" onClick={() => onOpen({ seed, profile })}>
              <Eye aria-hidden className="size-4" />
              {t('look')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
