import type { ConceptId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import type { OptionState } from '@/core/questions/feedback';
import type { Certainty, Kind, PartAnswer } from '@/core/questions/item';

/** Words rendered on the server: sanitised HTML, and the same as plain text for controls that take no markup. */
export interface Words {
  html: string;
  plain: string;
}

export interface OptionView extends Words {
  id: string;
}

export type PartKind = Exclude<Kind, 'case'>;

/** One thing to answer, in one language. */
export interface PartView {
  kind: PartKind;
  stem: Words;
  exhibits: { title: string; body: Words }[];
  options: OptionView[];
  /** For matching. */
  prompts: OptionView[];
  /** How many to choose, for multiple response. */
  choose: number;
  /** For numeric answers. */
  unit: string;
}

/** A question in one language; a case study has parts and no options of its own. */
export type QuestionText =
  | ({ kind: PartKind } & PartView)
  | { kind: 'case'; stem: Words; exhibits: PartView['exhibits']; parts: { id: string; view: PartView }[] };

export type QuestionView = Localized<QuestionText>;

/** What is told of one part after the answer. Option ids key the reasons and the states. */
export interface PartFeedback {
  correct: boolean;
  states: Readonly<Record<string, OptionState>>;
  reasons: Record<string, Words>;
  /** Where wrong options can be watched, by option id. */
  worlds: Record<string, string>;
  explanation: Words;
  /** The right answer, in the words of its kind. */
  key: PartAnswer;
}

export type { OptionState };

export interface FactChip {
  id: string;
  statement: string;
  value: string;
  examValue: string | null;
  source: string;
  asOf: string;
}

export interface FeedbackView {
  correct: boolean;
  earned: number;
  total: number;
  certainty: Certainty;
  /** By part id; a question without parts has the one part ''. */
  parts: Record<string, Localized<PartFeedback>>;
  /** Of the whole case; empty for other kinds. */
  explanation: Localized<Words | null>;
  facts: Localized<FactChip[]>;
  /** Whose values the question follows, where the exam's differ from today's. */
  version: Localized<string | null>;
  section: Localized<{ href: string; title: string } | null>;
  proof: Localized<{ method: string; steps: { option: string | null; holds: boolean; words: Words }[] }>;
  /** Mistaken beliefs behind the wrong options chosen, in words. */
  misconceptions: Localized<string[]>;
  /** Right, but guessed: counts as not known. */
  luck: boolean;
  /** What the answer counts for, where that is known. */
  concept: ConceptId | null;
  /** In how many study days the concept comes back; null when it is not scheduled. */
  backInDays: number | null;
}
