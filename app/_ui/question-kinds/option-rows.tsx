import type { KindProps } from './kind-props';
import { letterOf, OptionRow } from './option-row';

/** The options of a choice, one row each; what choosing one means is the kind's. */
export function OptionRows({
  view,
  name,
  feedback,
  type,
  isChosen,
  onChoose,
}: Pick<KindProps, 'view' | 'name' | 'feedback'> & {
  type: 'radio' | 'checkbox';
  isChosen: (option: string) => boolean;
  onChoose: (option: string) => void;
}) {
  return view.options.map((option, index) => {
    const chosen = isChosen(option.id);
    const inputId = `${name}-${option.id}`;
    return (
      <OptionRow
        key={option.id}
        letter={letterOf(index)}
        words={option}
        chosen={chosen}
        state={feedback?.states[option.id] ?? null}
        reason={feedback?.reasons[option.id] ?? null}
        worldHref={feedback?.worlds[option.id] ?? null}
        inputId={inputId}
        input={
          <input
            type={type}
            id={inputId}
            name={name}
            value={option.id}
            checked={chosen}
            disabled={feedback !== null}
            onChange={() => onChoose(option.id)}
            className="mt-1.5 size-4 shrink-0"
          />
        }
      />
    );
  });
}
