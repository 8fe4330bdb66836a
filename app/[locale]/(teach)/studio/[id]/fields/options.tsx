'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/field';
import { letterOf } from '@/app/_ui/question-kinds/option-row';
import type { PartBody } from '@/core/authoring/blank';
import { addOption, type PartId, prefixOf, removeOption, textOf, withEntry, withStructure } from '../edit';
import { fieldId, useEditing } from '../editing';
import { FieldFindings } from './findings';
import { Pair } from './pair';

type Choosable = Exclude<PartBody, { kind: 'numeric' }>;
const OPTIONS_MAX = 10;

/** The options of a piece: words, why each is right or wrong, and which is right. */
export function OptionsField({ part, structure }: { part: PartId; structure: Choosable }) {
  const t = useTranslations('studio');
  const { change } = useEditing();
  const path = `structure/${prefixOf(part)}`;
  return (
    <section className="grid gap-3" id={fieldId(`${path}options`)}>
      <div className="grid gap-1" id={fieldId(`${path}key`)}>
        <h3 className="text-sm">{t(`optionsOf.${structure.kind}`)}</h3>
        <p className="text-xs text-quiet">{t(`optionsHint.${structure.kind}`)}</p>
        <FieldFindings path={`${path}key`} />
        <FieldFindings path={`${path}options`} />
      </div>
      <ol className="grid gap-4">
        {structure.options.map((id, index) => (
          <li key={id} className="grid gap-2 border-l-2 border-line pl-3">
            <OptionHead part={part} structure={structure} id={id} index={index} />
            <OptionWords part={part} structure={structure} id={id} index={index} />
          </li>
        ))}
      </ol>
      {structure.options.length < OPTIONS_MAX && (
        <Button
          look="secondary"
          className="justify-self-start"
          onClick={() => change((body) => addOption(body, part, structure))}
        >
          <Plus aria-hidden className="size-4" />
          {t(structure.kind === 'ordering' ? 'addStep' : 'addOption')}
        </Button>
      )}
    </section>
  );
}

type OptionProps = { part: PartId; structure: Choosable; id: string; index: number };

const nameOf = ({ structure, index }: Pick<OptionProps, 'structure' | 'index'>): string =>
  structure.kind === 'ordering' ? String(index + 1) : letterOf(index);

function OptionHead({ part, structure, id, index }: OptionProps) {
  const t = useTranslations('studio');
  const { change } = useEditing();
  const name = nameOf({ structure, index });
  const icon =
    'grid size-11 place-items-center rounded-control text-quiet hover:bg-raised hover:text-ink disabled:opacity-30';
  return (
    <div className="flex items-center gap-2">
      <span className="figures w-6 font-mono text-sm text-quiet">{name}</span>
      <Keyed part={part} structure={structure} id={id} name={name} />
      <span className="ml-auto flex">
        {structure.kind === 'ordering' &&
          ([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className={icon}
              disabled={index + by < 0 || index + by >= structure.options.length}
              aria-label={t(by === -1 ? 'moveUp' : 'moveDown', { what: name })}
              onClick={() =>
                change((body) => {
                  const order = structure.options.filter((each) => each !== id);
                  order.splice(index + by, 0, id);
                  return withStructure(body, part, { ...structure, options: order, key: [...order] });
                })
              }
            >
              {by === -1 ? (
                <ArrowUp aria-hidden className="size-4" />
              ) : (
                <ArrowDown aria-hidden className="size-4" />
              )}
            </button>
          ))}
        <button
          type="button"
          className={icon}
          aria-label={t('remove', { what: name })}
          onClick={() => change((body) => removeOption(body, part, structure, id))}
        >
          <Trash2 aria-hidden className="size-4" />
        </button>
      </span>
    </div>
  );
}

/** Whether the option is right: one of them, or several. */
function Keyed({
  part,
  structure,
  id,
  name,
}: {
  part: PartId;
  structure: Choosable;
  id: string;
  name: string;
}) {
  const t = useTranslations('studio');
  const { change } = useEditing();
  const group = useId();
  if (structure.kind !== 'single' && structure.kind !== 'multiple') return null;
  const single = structure.kind === 'single';
  const checked = single ? structure.key === id : structure.key.includes(id);
  const set = (on: boolean) =>
    change((body) => {
      if (structure.kind === 'single') return withStructure(body, part, { ...structure, key: id });
      const others = structure.key.filter((option) => option !== id);
      return withStructure(body, part, { ...structure, key: on ? [...others, id] : others });
    });
  return (
    <label htmlFor={group} className="flex min-h-11 cursor-pointer items-center gap-2 text-sm font-medium">
      <input
        id={group}
        type={single ? 'radio' : 'checkbox'}
        name={`key-${part}`}
        checked={checked}
        onChange={(event) => set(event.target.checked)}
        className="size-4"
      />
      <span>{t('isRight')}</span>
      <span className="sr-only">{name}</span>
    </label>
  );
}

function OptionWords({ part, structure, id, index }: OptionProps) {
  const t = useTranslations('studio');
  const { body, change } = useEditing();
  const name = nameOf({ structure, index });
  const chosen = structure.kind === 'single' || structure.kind === 'multiple';
  const keyed = structure.kind === 'single' ? structure.key === id : chosen && structure.key.includes(id);
  return (
    <>
      <Pair
        quiet
        label={t('wordsOf', { what: name })}
        path={`${prefixOf(part)}options/${id}`}
        rows={1}
        value={(locale) => textOf(body, part, locale).options[id] ?? ''}
        onChange={(locale, words) =>
          change((before) => withEntry(before, { part, locale, entries: 'options', id }, words))
        }
      />
      {chosen && (
        <Pair
          label={t(keyed ? 'whyRight' : 'whyWrong')}
          path={`${prefixOf(part)}reasons/${id}`}
          rows={1}
          value={(locale) => textOf(body, part, locale).reasons[id] ?? ''}
          onChange={(locale, words) =>
            change((before) => withEntry(before, { part, locale, entries: 'reasons', id }, words))
          }
        />
      )}
      {chosen && !keyed && <Misconception option={part === '' ? id : `${part}/${id}`} />}
    </>
  );
}

/** The name of the mistaken belief that makes a wrong option attractive. */
function Misconception({ option }: { option: string }) {
  const t = useTranslations('studio');
  const { body, change } = useEditing();
  const id = useId();
  const path = `misconceptions/${option}`;
  return (
    <div className="grid gap-1" id={fieldId(path)}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <label htmlFor={id} className="text-xs text-quiet">
          {t('misconception')}
        </label>
        <Input
          id={id}
          value={body.misconceptions[option] ?? ''}
          placeholder={t('misconceptionExample')}
          onChange={(event) =>
            change((before) => {
              const { [option]: _old, ...others } = before.misconceptions;
              const name = event.target.value;
              return { ...before, misconceptions: name === '' ? others : { ...others, [option]: name } };
            })
          }
          className="min-w-0 flex-1 basis-64 font-mono text-sm"
        />
      </div>
      <FieldFindings path={path} />
    </div>
  );
}
