'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import { Button } from '../button';
import { cn } from '../class-names';
import { Notice } from '../notice';
import { CopySecret } from './copy-secret';
import type { FormAction, FormState } from './form-state';

const EMPTY: FormState = {};

/**
 * A form with its answer: what stands in the way (and which control it concerns) or what was done. Works
 * without JavaScript; with it, what was typed stays after a refusal.
 */
export function ActionForm({
  action,
  submit,
  submitLabel,
  look = 'primary',
  clears = false,
  copy,
  className,
  children,
}: {
  action: FormAction;
  /** Words on the button. */
  submit: ReactNode;
  /** Longer words for assistive technology, where several forms have the same button. */
  submitLabel?: string;
  look?: 'primary' | 'secondary' | 'danger';
  /** Empties the form when it was done. */
  clears?: boolean;
  /** Words of the button that copies a secret. */
  copy?: { copy: string; copied: string };
  className?: string;
  children?: ReactNode;
}) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const control = state.field ? form.current?.elements.namedItem(state.field) : null;
    if (control instanceof HTMLElement) {
      control.setAttribute('aria-invalid', 'true');
      control.focus();
    }
    if (state.done && clears) form.current?.reset();
  }, [state, clears]);

  // React empties a form after its action, also after a refusal: sent by hand, it keeps what was typed.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    for (const control of event.currentTarget.elements) control.removeAttribute('aria-invalid');
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };

  return (
    <form ref={form} action={send} onSubmit={onSubmit} className={cn('grid gap-4', className)}>
      {children}
      {state.problem && (
        <Notice tone="wrong" live>
          <p>{state.problem}</p>
        </Notice>
      )}
      {state.done && (
        <Notice tone="right" live>
          <p>{state.done}</p>
          {state.secret && copy && <CopySecret secret={state.secret} words={copy} />}
        </Notice>
      )}
      <div>
        <Button type="submit" look={look} aria-disabled={pending} aria-label={submitLabel}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
