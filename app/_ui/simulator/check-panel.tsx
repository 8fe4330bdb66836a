'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { callLine } from '@/core/labs/call-line';
import type { Diagnosis } from '@/core/labs/diagnose';
import type { Goal } from '@/core/labs/lab.schema';
import { Button, buttonClass } from '../button';
import { Notice } from '../notice';
import type { Checked } from './lab-state';
import type { View } from './protocol';
import { Reason } from './reason';
import { CountedNote } from './server-notes';
import type { LabPlay } from './use-lab';

/** The focus comes back to it. */
export const WATCH_BUTTON = 'lab-watch';

export interface CheckWords {
  /** One sentence for each goal, by its id. */
  readonly goals: Readonly<Record<string, ReactNode>>;
  readonly nearMisses: Readonly<Record<string, ReactNode>>;
  /** The belief behind each near miss. */
  readonly beliefs: Readonly<Record<string, string>>;
  readonly section: { readonly title: string; readonly href: string };
}

/** The goals, and how they stand after a check. */
export function CheckPanel({
  play,
  view,
  goals,
  words,
}: {
  play: LabPlay;
  view: View;
  goals: readonly Goal[];
  words: CheckWords;
}) {
  const t = useTranslations('labs.check');
  const { checked } = play;
  const result = typeof checked === 'object' ? checked : undefined;
  return (
    <div className="mt-3 grid grid-cols-1 gap-4">
      <ul className="grid gap-2 text-sm">
        {goals.map(({ id }) => (
          <GoalLine key={id} met={result && metEverywhere(result, id)}>
            {words.goals[id]}
          </GoalLine>
        ))}
      </ul>
      <Button
        className="justify-self-start"
        aria-disabled={checked === 'running' || undefined}
        onClick={() => checked !== 'running' && play.check()}
      >
        {checked === 'running' ? t('running') : t('run')}
      </Button>
      <div role="status" className="grid grid-cols-1 gap-3">
        {result?.verdict.done && (
          <Notice tone="right" title={t('done')}>
            <p>{t('doneIn', { worlds: result.verdict.worlds })}</p>
          </Notice>
        )}
        {result?.verdict.done && <CountedNote play={play} />}
        {result && !result.verdict.done && (
          <Failure play={play} view={view} result={result} goals={goals} words={words} />
        )}
      </div>
    </div>
  );
}

const metEverywhere = ({ verdict }: Checked, goal: string): boolean =>
  verdict.failed.every(({ unmet }) => unmet.every((one) => one.goal !== goal));

function GoalLine({ met, children }: { met: boolean | undefined; children: ReactNode }) {
  const t = useTranslations('labs.check');
  return (
    <li className="flex gap-2">
      {met === true && <CircleCheck aria-hidden className="mt-1 size-4 shrink-0 text-right-ink" />}
      {met === false && <CircleX aria-hidden className="mt-1 size-4 shrink-0 text-wrong" />}
      {met === undefined && <span aria-hidden className="lab-open-goal" />}
      <div>
        {met !== undefined && <strong className="font-semibold">{met ? t('met') : t('missed')} </strong>}
        {children}
      </div>
    </li>
  );
}

function Failure({
  play,
  view,
  result: { verdict, diagnosis },
  goals,
  words,
}: {
  play: LabPlay;
  view: View;
  result: Checked;
  goals: readonly Goal[];
  words: CheckWords;
}) {
  const t = useTranslations('labs.check');
  return (
    <Notice tone="wrong" title={t('notDone', { failed: verdict.failed.length, worlds: verdict.worlds })}>
      {diagnosis && (
        <>
          <p>{t('inWorld', { fault: t(`faults.${diagnosis.world.fault}`) })}</p>
          <ul className="grid gap-2 list-disc pl-5">
            {diagnosis.world.unmet.map((one) => (
              <li key={one.goal}>
                {words.goals[one.goal]}{' '}
                <span className="block text-quiet">
                  <Reason goal={goals.find(({ id }) => id === one.goal)} unmet={one} />
                </span>
              </li>
            ))}
          </ul>
          <WatchButton play={play} />
          <Belief diagnosis={diagnosis} words={words} />
          <Decision play={play} view={view} decision={diagnosis.decision} />
        </>
      )}
      <p>
        <Link className="font-semibold text-accent underline" href={words.section.href}>
          {t('read', { section: words.section.title })}
        </Link>
      </p>
    </Notice>
  );
}

/** Opens the smallest failing world, to be watched. */
function WatchButton({ play: { replay, openReplay } }: { play: LabPlay }) {
  const t = useTranslations('labs.replay');
  return (
    <button
      type="button"
      id={WATCH_BUTTON}
      className={buttonClass('secondary', 'my-2 justify-self-start')}
      aria-disabled={replay === 'running' || undefined}
      onClick={() => replay !== 'running' && openReplay()}
    >
      {replay === 'running' ? t('finding') : t('open')}
    </button>
  );
}

function Belief({ diagnosis: { nearMiss }, words }: { diagnosis: Diagnosis; words: CheckWords }) {
  const t = useTranslations('labs.check');
  if (nearMiss === undefined) return null;
  return (
    <>
      <p className="font-semibold">{t('belief', { belief: words.beliefs[nearMiss] ?? '' })}</p>
      {words.nearMisses[nearMiss]}
    </>
  );
}

function Decision({ play, view, decision }: { play: LabPlay; view: View; decision: number | undefined }) {
  const t = useTranslations('labs.check');
  if (decision === undefined) return <p>{t('stillPossible')}</p>;
  const action = view.done[decision - 1 - view.firstDone]?.action;
  return (
    <>
      <p>{t('decision', { number: decision })}</p>
      {action?.kind === 'run' && <pre className="lab-body">{action.line}</pre>}
      {action?.kind === 'call' && <pre className="lab-body">{callLine(action)}</pre>}
      <button
        type="button"
        className={buttonClass('secondary', 'justify-self-start')}
        onClick={() => play.scrub(decision - 1)}
      >
        {t('rewind')}
      </button>
    </>
  );
}
