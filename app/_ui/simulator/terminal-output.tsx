'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { callLine } from '@/core/labs/call-line';
import { cn } from '../class-names';
import type { Done, View } from './protocol';
import type { Remark } from './remarks';

/** What was typed and printed, latest last. */
export function TerminalOutput({
  view,
  remarks,
  cleared,
}: {
  view: View;
  remarks: readonly Remark[];
  cleared: number;
}) {
  const t = useTranslations('labs.terminal');
  const output = useRef<HTMLDivElement>(null);
  useEffect(() => {
    output.current?.scrollTo({ top: output.current.scrollHeight });
  });
  const remarksAfter = (count: number): readonly Remark[] => remarks.filter(({ after }) => after === count);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div ref={output} role="log" aria-label={t('output')} tabIndex={0} className="lab-output">
      {view.count === cleared && remarks.length === 0 && <p className="text-quiet">{t('empty')}</p>}
      {remarksAfter(0).map((remark) => (
        <Said key={remark.id} remark={remark} />
      ))}
      {view.done.map((done, index) => {
        const number = view.firstDone + index + 1;
        if (number <= cleared) return null;
        return (
          <div key={number}>
            <Ran done={done} />
            {remarksAfter(number).map((remark) => (
              <Said key={remark.id} remark={remark} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Ran({ done: { action, text, ok } }: { done: Done }) {
  const t = useTranslations('labs.terminal');
  if (action.kind === 'advance')
    return <p className="text-quiet">{t('waited', { seconds: action.ms / 1_000 })}</p>;
  return (
    <>
      <pre className="lab-line">
        <span aria-hidden>$ </span>
        {action.kind === 'call' ? callLine(action) : action.line}
      </pre>
      {text !== '' && (
        <pre className={cn(!ok && 'text-wrong')}>
          {!ok && <span className="sr-only">{t('failed')}</span>}
          {text}
        </pre>
      )}
    </>
  );
}

function Said({ remark: { line, text, wrong } }: { remark: Remark }) {
  return (
    <>
      {line !== '' && (
        <pre className="lab-line">
          <span aria-hidden>$ </span>
          {line}
        </pre>
      )}
      {text !== '' && <pre className={wrong ? 'text-wrong' : 'text-quiet'}>{text}</pre>}
    </>
  );
}
