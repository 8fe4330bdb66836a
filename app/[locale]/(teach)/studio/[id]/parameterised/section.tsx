'use client';

import type { ReactNode } from 'react';
import { fieldId } from '../editing';
import { FieldFindings } from '../fields/findings';

/** A part of the definition: what it is for, what the lint says of it as a whole, and its fields. */
export function Section({
  title,
  hint,
  path,
  children,
}: {
  title: string;
  hint?: ReactNode;
  path: string;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-3 border-t border-line pt-6" id={fieldId(path)}>
      <div className="grid gap-1">
        <h2 className="text-base">{title}</h2>
        {hint && <p className="text-sm text-quiet">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** An entry of a list, with what the lint says of it. */
export function Entry({ path, children }: { path: string; children: ReactNode }) {
  return (
    <li className="grid gap-2 border-l-2 border-line pl-3" id={fieldId(path)}>
      {children}
      <FieldFindings path={path} />
    </li>
  );
}
