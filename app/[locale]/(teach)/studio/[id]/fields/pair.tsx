'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Input, TextArea } from '@/app/_ui/field';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { fieldId, useFindings } from '../editing';
import { FieldFindings, isGap } from './findings';

interface PairProps {
  label: string;
  /** Findings stand at `text/<locale>/<path>`. */
  path: string;
  value: (locale: Locale) => string;
  onChange: (locale: Locale, words: string) => void;
  rows?: number;
  /** One line of words, which takes no line break. */
  line?: boolean;
  /** The label is heard, not seen: something beside the field says it already. */
  quiet?: boolean;
}

/** A text in both languages, one below the other on narrow screens, side by side where there is room. */
export function Pair({ label, quiet = false, ...rest }: PairProps) {
  return (
    <fieldset className="grid gap-1">
      <legend className={quiet ? 'sr-only' : 'mb-1 text-sm font-semibold'}>{label}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {LOCALES.map((locale) => (
          <One key={locale} locale={locale} label={label} {...rest} />
        ))}
      </div>
    </fieldset>
  );
}

function One({
  locale,
  label,
  path,
  value,
  onChange,
  rows = 2,
  line = false,
}: Omit<PairProps, 'quiet'> & { locale: Locale }) {
  const t = useTranslations('studio');
  const id = useId();
  const at = `text/${locale}/${path}`;
  const findings = useFindings(at);
  const wrong = findings.some((finding) => finding.severity === 'error' && !isGap(finding));
  const control = {
    id,
    lang: locale,
    value: value(locale),
    'aria-invalid': wrong || undefined,
    'aria-describedby': findings.length > 0 ? `${id}-findings` : undefined,
  };
  return (
    <div className="grid content-start gap-1" id={fieldId(at)}>
      <label htmlFor={id} className="text-xs text-quiet">
        <span className="sr-only">{label}, </span>
        {t(`languages.${locale}`)}
      </label>
      {line ? (
        <Input {...control} onChange={(event) => onChange(locale, event.target.value)} className="text-sm" />
      ) : (
        <TextArea
          {...control}
          rows={rows}
          onChange={(event) => onChange(locale, event.target.value)}
          className="field-sizing-content min-h-11 text-sm leading-normal"
        />
      )}
      <FieldFindings path={at} id={`${id}-findings`} />
    </div>
  );
}
