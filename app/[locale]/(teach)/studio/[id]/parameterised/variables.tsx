'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/field';
import { LOCALES } from '@/core/kernel/locale';
import type { ChoiceVariable, RangeVariable, Variable } from '@/core/parameterised/definition';
import { useDefining } from '../editing';
import { FieldFindings } from '../fields/findings';
import { NumberField } from '../fields/number';
import { blankVariable, mayAdd, replaced, without } from './edit';
import { NameField, RemoveButton, UnitField } from './inputs';
import { Entry, Section } from './section';

const TYPES = ['integer', 'decimal', 'choice'] as const;

/** What differs from variant to variant. */
export function VariablesField() {
  const t = useTranslations('studio.made');
  const { body, change } = useDefining();
  const set = (variables: readonly Variable[]) => change((before) => ({ ...before, variables }));
  return (
    <Section title={t('variables')} hint={t('variablesHint')} path="variables">
      <FieldFindings path="variables" />
      <ol className="grid gap-5">
        {body.variables.map((variable, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: variables have no ids, and their fields keep no state
          <Entry key={index} path={`variables/${index}`}>
            <div className="flex items-end gap-2">
              <div className="min-w-0 flex-1">
                <NameField
                  label={t(`types.${variable.type}`)}
                  value={variable.name}
                  onChange={(name) => set(replaced<Variable>(body.variables, index, { name }))}
                />
              </div>
              <RemoveButton
                what={variable.name || String(index + 1)}
                onClick={() => set(without(body.variables, index))}
              />
            </div>
            {variable.type === 'choice' ? (
              <Choices
                variable={variable}
                onChange={(choices) => set(replaced<Variable>(body.variables, index, { choices }))}
              />
            ) : (
              <Range
                variable={variable}
                onChange={(patch) => set(replaced<Variable>(body.variables, index, patch))}
              />
            )}
          </Entry>
        ))}
      </ol>
      {mayAdd(body.variables, 'variables') && (
        <div className="flex flex-wrap gap-2">
          {TYPES.map((type) => (
            <Button key={type} look="secondary" onClick={() => set([...body.variables, blankVariable(type)])}>
              <Plus aria-hidden className="size-4" />
              {t(`add.${type}`)}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}

function Range({
  variable,
  onChange,
}: {
  variable: RangeVariable;
  onChange: (patch: Partial<RangeVariable>) => void;
}) {
  const t = useTranslations('studio.made');
  return (
    <div className="grid grid-cols-3 gap-2 sm:grid-cols-[1fr_1fr_1fr_1.6fr]">
      <NumberField label={t('from')} value={variable.from} onChange={(from) => onChange({ from })} />
      <NumberField label={t('to')} value={variable.to} onChange={(to) => onChange({ to })} />
      <NumberField label={t('step')} value={variable.step} onChange={(step) => onChange({ step })} />
      <div className="max-sm:col-span-3">
        <UnitField label={t('unit')} value={variable.unit} onChange={(unit) => onChange({ unit })} />
      </div>
    </div>
  );
}

function Choices({
  variable: { choices },
  onChange,
}: {
  variable: ChoiceVariable;
  onChange: (choices: ChoiceVariable['choices']) => void;
}) {
  const t = useTranslations('studio.made');
  const languages = useTranslations('studio.languages');
  const add = () => onChange([...choices, { id: `c${choices.length + 1}`, words: { ko: '', en: '' } }]);
  return (
    <div className="grid gap-5 sm:gap-2">
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the id is what is being typed
        <div key={index} className="flex items-center gap-2">
          <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[1fr_2fr_2fr]">
            <Input
              aria-label={t('choiceId', { number: index + 1 })}
              value={choice.id}
              maxLength={60}
              spellCheck={false}
              onChange={(event) => onChange(replaced(choices, index, { id: event.target.value }))}
              className="font-mono text-sm"
            />
            {LOCALES.map((locale) => (
              <Input
                key={locale}
                lang={locale}
                aria-label={t('choiceWords', { number: index + 1, language: languages(locale) })}
                placeholder={languages(locale)}
                value={choice.words[locale]}
                maxLength={200}
                onChange={(event) =>
                  onChange(
                    replaced(choices, index, { words: { ...choice.words, [locale]: event.target.value } }),
                  )
                }
                className="text-sm"
              />
            ))}
          </div>
          <RemoveButton
            what={choice.id || String(index + 1)}
            onClick={() => onChange(without(choices, index))}
          />
        </div>
      ))}
      {mayAdd(choices, 'choices') && (
        <Button look="quiet" className="-ml-2 justify-self-start px-2" onClick={add}>
          <Plus aria-hidden className="size-4" />
          {t('addChoice')}
        </Button>
      )}
    </div>
  );
}
