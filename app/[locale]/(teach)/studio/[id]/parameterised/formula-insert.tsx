'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, ReactNode } from 'react';
import { namesAt } from '@/core/parameterised/names';
import { useDefining } from '../editing';
import { Picker } from '../fields/picker';
import { Guide, type GuideKind } from './guide';

/** What is written into a formula: `before` ahead of the selection or the caret, `after` behind it. */
export interface Inserted {
  before: string;
  after: string;
}

const ofSign = (written: string, kind: GuideKind): Inserted => {
  if (kind === 'functions') return { before: `${written}(`, after: ')' };
  const [first = '', second = ''] = written.split(' ');
  // What stands before one value, not between two.
  if (first === '!') return { before: first, after: '' };
  return { before: ` ${first} `, after: second && ` ${second} ` };
};

/** All that a formula can be made of, to be put in where the caret stands. */
export function FormulaInsert({
  label,
  id,
  field,
  onInsert,
  onKeyDown,
}: {
  label: string;
  id: string;
  /** The field's path in the definition. */
  field: string;
  onInsert: (inserted: Inserted) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const t = useTranslations('studio.made.insert');
  const { body, facts } = useDefining();
  const names = namesAt(body, field).filter((name) => name !== '');
  return (
    <section
      id={id}
      aria-label={label}
      onKeyDown={onKeyDown}
      className="grid max-h-96 gap-4 overflow-y-auto rounded-sheet border border-line bg-sheet p-3 text-sm"
    >
      <div className="grid gap-1">
        <h3 className="text-sm">{t('names')}</h3>
        <div className="flex flex-wrap gap-1">
          {names.map((name) => (
            <Sign key={name} onClick={() => onInsert({ before: name, after: '' })}>
              {name}
            </Sign>
          ))}
        </div>
      </div>
      <Picker
        single
        label={t('fact')}
        hint={t('factHint')}
        choices={facts}
        chosen={[]}
        onChange={([fact = '']) => onInsert({ before: `fact("${fact}")`, after: '' })}
      />
      <Guide
        sign={(written, kind) =>
          written === 'fact' ? (
            <code className="text-xs">{written}</code>
          ) : (
            <Sign onClick={() => onInsert(ofSign(written, kind))}>{written}</Sign>
          )
        }
      />
    </section>
  );
}

function Sign({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-11 min-w-11 rounded-control sm:min-h-9 sm:min-w-9 border border-control px-2 font-mono text-xs hover:bg-raised"
    >
      {children}
    </button>
  );
}
