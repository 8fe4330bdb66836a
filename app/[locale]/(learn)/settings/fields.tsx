'use client';

import { type ReactNode, useId, useRef, useSyncExternalStore } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Input, Select } from '@/app/_ui/field';

interface Choice {
  id: string;
  text: string;
}

interface ChoiceProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  choices: readonly Choice[];
}

/** One of a few. */
export function ChoiceField({ name, label, hint, value, choices }: ChoiceProps) {
  return (
    <Field label={label} hint={hint}>
      {(described) => (
        <Select {...described} name={name} defaultValue={value}>
          {choices.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** The theme, seen at once; kept when the form is saved. */
export function ThemeField({ label, value, choices }: Omit<ChoiceProps, 'name' | 'hint'>) {
  const show = (theme: string) => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  return (
    <Field label={label}>
      {(described) => (
        <Select
          {...described}
          name="theme"
          defaultValue={value}
          onChange={(event) => show(event.target.value)}
        >
          {choices.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const never = () => () => undefined;

/** The IANA time zones, with the browser's as a suggestion where it is another. */
export function TimeZoneField({
  label,
  hint,
  value,
  zones,
  suggestion,
}: {
  label: ReactNode;
  hint: ReactNode;
  value: string;
  zones: readonly string[];
  /** Words of the button, with `{zone}` where the browser's time zone goes. */
  suggestion: string;
}) {
  const select = useRef<HTMLSelectElement>(null);
  const own = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => value,
  );
  return (
    <div className="grid content-start gap-2">
      <Field label={label} hint={hint}>
        {(described) => (
          <Select {...described} ref={select} name="timeZone" defaultValue={value}>
            {[...new Set([value, ...zones, own])].sort().map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {own !== value && (
        <div>
          <Button
            look="secondary"
            onClick={() => {
              if (select.current) select.current.value = own;
            }}
          >
            {suggestion.replace('{zone}', own)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A whole number within bounds. */
export function CountField({
  name,
  label,
  hint,
  value,
  min,
  max,
}: {
  name: string;
  label: ReactNode;
  hint: ReactNode;
  value: number;
  min: number;
  max: number;
}) {
  return (
    <Field label={label} hint={hint}>
      {(described) => (
        <Input
          {...described}
          type="number"
          inputMode="numeric"
          required
          name={name}
          defaultValue={value}
          min={min}
          max={max}
          step={1}
        />
      )}
    </Field>
  );
}

/** A calendar date, or none. */
export function DateField({
  name,
  label,
  hint,
  value,
}: {
  name: string;
  label: ReactNode;
  hint: ReactNode;
  value: string;
}) {
  return (
    <Field label={label} hint={hint}>
      {(described) => <Input {...described} type="date" name={name} defaultValue={value} />}
    </Field>
  );
}

/** One of two or three, all in view, with one sentence on what it means. */
export function RadioField({ name, label, hint, value, choices }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={id} className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.id}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-control px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={choice.id}
              defaultChecked={choice.id === value}
              className="size-4"
            />
            {choice.text}
          </label>
        ))}
      </div>
      <p id={id} className="text-xs text-quiet">
        {hint}
      </p>
    </fieldset>
  );
}
