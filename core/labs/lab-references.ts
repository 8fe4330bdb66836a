import { factReferences } from '../facts/interpolate';
import type { Locale } from '../kernel/locale';
import { isServiceName } from '../simulator/services/needs';
import type { Lab } from './lab';
import type { LabText } from './lab-text';

/** Ids of what a lab may refer to. */
export interface Referred {
  readonly topics: ReadonlySet<string>;
  /** As `note#section`. */
  readonly sections: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly misconceptions: ReadonlySet<string>;
}

export type Reference = 'topic' | 'section' | 'concept' | 'misconception' | 'service' | 'fact';

/** A reference to what does not exist; `path` leads to it. */
export interface StrayReference {
  readonly what: Reference;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** What a lab refers to that does not exist. */
export function strayReferences(lab: Lab, known: Referred): readonly StrayReference[] {
  const all: [StrayReference, boolean][] = [
    [{ what: 'topic', id: lab.topic, path: ['topic'] }, known.topics.has(lab.topic)],
    [{ what: 'section', id: lab.section, path: ['section'] }, known.sections.has(lab.section)],
    ...lab.concepts.map((id, n): [StrayReference, boolean] => [
      { what: 'concept', id, path: ['concepts', n] },
      known.concepts.has(id),
    ]),
    ...lab.nearMisses.map(({ misconception: id }, n): [StrayReference, boolean] => [
      { what: 'misconception', id, path: ['nearMisses', n, 'misconception'] },
      known.misconceptions.has(id),
    ]),
    ...lab.services.map((id, n): [StrayReference, boolean] => [
      { what: 'service', id, path: ['services', n] },
      isServiceName(id),
    ]),
  ];
  return all.filter(([, exists]) => !exists).map(([reference]) => reference);
}

/** Facts that the words name and that do not exist, by language. */
export const strayFacts = (
  text: Readonly<Record<Locale, LabText>>,
  locale: Locale,
  facts: { has(id: string): boolean },
): readonly string[] =>
  factReferences(JSON.stringify(text[locale]))
    .map(({ id }) => id)
    .filter((id) => !facts.has(id));
