'use client';

import { createContext, useContext } from 'react';
import type { Finding } from '@/core/authoring/finding';
import type { StudioBody } from '@/core/authoring/written';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { Choice } from './fields/picker';

/** What every field of a form needs. */
export interface Editing<B extends StudioBody> {
  body: B;
  change: (make: (body: B) => B) => void;
}

/** A question whose variants are made also reads facts in its formulas. */
interface Defining extends Editing<ParameterisedBody> {
  facts: readonly Choice[];
}

const Written = createContext<Editing<AuthoredBody> | null>(null);
const Defined = createContext<Defining | null>(null);
const Findings = createContext<readonly Finding[]>([]);

/** The form of a question that is written out. */
export const EditingProvider = Written.Provider;
/** The form of a question whose variants are made. */
export const DefiningProvider = Defined.Provider;
/** What the lint says of the whole form. */
export const FindingsProvider = Findings.Provider;

function inside<T>(editing: T | null): T {
  if (!editing) throw new Error('a field stands outside the editor');
  return editing;
}

export const useEditing = (): Editing<AuthoredBody> => inside(useContext(Written));
export const useDefining = (): Defining => inside(useContext(Defined));

/** What the lint says of one field. */
export const useFindings = (path: string): readonly Finding[] =>
  useContext(Findings).filter((finding) => finding.path === path);

/** Id of the element that a finding's path leads to. */
export const fieldId = (path: string): string => `at-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
