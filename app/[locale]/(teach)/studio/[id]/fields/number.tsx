'use client';

import { useState } from 'react';
import { Field, Input } from '@/app/_ui/field';

const read = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(/[,\s]/g, '')));

/** A number; what is typed ("0.", "-") is kept until it is one. */
export function NumberField({
  label,
  value,
  onChange,
}: {
  label: string;
  /** NaN when none is given. */
  value: number;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState('');
  // What was typed counts only as long as it still says the value.
  const shown = Object.is(read(typed), value) ? typed : Number.isFinite(value) ? String(value) : typed;
  return (
    <Field label={label}>
      {(described) => (
        <Input
          {...described}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(read(event.target.value));
          }}
          className="figures text-sm"
        />
      )}
    </Field>
  );
}
