import type { ConceptId, FactId, MisconceptionId, OptionId, Profile } from '../kernel/ids';
import type { Localized } from '../kernel/locale';

/** The structure of a part: what there is to choose and what is right. It is the same in every language. */
export type SingleStructure = { kind: 'single'; options: readonly OptionId[]; key: OptionId };
export type MultipleStructure = { kind: 'multiple'; options: readonly OptionId[]; key: readonly OptionId[] };
/** `options` stand in the order shown, `key` in the right order. */
export type OrderingStructure = { kind: 'ordering'; options: readonly OptionId[]; key: readonly OptionId[] };
/** Each prompt is given one option; an option may serve several prompts or none. */
export type MatchingStructure = {
  kind: 'matching';
  prompts: readonly OptionId[];
  options: readonly OptionId[];
  key: Readonly<Record<OptionId, OptionId>>;
};
/** `tolerance` is absolute, in the key's unit; 0 asks for the exact number. */
export type NumericStructure = { kind: 'numeric'; key: number; tolerance: number; unit: string };
/** Several parts over one scenario; each part is graded like an item of its kind. */
export type CaseStructure = {
  kind: 'case';
  parts: readonly { id: string; structure: PartStructure }[];
};
export type PartStructure =
  | SingleStructure
  | MultipleStructure
  | OrderingStructure
  | MatchingStructure
  | NumericStructure;
export type ItemStructure = PartStructure | CaseStructure;
export type Kind = ItemStructure['kind'];

/** Words of an item in one language. Every text is Markdown. */
export interface ItemText {
  stem: string;
  exhibits?: readonly { title: string; body: string }[];
  /** By option id. Empty for numeric and case items. */
  options: Readonly<Record<OptionId, string>>;
  /** By prompt id, for matching. */
  prompts?: Readonly<Record<OptionId, string>>;
  /** Why each option is right or wrong, by option id; numeric items explain in `explanation`. */
  reasons: Readonly<Record<OptionId, string>>;
  /** Why the key is the key; for numeric items the worked calculation. */
  explanation: string;
  /** By part id, for case studies. */
  parts?: Readonly<Record<string, ItemText>>;
}

/** How the key was shown to be right. Authored items are stated by their sources. */
export type ProofMethod = 'solver' | 'arithmetic' | 'simulation' | 'authored';

/** One step of a proof as the learner may read it, e.g. a requirement an option violates. */
export interface ProofStep {
  option: OptionId | null;
  holds: boolean;
  because: Localized;
}

/** One concrete thing to answer, drawn from a question. Holds the key: use `publicItem` for what goes out. */
export interface Item {
  question: string;
  revision: number;
  seed: string;
  level: 1 | 2 | 3;
  profile: Profile;
  concept: ConceptId;
  alsoTests: readonly ConceptId[];
  structure: ItemStructure;
  /** The mistaken belief behind an option, where one is known; keyed by option id (`part/option` in a case). */
  misconceptions: Readonly<Record<OptionId, MisconceptionId>>;
  text: Localized<ItemText>;
  facts: readonly FactId[];
  /** `note#section` to read next. */
  section: string;
  proof: { method: ProofMethod; steps: readonly ProofStep[] };
  /** Identity by reasoning parameters: two seeds with one key are the same variant. */
  variantKey: string;
}

/** A learner's answer, by kind. */
export type PartAnswer =
  | { kind: 'single'; picked: OptionId }
  | { kind: 'multiple'; picked: readonly OptionId[] }
  | { kind: 'ordering'; order: readonly OptionId[] }
  | { kind: 'matching'; pairs: Readonly<Record<OptionId, OptionId>> }
  | { kind: 'numeric'; value: number };
export type Answer = PartAnswer | { kind: 'case'; parts: Readonly<Record<string, PartAnswer>> };

/** A grade is invalid (ask again) or points; it never guesses. */
export type Grade =
  | { kind: 'invalid'; code: InvalidAnswer }
  | { kind: 'points'; earned: number; total: number };
export type InvalidAnswer =
  | 'answer.wrong-kind'
  | 'answer.nothing-picked'
  | 'answer.wrong-count'
  | 'answer.unknown-option'
  | 'answer.incomplete'
  | 'answer.not-a-number';

export const CERTAINTIES = ['guess', 'think', 'certain'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
