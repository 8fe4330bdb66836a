'use client';

import type { ReactNode } from 'react';
import { buttonClass } from '../button';

/** A button of a transport bar, named by its label. */
export function Tool({
  label,
  disabled = false,
  onClick,
  children,
}: {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  // Not the attribute `disabled`: a button that loses focus while it is used would throw keyboard users out.
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      className={buttonClass('secondary', 'min-w-11 px-0')}
    >
      {children}
    </button>
  );
}
