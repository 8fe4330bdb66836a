'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/field';
import { PART_KINDS, type PartBody } from '@/core/authoring/blank';
import { LOCALES } from '@/core/kernel/locale';
import { addPart, type PartId, prefixOf, removePart, textOf, withKind, withText } from '../edit';
import { fieldId, useEditing } from '../editing';
import { ExhibitFields } from './exhibits';
import { FieldFindings } from './findings';
import { PromptsField } from './matching';
import { NumericField } from './numeric';
import { OptionsField } from './options';
import { Pair } from './pair';

/** Words and answers of a question, of a scenario (without structure), or of a part of a case study. */
export function PieceFields({ part, structure }: { part: PartId; structure: PartBody | null }) {
  const t = useTranslations('studio');
  const { body, change } = useEditing();
  const at = prefixOf(part);
  return (
    <div className="grid gap-6">
      <Pair
        label={t(structure ? 'stem' : 'scenario')}
        path={`${at}stem`}
        rows={4}
        value={(locale) => textOf(body, part, locale).stem}
        onChange={(locale, stem) => change((before) => withText(before, part, locale, { stem }))}
      />
      <ExhibitFields
        at={at}
        text={{ ko: textOf(body, part, 'ko'), en: textOf(body, part, 'en') }}
        onChange={(exhibits) =>
          change((before) =>
            LOCALES.reduce(
              (next, locale) => withText(next, part, locale, { exhibits: exhibits[locale] }),
              before,
            ),
          )
        }
      />
      {structure && <KindField part={part} structure={structure} />}
      {structure?.kind === 'matching' && <PromptsField part={part} structure={structure} />}
      {structure?.kind === 'numeric' && <NumericField part={part} structure={structure} />}
      {structure && structure.kind !== 'numeric' && <OptionsField part={part} structure={structure} />}
      <Pair
        label={t(structure ? 'explanation' : 'scenarioExplanation')}
        path={`${at}explanation`}
        rows={3}
        value={(locale) => textOf(body, part, locale).explanation}
        onChange={(locale, explanation) =>
          change((before) => withText(before, part, locale, { explanation }))
        }
      />
    </div>
  );
}

function KindField({ part, structure }: { part: PartId; structure: PartBody }) {
  const t = useTranslations('studio');
  const { change } = useEditing();
  const id = useId();
  return (
    <div className="flex items-center gap-3">
      <label htmlFor={id} className="text-sm font-semibold whitespace-nowrap">
        {t('kind')}
      </label>
      <Select
        id={id}
        value={structure.kind}
        onChange={(event) => {
          const kind = PART_KINDS.find((one) => one === event.target.value);
          if (kind) change((body) => withKind(body, part, kind, structure));
        }}
        className="max-w-xs"
      >
        {PART_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

const PARTS_MAX = 8;

/** The parts of a case study, one after the other. */
export function CaseFields({ parts }: { parts: readonly { id: string; structure: PartBody }[] }) {
  const t = useTranslations('studio');
  const { change } = useEditing();
  return (
    <div className="grid gap-8" id={fieldId('structure/parts')}>
      <PieceFields part="" structure={null} />
      <FieldFindings path="structure/parts" />
      {parts.map(({ id, structure }, index) => (
        <section key={id} className="grid gap-4 border-t border-line pt-5">
          <div className="flex items-center justify-between gap-2">
            <h2 className="text-base">{t('part', { number: index + 1 })}</h2>
            <Button look="quiet" onClick={() => change((body) => removePart(body, id))}>
              <Trash2 aria-hidden className="size-4" />
              {t('removePart')}
            </Button>
          </div>
          <PieceFields part={id} structure={structure} />
        </section>
      ))}
      {parts.length < PARTS_MAX && (
        <Button look="secondary" className="justify-self-start" onClick={() => change(addPart)}>
          <Plus aria-hidden className="size-4" />
          {t('addPart')}
        </Button>
      )}
    </div>
  );
}
