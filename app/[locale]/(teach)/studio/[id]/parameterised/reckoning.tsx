'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button';
import { Field, Select } from '@/app/_ui/field';
import type { Check, NamedValue } from '@/core/parameterised/definition';
import { useDefining } from '../editing';
import { NumberField } from '../fields/number';
import { blankValue, mayAdd, replaced, without } from './edit';
import { FormulaField } from './formula-field';
import { DecimalsField, NameField, RemoveButton, UnitField } from './inputs';
import { Entry, Section } from './section';

/** Which draws make sense. */
export function ConstraintsField() {
  const t = useTranslations('studio.made');
  const { body, change } = useDefining();
  const set = (constraints: readonly string[]) => change((before) => ({ ...before, constraints }));
  return (
    <Section title={t('constraints')} hint={t('constraintsHint')} path="constraints">
      {body.constraints.length > 0 && (
        <ol className="grid gap-3">
          {body.constraints.map((formula, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: constraints have no ids, and their fields keep no state
            <li key={index} className="flex items-start gap-2">
              <div className="min-w-0 flex-1">
                <FormulaField
                  label={t('constraint', { number: index + 1 })}
                  path={`constraints/${index}`}
                  value={formula}
                  onChange={(changed) =>
                    set(body.constraints.map((one, at) => (at === index ? changed : one)))
                  }
                />
              </div>
              <div className="pt-7">
                <RemoveButton
                  what={t('constraint', { number: index + 1 })}
                  onClick={() => set(without(body.constraints, index))}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      {mayAdd(body.constraints, 'constraints') && (
        <Button
          look="secondary"
          className="justify-self-start"
          onClick={() => set([...body.constraints, ''])}
        >
          <Plus aria-hidden className="size-4" />
          {t('addConstraint')}
        </Button>
      )}
    </Section>
  );
}

/** Numbers that follow, under names of their own. */
export function ValuesField() {
  const t = useTranslations('studio.made');
  const { body, change } = useDefining();
  const set = (values: readonly NamedValue[]) => change((before) => ({ ...before, values }));
  return (
    <Section title={t('values')} hint={t('valuesHint')} path="values">
      {body.values.length > 0 && (
        <ol className="grid gap-5">
          {body.values.map((value, index) => {
            const patch = (some: Partial<NamedValue>) => set(replaced(body.values, index, some));
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: values have no ids, and their fields keep no state
              <li key={index} className="grid gap-2 border-l-2 border-line pl-3">
                <div className="flex items-end gap-2">
                  <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[2fr_2fr_1fr]">
                    <NameField label={t('name')} value={value.name} onChange={(name) => patch({ name })} />
                    <UnitField label={t('unit')} value={value.unit} onChange={(unit) => patch({ unit })} />
                    <DecimalsField value={value.decimals} onChange={(decimals) => patch({ decimals })} />
                  </div>
                  <RemoveButton
                    what={value.name || String(index + 1)}
                    onClick={() => set(without(body.values, index))}
                  />
                </div>
                <FormulaField
                  label={t('formulaOf', { name: value.name || String(index + 1) })}
                  path={`values/${index}`}
                  value={value.formula}
                  onChange={(formula) => patch({ formula })}
                />
              </li>
            );
          })}
        </ol>
      )}
      {mayAdd(body.values, 'values') && (
        <Button
          look="secondary"
          className="justify-self-start"
          onClick={() => set([...body.values, blankValue()])}
        >
          <Plus aria-hidden className="size-4" />
          {t('addValue')}
        </Button>
      )}
    </Section>
  );
}

const ASKED = ['single', 'numeric'] as const;

/** What is asked for. */
export function AnswerField() {
  const t = useTranslations('studio');
  const made = useTranslations('studio.made');
  const { body, change } = useDefining();
  const { answer } = body;
  const patch = (some: Partial<typeof answer>) =>
    change((before) => ({ ...before, answer: { ...before.answer, ...some } }));
  return (
    <Section title={made('answer')} hint={made('answerHint')} path="answer-section">
      <ol className="grid">
        <Entry path="answer-fields">
          <FormulaField
            label={made('answerFormula')}
            path="answer"
            value={answer.formula}
            onChange={(formula) => patch({ formula })}
          />
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            <Field label={made('asked')}>
              {(described) => (
                <Select
                  {...described}
                  value={answer.kind}
                  onChange={(event) => {
                    const kind = ASKED.find((one) => one === event.target.value);
                    if (kind) patch({ kind });
                  }}
                  className="text-sm"
                >
                  {ASKED.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`kinds.${kind}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <UnitField label={made('unit')} value={answer.unit} onChange={(unit) => patch({ unit })} />
            <DecimalsField value={answer.decimals} onChange={(decimals) => patch({ decimals })} />
            {answer.kind === 'numeric' && (
              <NumberField
                label={t('tolerance')}
                value={answer.tolerance}
                onChange={(tolerance) =>
                  patch({ tolerance: Number.isFinite(tolerance) ? Math.abs(tolerance) : 0 })
                }
              />
            )}
          </div>
        </Entry>
      </ol>
    </Section>
  );
}

const HOWS = ['formula', 'condition'] as const;

/** By what the key is checked, and how far that goes. */
export function CheckField() {
  const t = useTranslations('studio.made');
  const { body, change } = useDefining();
  const { check } = body;
  const patch = (some: Partial<Check>) =>
    change((before) => ({ ...before, check: { ...before.check, ...some } }));
  return (
    <Section title={t('check')} hint={t('checkHint')} path="check-section">
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t('check')}</legend>
        {HOWS.map((how) => (
          <label key={how} className="flex min-h-11 cursor-pointer items-center gap-2 text-sm">
            <input
              type="radio"
              name="check-how"
              checked={check.how === how}
              onChange={() => patch({ how })}
              className="size-4 shrink-0"
            />
            {t(`hows.${how}`)}
          </label>
        ))}
      </fieldset>
      <FormulaField
        label={t(`checks.${check.how}`)}
        path="check"
        value={check.formula}
        onChange={(formula) => patch({ formula })}
      />
      <p className="text-sm text-quiet">{t('proved')}</p>
    </Section>
  );
}
