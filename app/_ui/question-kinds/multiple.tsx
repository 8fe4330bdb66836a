'use client';

import { useTranslations } from 'next-intl';
import type { KindProps } from './kind-props';
import { letterOf, OptionRow } from './option-row';

export function Multiple({ view, name, answer, onAnswer, feedback }: KindProps<'multiple'>) {
  const t = useTranslations('question');
  const picked = answer?.picked ?? [];
  const toggle = (id: string) =>
    onAnswer({
      kind: 'multiple',
      picked: picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id],
    });
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2.5 text-sm font-semibold text-quiet">
        {t('choose', { count: view.choose })}
        {!feedback && (
          <span className="figures ml-2 font-normal">
            {t('chosen', { count: picked.length, of: view.choose })}
          </span>
        )}
      </legend>
      {view.options.map((option, index) => {
        const chosen = picked.includes(option.id);
        return (
          <OptionRow
            key={option.id}
            letter={letterOf(index)}
            words={option}
            chosen={chosen}
            state={feedback?.states[option.id] ?? null}
            reason={feedback?.reasons[option.id] ?? null}
            inputId={`${name}-${option.id}`}
            input={
              <input
                type="checkbox"
                id={`${name}-${option.id}`}
                name={name}
                value={option.id}
                checked={chosen}
                disabled={feedback !== null}
                onChange={() => toggle(option.id)}
                className="mt-1.5 size-4 shrink-0 accent-[var(--accent)]"
              />
            }
          />
        );
      })}
    </fieldset>
  );
}
