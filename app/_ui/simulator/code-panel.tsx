'use client';

import { Play, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import type { Lab } from '@/core/labs/lab';
import { Button, buttonClass } from '../button';
import { Notice } from '../notice';
import { CodeEditor, insert, selectLine } from './code-editor';
import type { CodeEnd } from './code-run';
import type { Remarks } from './remarks';
import { saveCode, savedCode } from './saved-code';
import { useCode } from './use-code';
import type { LabPlay } from './use-lab';

/** What the pane begins with where a lab has no example of its own. */
const FIRST = 'console.log(new Date().toISOString(), process.env);\nawait sleep(1000);\n';

/** JavaScript with the SDK's shape, run against the world that is played. */
export function CodePanel({
  lab,
  trial,
  play,
  count,
  remarks,
}: {
  lab: Pick<Lab, 'slug' | 'code'>;
  /** A draft that is only tried: its example may have changed since, and nothing is kept. */
  trial: boolean;
  play: LabPlay;
  count: number;
  remarks: Remarks;
}) {
  const t = useTranslations('labs.code');
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [source, setSource] = useState(
    () => (trial ? undefined : savedCode(lab.slug)) ?? lab.code[0]?.source ?? FIRST,
  );
  const [kept, setKept] = useState(true);
  const code = useCode(play, count, remarks);

  const write = (text: string): void => {
    setSource(text);
    setKept(trial || saveCode(lab.slug, text));
  };
  const run = (): void => {
    if (!code.running) code.run(source);
  };
  const showExample = (text: string): void => {
    field.current?.select();
    if (field.current) insert(field.current, text);
  };

  return (
    <div className="lab-code-panel">
      {lab.code.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-quiet text-sm">{t('examples')}</span>
          {lab.code.map(({ kind, source: text }) => (
            <button key={kind} type="button" className="lab-chip" onClick={() => showExample(text)}>
              {t(`kinds.${kind}`)}
            </button>
          ))}
        </div>
      )}
      <CodeEditor
        field={field}
        value={source}
        label={t('editor')}
        describedBy={hintId}
        onChange={write}
        onRun={run}
      />
      <p id={hintId} className="text-quiet text-xs">
        {t('hint')}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={run} aria-disabled={code.running}>
          <Play size={16} aria-hidden />
          {t('run')}
        </Button>
        <Button look="secondary" onClick={code.stop} aria-disabled={!code.running}>
          <Square size={16} aria-hidden />
          {t('stop')}
        </Button>
        <p role="status" className="text-quiet text-sm">
          {code.running ? t('running') : !kept && t('unsaved')}
        </p>
      </div>
      {code.end && (
        <End
          end={code.end}
          onLine={(line) => {
            if (field.current) selectLine(field.current, line);
          }}
        />
      )}
    </div>
  );
}

/** Why the run ended before its code did, and where. */
function End({ end, onLine }: { end: CodeEnd; onLine: (line: number) => void }) {
  const t = useTranslations('labs.code');
  const thrown = end.code === 'thrown' ? end.thrown : undefined;
  const line = thrown?.line;
  return (
    <Notice live tone={end.code === 'stopped' ? undefined : 'wrong'} title={t(`ends.${end.code}`)}>
      {thrown && (
        <pre className="lab-body">{thrown.name ? `${thrown.name}: ${thrown.message}` : thrown.message}</pre>
      )}
      {line !== undefined && (
        <button
          type="button"
          className={buttonClass('secondary', 'justify-self-start')}
          onClick={() => onLine(line)}
        >
          {t('toLine', { line })}
        </button>
      )}
      <p>{t('keptActions')}</p>
    </Notice>
  );
}
