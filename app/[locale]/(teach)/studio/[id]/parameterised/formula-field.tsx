'use client';

import { SquareFunction } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Field, TextArea } from '@/app/_ui/field';
import { FORMULA_LENGTH_MAX } from '@/core/formulas/parse';
import { tokenAt } from '@/core/formulas/tokens';
import { fieldId, useFindings } from '../editing';
import { FieldFindings, isGap } from '../fields/findings';
import { FormulaInsert, type Inserted } from './formula-insert';

/** A formula, what can be put into it, and what is wrong with it below. `path` is also where the lint finds it. */
export function FormulaField({
  label,
  path,
  value,
  onChange,
}: {
  label: string;
  path: string;
  value: string;
  onChange: (formula: string) => void;
}) {
  const t = useTranslations('studio.made.insert');
  const id = useId();
  const findings = useFindings(path);
  const wrong = findings.some((finding) => finding.severity === 'error' && !isGap(finding));
  const places = new Set(findings.flatMap(({ detail: { at } }) => (typeof at === 'number' ? [at] : [])));
  const [open, setOpen] = useState(false);
  const { area, select, insert } = useCaret(onChange);
  const closeOnEscape = ({ key, target }: KeyboardEvent<HTMLElement>) => {
    // In the list of facts Escape closes that list only.
    if (!open || key !== 'Escape' || target instanceof HTMLInputElement) return;
    setOpen(false);
    area.current?.focus();
  };
  return (
    <div className="grid min-w-0 gap-1" id={fieldId(path)}>
      <Field label={label}>
        {(described) => (
          // A long formula wraps: it must not make its column as wide as its longest word.
          <div className="relative contain-inline-size">
            <TextArea
              {...described}
              ref={area}
              rows={1}
              value={value}
              maxLength={FORMULA_LENGTH_MAX}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              aria-invalid={wrong || undefined}
              aria-describedby={findings.length > 0 ? `${id}-findings` : undefined}
              onChange={(event) => onChange(event.target.value)}
              onKeyDown={closeOnEscape}
              className="block field-sizing-content min-h-11 pr-12 font-mono text-sm leading-relaxed"
            />
            <button
              type="button"
              aria-label={t('open', { label })}
              title={t('title')}
              aria-expanded={open}
              aria-controls={open ? `${id}-insert` : undefined}
              onClick={() => setOpen(!open)}
              onKeyDown={closeOnEscape}
              className="absolute top-0 right-0 grid size-11 place-items-center rounded-control text-quiet hover:bg-raised hover:text-ink aria-expanded:text-accent"
            >
              <SquareFunction aria-hidden className="size-5" />
            </button>
          </div>
        )}
      </Field>
      <FieldFindings path={path} id={`${id}-findings`} />
      {[...places].map((at) => (
        <Place key={at} formula={value} at={at} onGo={select} />
      ))}
      {open && (
        <FormulaInsert
          id={`${id}-insert`}
          label={t('open', { label })}
          field={path}
          onInsert={insert}
          onKeyDown={closeOnEscape}
        />
      )}
    </div>
  );
}

/** Where the caret of a formula stands, and what is put in there. */
function useCaret(onChange: (formula: string) => void) {
  const area = useRef<HTMLTextAreaElement>(null);
  const select = (from: number, to: number): void => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  const insert = ({ before, after }: Inserted): void => {
    const field = area.current;
    if (!field) return;
    const { value, selectionStart: from, selectionEnd: to } = field;
    const inside = value.slice(from, to);
    const next = value.slice(0, from) + before + inside + after + value.slice(to);
    if (next.length > FORMULA_LENGTH_MAX) return;
    // Written into the field first, so that the caret stays where it is put when the form follows.
    field.value = next;
    const caret = from + before.length + inside.length;
    select(caret, caret);
    onChange(next);
  };
  return { area, select, insert };
}

/** Characters shown on both sides of what is wrong. */
const AROUND = 18;

/** The part of the formula that cannot stay as it is; pressing it selects that part. */
function Place({
  formula,
  at,
  onGo,
}: {
  formula: string;
  at: number;
  onGo: (from: number, to: number) => void;
}) {
  const t = useTranslations('lint');
  const token = tokenAt(formula, at);
  const from = at - 1;
  const to = from + token.length;
  return (
    <button
      type="button"
      aria-label={t('goTo', { at })}
      onClick={() => onGo(from, to)}
      className="min-h-11 justify-self-start sm:min-h-9 rounded-control px-1 text-left font-mono text-xs wrap-anywhere text-quiet hover:bg-raised"
    >
      {from > AROUND && '…'}
      {formula.slice(Math.max(0, from - AROUND), from)}
      <mark className="rounded-sm bg-wrong-soft px-0.5 text-wrong underline decoration-wavy underline-offset-4">
        {token || ' '}
      </mark>
      {formula.slice(to, to + AROUND)}
      {to + AROUND < formula.length && '…'}
    </button>
  );
}
