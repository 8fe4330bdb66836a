'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import { Input, Select } from '@/app/_ui/field';
import { PART_KINDS, type PartBody } from '@/core/authoring/blank';
import { LOCALES } from '@/core/kernel/locale';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import { addPart, type PartId, prefixOf, removePart, textOf, withKind, withText } from '../edit';
import { fieldId, useEditing } from '../editing';
import { FieldFindings } from './findings';
import { PromptsField } from './matching';
import { NumericField } from './numeric';
import { OptionsField } from './options';
import { Pair } from './pair';

const EXHIBITS_MAX = 6;

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
      <Exhibits part={part} />
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

type Exhibit = { title: string; body: string };
const EMPTY: Exhibit = { title: '', body: '' };

/** Policies, logs or tables shown below the stem, the same number in both languages. */
function Exhibits({ part }: { part: PartId }) {
  const t = useTranslations('studio');
  const { body, change } = useEditing();
  const of = (from: AuthoredBody, locale: 'ko' | 'en') => textOf(from, part, locale).exhibits ?? [];
  const count = Math.max(...LOCALES.map((locale) => of(body, locale).length));
  const inBoth = (make: (exhibits: readonly Exhibit[]) => Exhibit[]) =>
    change((before) =>
      LOCALES.reduce(
        (next, locale) => withText(next, part, locale, { exhibits: make(of(next, locale)) }),
        before,
      ),
    );
  const padded = (exhibits: readonly Exhibit[]): Exhibit[] =>
    Array.from({ length: count }, (_, index) => exhibits[index] ?? EMPTY);
  const set = (locale: 'ko' | 'en', index: number, patch: Partial<Exhibit>) =>
    change((before) => {
      const exhibits = padded(of(before, locale)).map((one, at) =>
        at === index ? { ...one, ...patch } : one,
      );
      return withText(before, part, locale, { exhibits });
    });
  return (
    <section className="grid gap-3" id={fieldId(`text/ko/${prefixOf(part)}exhibits`)}>
      {count > 0 && <h3 className="text-sm">{t('exhibits')}</h3>}
      <FieldFindings path={`text/ko/${prefixOf(part)}exhibits`} />
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: exhibits have no names and are never reordered
        <div key={index} className="grid gap-2 border-l-2 border-line pl-3">
          <div className="grid gap-2 sm:grid-cols-2">
            {LOCALES.map((locale) => (
              <Input
                key={locale}
                lang={locale}
                aria-label={`${t('exhibitTitle')}, ${t(`languages.${locale}`)}`}
                placeholder={t('exhibitTitle')}
                value={of(body, locale)[index]?.title ?? ''}
                onChange={(event) => set(locale, index, { title: event.target.value })}
                className="text-sm"
              />
            ))}
          </div>
          <Pair
            quiet
            label={t('exhibitBody')}
            path={`${prefixOf(part)}exhibits/${index}`}
            rows={4}
            value={(locale) => of(body, locale)[index]?.body ?? ''}
            onChange={(locale, words) => set(locale, index, { body: words })}
          />
          <Button
            look="quiet"
            className="justify-self-start px-2"
            onClick={() => inBoth((exhibits) => padded(exhibits).filter((_one, at) => at !== index))}
          >
            <Trash2 aria-hidden className="size-4" />
            {t('removeExhibit')}
          </Button>
        </div>
      ))}
      {count < EXHIBITS_MAX && (
        <Button
          look="secondary"
          className="justify-self-start"
          onClick={() => inBoth((exhibits) => [...padded(exhibits), EMPTY])}
        >
          <Plus aria-hidden className="size-4" />
          {t('addExhibit')}
        </Button>
      )}
    </section>
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
