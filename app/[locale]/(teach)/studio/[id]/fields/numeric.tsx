'use client';

import { useTranslations } from 'next-intl';
import { Field, Input } from '@/app/_ui/field';
import type { PartBody } from '@/core/authoring/blank';
import { type PartId, prefixOf, withStructure } from '../edit';
import { fieldId, useEditing } from '../editing';
import { FieldFindings } from './findings';
import { NumberField } from './number';

type Numeric = Extract<PartBody, { kind: 'numeric' }>;

/** The right number, how far off is still right, and the unit. */
export function NumericField({ part, structure }: { part: PartId; structure: Numeric }) {
  const t = useTranslations('studio');
  const { change } = useEditing();
  const path = `structure/${prefixOf(part)}key`;
  const set = (patch: Partial<Numeric>) =>
    change((body) => withStructure(body, part, { ...structure, ...patch }));
  return (
    <section className="grid gap-2" id={fieldId(path)}>
      <div className="grid gap-3 sm:grid-cols-3">
        <NumberField label={t('rightNumber')} value={structure.key} onChange={(key) => set({ key })} />
        <NumberField
          label={t('tolerance')}
          value={structure.tolerance}
          onChange={(tolerance) => set({ tolerance: Number.isFinite(tolerance) ? Math.abs(tolerance) : 0 })}
        />
        <Field label={t('unit')}>
          {(described) => (
            <Input
              {...described}
              value={structure.unit}
              onChange={(event) => set({ unit: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p className="text-xs text-quiet">{t('numericHint')}</p>
      <FieldFindings path={path} />
    </section>
  );
}
