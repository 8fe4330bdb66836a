'use client';

import { Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Field, Input, Select } from '@/app/_ui/field';
import type { Locale } from '@/core/kernel/locale';
import { UNITS, unitWords } from '@/core/parameterised/units';

/** A name that formulas and texts use. */
export function NameField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (name: string) => void;
}) {
  return (
    <Field label={label}>
      {(described) => (
        <Input
          {...described}
          value={value}
          maxLength={30}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          className="font-mono text-sm"
        />
      )}
    </Field>
  );
}

/** A unit, in the words of the page's language. */
export function UnitField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (unit: string) => void;
}) {
  const t = useTranslations('studio.made');
  const locale = useLocale() as Locale;
  return (
    <Field label={label}>
      {(described) => (
        <Select
          {...described}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="text-sm"
        >
          <option value="">{t('noUnit')}</option>
          {[...UNITS.keys()].map((unit) => (
            <option key={unit} value={unit}>
              {unitLabel(unit, unitWords(unit)[locale])}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Korean counts many things alike: what is counted stands beside the counter. */
const unitLabel = (code: string, words: string): string =>
  code.toLowerCase() === words.toLowerCase() ? words : `${words} (${code})`;

/** How many digits after the point are shown. */
export function DecimalsField({ value, onChange }: { value: number; onChange: (decimals: number) => void }) {
  const t = useTranslations('studio.made');
  return (
    <Field label={t('decimals')}>
      {(described) => (
        <Select
          {...described}
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
          className="text-sm"
        >
          {[0, 1, 2, 3, 4].map((decimals) => (
            <option key={decimals} value={decimals}>
              {decimals}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

export function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  const t = useTranslations('studio');
  return (
    <button
      type="button"
      aria-label={t('remove', { what })}
      onClick={onClick}
      className="grid size-11 shrink-0 place-items-center rounded-control text-quiet hover:bg-raised hover:text-ink"
    >
      <Trash2 aria-hidden className="size-4" />
    </button>
  );
}
