'use client';

import { cn } from '../class-names';

/** A choice between few things, of which one is shown. */
export function Switch<Id extends string>({
  label,
  choices,
  chosen,
  onChoose,
  className,
}: {
  label: string;
  choices: readonly { readonly id: Id; readonly label: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend
    <div role="group" aria-label={label} className={cn('lab-switch', className)}>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          aria-pressed={choice.id === chosen}
          onClick={() => onChoose(choice.id)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
