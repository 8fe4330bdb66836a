import type { ConceptId, FactId } from '../kernel/ids';
import type { Locale } from '../kernel/locale';

/** Rules of every question. */
export const QUESTION_CODES = {
  'key.missing': 'error',
  'key.too-few': 'error',
  'key.all': 'error',
  'options.too-few': 'error',
  'options.same': 'error',
  'options.all-of-above': 'error',
  'options.key-longest': 'warning',
  'options.absolute': 'warning',
  'parts.too-few': 'error',
  'words.missing': 'error',
  'reason.missing': 'error',
  'stem.not-a-question': 'error',
  'stem.negative': 'warning',
  'stem.article': 'warning',
  'languages.numbers': 'error',
  'languages.exhibits': 'error',
  'sources.missing': 'error',
  'concept.missing': 'error',
  'concept.unknown': 'error',
  'section.missing': 'error',
  'section.unknown': 'error',
  'facts.unknown': 'error',
  'facts.typed': 'warning',
  'misconception.malformed': 'error',
  'misconception.option': 'error',
  'glossary.old': 'warning',
  'korean.plain': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

/** Rules of parameterised questions. */
export const FORMULA_CODES = {
  'variable.none': 'error',
  'variable.name': 'error',
  'variable.twice': 'error',
  'variable.range': 'error',
  'variable.choices': 'error',
  'variable.unused': 'warning',
  'distractors.too-few': 'error',
  'distractors.twice': 'error',
  'misconception.missing': 'error',
  'check.same': 'error',
  'text.unknown-name': 'error',
  'text.braces': 'error',
  'text.no-value': 'error',
  'text.particle': 'warning',
  'draw.none': 'error',
  'draw.unproved': 'error',
  'formula.empty': 'error',
  'formula.too-long': 'error',
  'formula.too-deep': 'error',
  'formula.too-big': 'error',
  'formula.syntax': 'error',
  'formula.unclosed': 'error',
  'formula.two': 'error',
  'formula.not-allowed': 'error',
  'formula.power': 'error',
  'formula.unknown-function': 'error',
  'formula.arguments': 'error',
  'formula.decimals': 'error',
  'formula.fact-name': 'error',
  'formula.unknown-name': 'error',
  'formula.unknown-fact': 'error',
  'formula.type': 'error',
  'formula.result': 'error',
  'formula.zero-division': 'error',
  'formula.no-number': 'error',
  'formula.too-large': 'error',
  'formula.steps': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

/** Every rule of the lint. The words of each stand in `content/locales/<locale>/lint.json` under the same code. */
export const LINT_CODES = { ...QUESTION_CODES, ...FORMULA_CODES };

export type LintCode = keyof typeof LINT_CODES;

/** One place where a question breaks a rule. Errors keep it from being published, warnings do not. */
export interface Finding {
  code: LintCode;
  severity: 'error' | 'warning';
  /**
   * The field concerned, its steps joined by slashes as ids may hold dots: `structure/key`,
   * `text/ko/options/sns`, in a case study `structure/parts/first/key`, `text/en/parts/first/stem`.
   */
  path: string;
  /** Values the rule's words need. */
  detail: Readonly<Record<string, string | number>>;
}

/** A finding of a code, with the severity the code has. */
export const finding = (
  code: LintCode,
  path: string,
  detail: Readonly<Record<string, string | number>> = {},
): Finding => ({ code, severity: LINT_CODES[code], path, detail });

/** What the lint must know of a fact to recognise its value in a text. */
export interface KnownFact {
  value: number | string | readonly string[];
  unit: string;
  min?: number | string;
  max?: number | string;
  exam?: { value: number | string | readonly string[] };
}

/** A term that must not be used any more, and what stands in its place. */
export interface Term {
  locale: Locale;
  old: RegExp;
  now: string;
}

/** The content a question refers to. */
export interface Known {
  facts: ReadonlyMap<FactId, KnownFact>;
  concepts: ReadonlyMap<ConceptId, { facts: readonly FactId[] }>;
  /** `note#section`. */
  sections: ReadonlySet<string>;
  glossary: readonly Term[];
}
