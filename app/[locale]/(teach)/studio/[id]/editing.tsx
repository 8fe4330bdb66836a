'use client';

import { createContext, useContext } from 'react';
import type { Finding } from '@/core/authoring/finding';
import type { AuthoredBody } from '@/core/questions/authored.schema';

/** What every field of the form needs. */
export interface Editing {
  body: AuthoredBody;
  change: (make: (body: AuthoredBody) => AuthoredBody) => void;
  findings: readonly Finding[];
}

const Context = createContext<Editing | null>(null);
export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error('a field stands outside the editor');
  return editing;
}

/** Id of the element that a finding's path leads to. */
export const fieldId = (path: string): string => `at-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
