import type { FactForm } from '@/core/facts/format-fact';
import type { FactId } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';

/**
 * `note`: a study text with heading anchors, sections and code tools. `text`: a question's stem, exhibit or
 * explanation, without anchors. `phrase`: a few words inside a control (an option's label): no block around
 * it and nothing in it that can be clicked.
 */
export type MarkdownVariant = 'note' | 'text' | 'phrase';

/** The words of a fact in the reader's language, or undefined when there is no such fact. */
export type FactWords = (id: FactId, form: FactForm) => string | undefined;

/** The address of a note section in the reader's language, or null when there is none. */
export type NoteAddress = (note: string, section: string | undefined) => string | null;

export interface MarkdownOptions {
  locale: Locale;
  variant?: MarkdownVariant;
  facts: FactWords;
  notes: NoteAddress;
  /**
   * True for notes that ship with the product: their heading ids are checked by a test and stand in the page
   * as written. Everything else has its ids prefixed, so that no text can take a name the page uses.
   */
  ownHeadingIds?: boolean;
  /** Keeps the ids of several texts on one page apart. */
  scope?: string;
}

/** Words the renderer itself writes. */
export interface MarkdownLabels {
  note: string;
  tip: string;
  warning: string;
  exam: string;
  examSide: string;
  todaySide: string;
  footnotes: string;
  backToText: string;
  table: string;
  diagram: string;
  anchor: string;
  done: string;
  open: string;
  image: string;
}

/** What the plugins are handed: every option decided. */
export interface Resolved {
  locale: Locale;
  variant: MarkdownVariant;
  facts: FactWords;
  notes: NoteAddress;
  headingPrefix: string;
  idPrefix: string;
  labels: MarkdownLabels;
}
