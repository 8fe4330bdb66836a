'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { cn } from '@/app/_ui/class-names';
import { Input } from '@/app/_ui/field';

export interface Choice {
  id: string;
  title: string;
  /** More words to find it by, shown small. */
  hint?: string;
}

const SHOWN_MAX = 8;

/** A list too long for a menu: type some letters, choose from what fits. One choice or several. */
export function Picker({
  label,
  hint,
  choices,
  chosen,
  single = false,
  onChange,
}: {
  label: string;
  hint?: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  single?: boolean;
  onChange: (chosen: string[]) => void;
}) {
  const t = useTranslations('studio');
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = choices.filter((choice) => {
    const words = `${choice.id} ${choice.title} ${choice.hint ?? ''}`.toLowerCase();
    return !chosen.includes(choice.id) && wanted.every((word) => words.includes(word));
  });
  const shown = fitting.slice(0, SHOWN_MAX);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onChange(single ? [choice.id] : [...chosen, choice.id]);
    setText('');
    setActive(0);
    if (single) setOpen(false);
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {hint && <p className="text-xs text-quiet">{hint}</p>}
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((one) => (
            <li
              key={one}
              className="flex items-center gap-1 rounded-control border border-line bg-raised pl-2.5 text-sm"
            >
              <span className="py-1">{choices.find((choice) => choice.id === one)?.title ?? one}</span>
              <button
                type="button"
                aria-label={t('remove', { what: one })}
                onClick={() => onChange(chosen.filter((other) => other !== one))}
                className="grid size-11 shrink-0 place-items-center sm:size-9 rounded-control text-quiet hover:text-ink"
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <Input
          id={id}
          role="combobox"
          autoComplete="off"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && shown[active] ? `${id}-${active}` : undefined}
          placeholder={t('picker.find')}
          value={text}
          onFocus={() => setOpen(true)}
          // Choosing by pointer does not take the focus away.
          onBlur={() => setOpen(false)}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step !== 0) {
              event.preventDefault();
              setOpen(true);
              setActive((before) => Math.min(Math.max(0, before + step), Math.max(0, shown.length - 1)));
            } else if (event.key === 'Enter' && open) {
              event.preventDefault();
              choose(shown[active]);
            } else if (event.key === 'Escape') setOpen(false);
          }}
        />
        {open && (
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-y-auto rounded-sheet border border-line bg-sheet p-1 shadow-lg"
          >
            {shown.map((choice, index) => (
              <div
                key={choice.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(choice);
                }}
                className={cn(
                  'grid min-h-11 cursor-pointer content-center rounded-control px-3 py-1.5 text-sm',
                  index === active ? 'bg-accent-soft' : 'hover:bg-raised',
                )}
              >
                <span>{choice.title}</span>
                {choice.hint && <span className="text-xs text-quiet">{choice.hint}</span>}
              </div>
            ))}
            <p className="px-3 py-1.5 text-xs text-quiet">
              {shown.length === 0
                ? t('picker.none')
                : t('picker.more', { count: fitting.length - shown.length })}
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
