'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/field';
import { letterOf } from '@/app/_ui/question-kinds/option-row';
import type { PartBody } from '@/core/authoring/blank';
import type { Locale } from '@/core/kernel/locale';
import { addPrompt, type PartId, prefixOf, removePrompt, textOf, withEntry, withStructure } from '../edit';
import { fieldId, useEditing } from '../editing';
import { FieldFindings } from './findings';
import { Pair } from './pair';

type Matching = Extract<PartBody, { kind: 'matching' }>;
const PROMPTS_MAX = 10;

/** The things to be matched, each with the option that is right for it. */
export function PromptsField({ part, structure }: { part: PartId; structure: Matching }) {
  const t = useTranslations('studio');
  const { body, change } = useEditing();
  const path = `structure/${prefixOf(part)}prompts`;
  return (
    <section className="grid gap-3" id={fieldId(path)}>
      <div className="grid gap-1">
        <h3 className="text-sm">{t('prompts')}</h3>
        <p className="text-xs text-quiet">{t('promptsHint')}</p>
        <FieldFindings path={path} />
      </div>
      <ol className="grid gap-4">
        {structure.prompts.map((id, index) => (
          <li key={id} className="grid gap-2 border-l-2 border-line pl-3">
            <Pair
              quiet
              label={t('wordsOf', { what: String(index + 1) })}
              path={`${prefixOf(part)}prompts/${id}`}
              rows={1}
              value={(locale) => textOf(body, part, locale).prompts?.[id] ?? ''}
              onChange={(locale, words) =>
                change((before) => withEntry(before, { part, locale, entries: 'prompts', id }, words))
              }
            />
            <Match part={part} structure={structure} id={id} number={index + 1} />
          </li>
        ))}
      </ol>
      {structure.prompts.length < PROMPTS_MAX && (
        <Button
          look="secondary"
          className="justify-self-start"
          onClick={() => change((before) => addPrompt(before, part, structure))}
        >
          <Plus aria-hidden className="size-4" />
          {t('addPrompt')}
        </Button>
      )}
    </section>
  );
}

function Match({
  part,
  structure,
  id,
  number,
}: {
  part: PartId;
  structure: Matching;
  id: string;
  number: number;
}) {
  const t = useTranslations('studio');
  const { body, change } = useEditing();
  const locale = useLocale() as Locale;
  const select = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={select} className="text-xs whitespace-nowrap text-quiet">
        {t('rightOption')}
      </label>
      <Select
        id={select}
        value={structure.key[id] ?? ''}
        onChange={(event) => {
          const option = event.target.value;
          change((before) =>
            withStructure(before, part, { ...structure, key: { ...structure.key, [id]: option } }),
          );
        }}
        className="min-w-0 flex-1 text-sm"
      >
        <option value="">{t('notChosen')}</option>
        {structure.options.map((option, index) => (
          <option key={option} value={option}>
            {[letterOf(index), textOf(body, part, locale).options[option]].filter(Boolean).join(' · ')}
          </option>
        ))}
      </Select>
      <button
        type="button"
        aria-label={t('remove', { what: String(number) })}
        onClick={() => change((before) => removePrompt(before, part, structure, id))}
        className="grid size-11 place-items-center rounded-control text-quiet hover:bg-raised hover:text-ink"
      >
        <Trash2 aria-hidden className="size-4" />
      </button>
    </div>
  );
}
