'use client';

import { Braces, Plus, Table } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button';
import { codeExhibit, tableExhibit } from '@/core/authoring/blank-exhibits';
import { LOCALES } from '@/core/kernel/locale';
import { ANSWER, KEY_ID, OPTION_TEMPLATE, SHOWN_DISTRACTORS } from '@/core/parameterised/definition';
import { useDefining } from '../editing';
import { ExhibitFields } from '../fields/exhibits';
import { FieldFindings } from '../fields/findings';
import { Pair } from '../fields/pair';
import { type Choice, Picker } from '../fields/picker';
import { addDistractor, mayAdd, removeDistractor, withDistractor, withEntry, withText } from './edit';
import { FormulaField } from './formula-field';
import { RemoveButton } from './inputs';
import { Entry, Section } from './section';

/** Names that may stand between double braces. */
function Names() {
  const t = useTranslations('studio.made');
  const { body } = useDefining();
  const names = [...body.variables, ...body.values].map(({ name }) => name).filter(Boolean);
  return (
    <p className="text-xs text-quiet">
      {t('names')}{' '}
      {[...names, ANSWER].map((name) => (
        <code key={name} className="mr-1.5 whitespace-nowrap">{`{{${name}}}`}</code>
      ))}
    </p>
  );
}

/** The texts of the question, with places for the numbers. */
export function WordsFields() {
  const t = useTranslations('studio');
  const made = useTranslations('studio.made');
  const { body, change } = useDefining();
  const { kind } = body.answer;
  return (
    <Section title={made('texts')} hint={made('textsHint')} path="texts">
      <Names />
      <Pair
        label={t('stem')}
        path="stem"
        rows={4}
        value={(locale) => body.text[locale].stem}
        onChange={(locale, stem) => change((before) => withText(before, locale, { stem }))}
      />
      <ExhibitFields
        text={body.text}
        starts={[
          { label: made('addTable'), icon: Table, make: () => tableExhibit(body) },
          { label: made('addCode'), icon: Braces, make: () => codeExhibit(body) },
        ]}
        onChange={(exhibits) =>
          change((before) =>
            LOCALES.reduce((next, locale) => withText(next, locale, { exhibits: exhibits[locale] }), before),
          )
        }
      />
      {kind === 'single' && (
        <>
          <Pair
            label={made('option')}
            path={`options/${OPTION_TEMPLATE}`}
            rows={1}
            value={(locale) => body.text[locale].options[OPTION_TEMPLATE] ?? ''}
            onChange={(locale, words) =>
              change((before) => withEntry(before, locale, 'options', OPTION_TEMPLATE, words))
            }
          />
          <Pair
            label={t('whyRight')}
            path={`reasons/${KEY_ID}`}
            rows={1}
            value={(locale) => body.text[locale].reasons[KEY_ID] ?? ''}
            onChange={(locale, words) =>
              change((before) => withEntry(before, locale, 'reasons', KEY_ID, words))
            }
          />
        </>
      )}
      <Pair
        label={t('explanation')}
        path="explanation"
        rows={3}
        value={(locale) => body.text[locale].explanation}
        onChange={(locale, explanation) => change((before) => withText(before, locale, { explanation }))}
      />
    </Section>
  );
}

/** Wrong answers: each a formula, the belief that leads there, and why it is wrong. */
export function DistractorsField({ misconceptions }: { misconceptions: readonly Choice[] }) {
  const t = useTranslations('studio.made');
  const { body, change } = useDefining();
  if (body.answer.kind === 'numeric') return null;
  return (
    <Section
      title={t('distractors')}
      hint={t('distractorsHint', { shown: SHOWN_DISTRACTORS })}
      path="distractors"
    >
      <FieldFindings path="distractors" />
      <ol className="grid gap-6">
        {body.distractors.map(({ id }, index) => (
          <Distractor key={id} id={id} number={index + 1} misconceptions={misconceptions} />
        ))}
      </ol>
      {mayAdd(body.distractors, 'distractors') && (
        <Button look="secondary" className="justify-self-start" onClick={() => change(addDistractor)}>
          <Plus aria-hidden className="size-4" />
          {t('addDistractor')}
        </Button>
      )}
    </Section>
  );
}

function Distractor({
  id,
  number,
  misconceptions,
}: {
  id: string;
  number: number;
  misconceptions: readonly Choice[];
}) {
  const t = useTranslations('studio');
  const made = useTranslations('studio.made');
  const { body, change } = useDefining();
  const distractor = body.distractors.find((one) => one.id === id);
  if (!distractor) return null;
  const { formula, misconception } = distractor;
  const title = misconceptions.find((one) => one.id === misconception)?.title;
  return (
    <Entry path={`distractor-${id}`}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <FormulaField
            label={made('distractor', { number })}
            path={`distractors/${id}`}
            value={formula}
            onChange={(changed) => change((before) => withDistractor(before, id, { formula: changed }))}
          />
        </div>
        <div className="pt-7">
          <RemoveButton
            what={made('distractor', { number })}
            onClick={() => change((before) => removeDistractor(before, id))}
          />
        </div>
      </div>
      <Picker
        single
        label={t('misconception')}
        choices={misconceptions}
        chosen={misconception === '' ? [] : [misconception]}
        onChange={([chosen = '']) =>
          change((before) => withDistractor(before, id, { misconception: chosen }))
        }
      />
      {misconception !== '' && !title && <p className="text-xs text-quiet">{made('ownMisconception')}</p>}
      <Pair
        label={t('whyWrong')}
        path={`reasons/${id}`}
        rows={1}
        value={(locale) => body.text[locale].reasons[id] ?? ''}
        onChange={(locale, words) => change((before) => withEntry(before, locale, 'reasons', id, words))}
      />
    </Entry>
  );
}
