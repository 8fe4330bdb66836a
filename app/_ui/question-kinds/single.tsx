'use client';

import type { KindProps } from './kind-props';
import { OptionRows } from './option-rows';

export function Single({ answer, onAnswer, ...shown }: KindProps<'single'>) {
  return (
    <div role="radiogroup" aria-label={shown.view.stem.plain} className="grid gap-2.5">
      <OptionRows
        {...shown}
        type="radio"
        isChosen={(id) => answer?.picked === id}
        onChoose={(id) => onAnswer({ kind: 'single', picked: id })}
      />
    </div>
  );
}
