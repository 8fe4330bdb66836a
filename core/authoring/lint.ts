import type { AuthoredBody } from '../questions/authored.schema';
import type { Finding, Known } from './finding';
import { languageFindings } from './rules-languages';
import { optionFindings } from './rules-options';
import { referenceFindings } from './rules-references';
import { registerFindings } from './rules-register';
import { structureFindings } from './rules-structure';
import { wordFindings } from './rules-words';

/**
 * Holds a question, finished or not, against the rules of good questions. Errors first, then in the order
 * of the fields; nothing found means it may be published.
 */
export function lintQuestion(body: AuthoredBody, known: Known): readonly Finding[] {
  const found = [
    ...referenceFindings(body, known),
    ...structureFindings(body),
    ...wordFindings(body, known),
    ...optionFindings(body),
    ...languageFindings(body),
    ...registerFindings(body),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ];
}

/** Does anything keep the question from being published? */
export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
