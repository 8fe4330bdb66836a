'use client';

import { type LucideIcon, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button';
import { blankExhibit, type Exhibit, pairedExhibits } from '@/core/authoring/blank-exhibits';
import type { Locale, Localized } from '@/core/kernel/locale';
import type { ItemText } from '@/core/questions/item';
import { fieldId } from '../editing';
import { FieldFindings } from './findings';
import { Pair } from './pair';

const EXHIBITS_MAX = 6;

/** Something an exhibit can begin from. */
export interface ExhibitStart {
  label: string;
  icon: LucideIcon;
  make: () => Localized<Exhibit>;
}

interface Props {
  /** Findings stand at `text/<locale>/<at>exhibits/<number>`. */
  at?: string;
  text: Localized<Pick<ItemText, 'exhibits'>>;
  onChange: (exhibits: Localized<Exhibit[]>) => void;
  /** Nothing but an empty one, unless given. */
  starts?: readonly ExhibitStart[];
}

/** Policies, logs or tables shown below the stem, the same number in both languages. */
export function ExhibitFields({ at = '', text, onChange, starts }: Props) {
  const t = useTranslations('studio');
  const exhibits = pairedExhibits(text);
  const path = `text/ko/${at}exhibits`;
  const set = (changed: readonly Localized<Exhibit>[]) =>
    onChange({ ko: changed.map(({ ko }) => ({ ...ko })), en: changed.map(({ en }) => ({ ...en })) });
  const begin = starts ?? [{ label: t('addExhibit'), icon: Plus, make: blankExhibit }];
  return (
    <section className="grid gap-3" id={fieldId(path)}>
      {exhibits.length > 0 && <h3 className="text-sm">{t('exhibits')}</h3>}
      <FieldFindings path={path} />
      {exhibits.map((exhibit, index) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: exhibits have no names and are never reordered
          key={index}
          at={`${at}exhibits/${index}`}
          exhibit={exhibit}
          onChange={(locale, patch) =>
            set(exhibits.with(index, { ...exhibit, [locale]: { ...exhibit[locale], ...patch } }))
          }
          onRemove={() => set(exhibits.toSpliced(index, 1))}
        />
      ))}
      {exhibits.length < EXHIBITS_MAX && (
        <div className="flex flex-wrap gap-2">
          {begin.map(({ label, icon: Icon, make }) => (
            <Button key={label} look="secondary" onClick={() => set([...exhibits, make()])}>
              <Icon aria-hidden className="size-4" />
              {label}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function One({
  at,
  exhibit,
  onChange,
  onRemove,
}: {
  at: string;
  exhibit: Localized<Exhibit>;
  onChange: (locale: Locale, patch: Partial<Exhibit>) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('studio');
  return (
    <div className="grid gap-2 border-l-2 border-line pl-3">
      <Pair
        line
        label={t('exhibitTitle')}
        path={`${at}/title`}
        value={(locale) => exhibit[locale].title}
        onChange={(locale, title) => onChange(locale, { title })}
      />
      <Pair
        quiet
        label={t('exhibitBody')}
        path={at}
        rows={4}
        value={(locale) => exhibit[locale].body}
        onChange={(locale, body) => onChange(locale, { body })}
      />
      <Button look="quiet" className="-ml-2 justify-self-start px-2" onClick={onRemove}>
        <Trash2 aria-hidden className="size-4" />
        {t('removeExhibit')}
      </Button>
    </div>
  );
}
