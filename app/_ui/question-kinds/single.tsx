'use client';

import type { KindProps } from './kind-props';
import { letterOf, OptionRow } from './option-row';

export function Single({ view, name, answer, onAnswer, feedback }: KindProps<'single'>) {
  return (
    <div role="radiogroup" aria-label={view.stem.plain} className="grid gap-2.5">
      {view.options.map((option, index) => {
        const chosen = answer?.picked === option.id;
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
                type="radio"
                id={`${name}-${option.id}`}
                name={name}
                value={option.id}
                checked={chosen}
                disabled={feedback !== null}
                onChange={() => onAnswer({ kind: 'single', picked: option.id })}
                className="mt-1.5 size-4 shrink-0 accent-[var(--accent)]"
              />
            }
          />
        );
      })}
    </div>
  );
}
