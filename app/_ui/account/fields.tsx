'use client';

import type { ReactNode } from 'react';
import { Field, Input } from '../field';

/** A labelled e-mail box. */
export function EmailField({
  label,
  hint,
  name = 'email',
  defaultValue,
  autoComplete = 'username',
}: {
  label: ReactNode;
  hint?: ReactNode;
  name?: string;
  defaultValue?: string;
  autoComplete?: string;
}) {
  return (
    <Field label={label} hint={hint}>
      {(described) => (
        <Input
          {...described}
          name={name}
          type="email"
          required
          maxLength={254}
          autoComplete={autoComplete}
          defaultValue={defaultValue}
          spellCheck={false}
          autoCapitalize="none"
        />
      )}
    </Field>
  );
}

/** A labelled password box. `isNew` tells password managers to offer one. */
export function PasswordField({
  label,
  hint,
  name = 'password',
  isNew = false,
}: {
  label: ReactNode;
  hint?: ReactNode;
  name?: string;
  isNew?: boolean;
}) {
  return (
    <Field label={label} hint={hint}>
      {(described) => (
        <Input
          {...described}
          name={name}
          type="password"
          required
          maxLength={1_000}
          autoComplete={isNew ? 'new-password' : 'current-password'}
        />
      )}
    </Field>
  );
}

/** A labelled text box. */
export function TextField({
  label,
  hint,
  name,
  maxLength,
  required = false,
  autoComplete = 'off',
  defaultValue,
}: {
  label: ReactNode;
  hint?: ReactNode;
  name: string;
  maxLength: number;
  required?: boolean;
  autoComplete?: string;
  defaultValue?: string;
}) {
  return (
    <Field label={label} hint={hint}>
      {(described) => (
        <Input
          {...described}
          name={name}
          maxLength={maxLength}
          required={required}
          autoComplete={autoComplete}
          defaultValue={defaultValue}
        />
      )}
    </Field>
  );
}

/** Sends the browser's time zone along; empty without JavaScript. */
export function BrowserTimeZone() {
  return (
    <input
      type="hidden"
      name="timeZone"
      ref={(input) => {
        if (input) input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
      }}
    />
  );
}
