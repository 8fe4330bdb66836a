'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { cn } from '../class-names';
import { inputClass } from '../field';
import type { KindProps } from './kind-props';

/** Reads what people type: "1,500", "1 500", "0.5"; a lone comma before one or two digits is a decimal one. */
export function readNumber(text: string): number | null {
  const tidy = text.trim().replace(/[\s_]/g, '');
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(tidy)) return null;
  const decimalComma = /^[-+]?\d+,\d{1,2}$/.test(tidy);
  const value = Number(decimalComma ? tidy.replace(',', '.') : tidy.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** Korean counters follow the number at once, units in Latin letters after a space that never breaks. */
export const withUnit = (value: string, unit: string): string =>
  /^[\p{Script=Hangul}%]/u.test(unit) || unit === '' ? `${value}${unit}` : `${value}\u00a0${unit}`;

/** A number with its unit. */
export function Numeric({ view, name, answer, onAnswer, feedback }: KindProps<'numeric'>) {
  const t = useTranslations('question');
  const format = useFormatter();
  const [text, setText] = useState(answer ? String(answer.value) : '');
  const number = (value: number) => format.number(value, { maximumFractionDigits: 6 });
  const unusable = text !== '' && readNumber(text) === null;
  return (
    <div className="grid gap-2">
      <label htmlFor={`${name}-number`} className="text-sm font-semibold text-quiet">
        {t('yourNumber')}
      </label>
      <div className="flex items-center gap-3">
        <input
          id={`${name}-number`}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          disabled={feedback !== null}
          aria-invalid={unusable || undefined}
          onChange={(event) => {
            setText(event.target.value);
            const value = readNumber(event.target.value);
            // NaN keeps "nothing usable yet" out of the answer: it can't be submitted.
            onAnswer({ kind: 'numeric', value: value ?? Number.NaN });
          }}
          className={cn(inputClass, 'figures max-w-48')}
        />
        <span className="shrink-0 text-quiet">{view.unit}</span>
      </div>
      {unusable && <p className="text-xs text-wrong">{t('notANumber')}</p>}
      {feedback?.key.kind === 'numeric' && (
        <p
          className={cn(
            'flex items-center gap-1.5 font-semibold',
            feedback.correct ? 'text-right-ink' : 'text-wrong',
          )}
        >
          {feedback.correct ? (
            <CircleCheck aria-hidden className="size-5" />
          ) : (
            <CircleX aria-hidden className="size-5" />
          )}
          {feedback.correct
            ? t('state.right')
            : t('rightNumber', { value: withUnit(number(feedback.key.value), view.unit) })}
        </p>
      )}
    </div>
  );
}
