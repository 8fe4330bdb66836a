import type { ConceptId, FactId, MisconceptionId, Profile } from '../kernel/ids';
import type { Localized } from '../kernel/locale';
import type { ItemText } from '../questions/item';

/** A number drawn from a range: `from`, `from + step`, ... up to `to`. Without a range yet, the numbers are NaN. */
export interface RangeVariable {
  type: 'integer' | 'decimal';
  name: string;
  from: number;
  to: number;
  step: number;
  /** A code of `UNITS`; '' for none. */
  unit: string;
}

/** One of several words. Formulas know it by its id, texts by its words. */
export interface ChoiceVariable {
  type: 'choice';
  name: string;
  choices: readonly { id: string; words: Localized }[];
}

export type Variable = RangeVariable | ChoiceVariable;

/** A number that follows from the variables, to be named in texts and further formulas. */
export interface NamedValue {
  name: string;
  formula: string;
  unit: string;
  decimals: number;
}

/** What the learner is asked for. */
export interface AskedValue {
  kind: 'single' | 'numeric';
  formula: string;
  unit: string;
  /** Digits after the point that options and a typed answer have at most. */
  decimals: number;
  /** Of a typed answer: how far off is still right. */
  tolerance: number;
}

/**
 * How the key is checked by other means than its formula: by a second formula that must give the same number,
 * or by a condition on `answer` that holds for the key and for no other option.
 */
export interface Check {
  how: 'formula' | 'condition';
  formula: string;
}

/** A wrong number, and the mistaken belief that leads to it. */
export interface Distractor {
  id: string;
  formula: string;
  misconception: MisconceptionId;
}

/**
 * A question that an author describes instead of writing it out: every learner gets a variant of their own.
 * `text` holds templates: `options.value` words any option, `reasons.key` the right one, `reasons.<id>` a distractor.
 */
export interface ParameterisedBody {
  form: 'parameterised';
  concept: ConceptId;
  alsoTests: ConceptId[];
  level: 1 | 2 | 3;
  /** Facts it rests on besides those its formulas read. */
  facts: FactId[];
  section: string;
  sources: string[];
  profile: Profile | null;
  claims: number[];
  variables: readonly Variable[];
  /** Draws for which one of them is false are drawn again. */
  constraints: readonly string[];
  values: readonly NamedValue[];
  answer: AskedValue;
  check: Check;
  distractors: readonly Distractor[];
  text: Localized<ItemText>;
}

/** Ids under which `text` holds what is no distractor. */
export const OPTION_TEMPLATE = 'value';
export const KEY_ID = 'key';

/** Names that formulas and texts have without being defined. */
export const ANSWER = 'answer';
export const OWN_VALUE = 'value';
export const LEVEL = 'level';

export const NAME = /^[A-Za-z][A-Za-z0-9_]{0,29}$/;

export const BOUNDS = {
  variables: 12,
  choices: 12,
  constraints: 10,
  values: 12,
  distractors: 8,
  /** Of a range. */
  steps: 1_000_000,
  decimals: 4,
} as const;
/** Wrong options shown beside the key. */
export const SHOWN_DISTRACTORS = 3;

/** Is a stored body parameterised? The others are written out (`AuthoredBody`). */
export const isParameterised = (body: object): body is ParameterisedBody =>
  'form' in body && body.form === 'parameterised';
