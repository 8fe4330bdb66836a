import { formatFact } from '@/core/facts/format-fact';
import { type Binding, type ItemVersion, versionOf } from '@/core/facts/version';
import type { ConceptId, FactId } from '@/core/kernel/ids';
import { LOCALES, type Locale, type Localized } from '@/core/kernel/locale';
import { splitSection } from '@/core/notes/links';
import { noteOutline, plainWords } from '@/core/notes/outline';
import { type ItemFeedback, itemFeedback } from '@/core/questions/feedback';
import type { Answer, Certainty, Item } from '@/core/questions/item';
import { ratingOf } from '@/core/scheduling/memory-rule';
import type { Content, Note } from '@/server/content/read';
import { misconceptionOf } from './misconceptions';
import { watchableIn } from './option-world';
import { type Revision, sourcesOf } from './revisions';

/** A fact as feedback shows it. */
export interface FactView {
  id: FactId;
  statement: Localized;
  /** The value in words, with unit. */
  value: Localized;
  /** What the exam expects, where that differs. */
  exam: Localized | null;
  source: string;
  asOf: string;
  evidence: readonly string[];
}

/** Where to read on. */
export interface SectionView {
  note: string;
  section: string;
  title: Localized;
}

/** When the concept comes back. */
export interface ScheduleView {
  /** Study days from the learner's today; 0 for later today. */
  inDays: number;
  dueAt: number;
}

/** Everything told after an answer. Ids of options are public ids. */
export interface Feedback extends Omit<ItemFeedback, 'misconceptions'> {
  responseId: string;
  attemptId: string;
  position: number;
  /** Slug of the question. */
  question: string;
  certainty: Certainty;
  /** Right, but guessed: counts as not known. */
  luck: boolean;
  misconceptions: readonly { id: string; option: string; title: Localized | null }[];
  concept: { id: ConceptId; title: Localized; statement: Localized } | null;
  facts: readonly FactView[];
  section: SectionView | null;
  /** Whose values the question follows, where the exam's differ from today's; null where none does. */
  version: ItemVersion | null;
  /** Pages a written question rests on. */
  sources: readonly string[];
  /** Wrong options, by public id (`part/option` in a case study), that can be watched in a simulated account. */
  watchable: readonly string[];
  /** Null when the concept is not scheduled (its rating was undone). */
  next: ScheduleView | null;
}

/** A stored response, as far as feedback goes. */
export interface StoredAnswer {
  id: string;
  attemptId: string;
  position: number;
  answer: Answer;
  certainty: Certainty;
}

/** Makes the feedback on a stored answer. */
export function feedbackOn(
  content: Content,
  given: { item: Item; revision: Revision; response: StoredAnswer; next: ScheduleView | null },
): Feedback {
  const { item, revision, response, next } = given;
  const told = itemFeedback(item, response.answer);
  const concept = content.concepts.get(item.concept);
  const { id: responseId, attemptId, position, certainty } = response;
  return {
    ...told,
    responseId,
    attemptId,
    position,
    question: item.question,
    certainty,
    luck: told.correct && ratingOf(true, certainty) === 1,
    misconceptions: told.misconceptions.map(({ id, option }) => ({
      id,
      option,
      title: misconceptionOf(content, id)?.title ?? null,
    })),
    concept: concept ? { id: concept.id, title: concept.title, statement: concept.statement } : null,
    facts: item.facts.flatMap((id) => factView(content, id)),
    section: sectionView(
      content,
      concept && item.concept !== revision.concept ? concept.section : item.section,
    ),
    version: versionOf(item, bindingOf(revision), (id) => content.facts.get(id)),
    watchable: watchableIn(content, revision, item),
    sources: sourcesOf(revision),
    next,
  };
}

const bindingOf = ({ body }: Revision): Binding => {
  if (body.kind !== 'authored') return 'drawn';
  return body.body.profile === null ? 'free' : 'written';
};

const inWords = (make: (locale: Locale) => string): Localized =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, string>;

function factView(content: Content, id: FactId): FactView[] {
  const fact = content.facts.get(id);
  if (!fact) return [];
  const { statement, source, asOf, evidence } = fact;
  const value = inWords((locale) => formatFact(fact, locale, 'plain'));
  const exam = fact.exam ? inWords((locale) => formatFact(fact, locale, 'exam')) : null;
  return [{ id, statement, value, exam, source, asOf, evidence }];
}

/** The note section of `note#section` with its heading; null when there is no such note or section. */
export function sectionView(content: Content, reference: string): SectionView | null {
  const { note: slug, section } = splitSection(reference);
  const note = content.notes.get(slug);
  if (!note || !section) return null;
  const headings = headingsOf(note);
  if (LOCALES.some((locale) => !headings[locale].has(section))) return null;
  return { note: slug, section, title: inWords((locale) => headings[locale].get(section) ?? '') };
}

type Headings = Localized<ReadonlyMap<string, string>>;

// A note is split into sections once: feedback asks for a heading with every answer.
const outlines = new WeakMap<Note, Headings>();

function headingsOf(note: Note): Headings {
  const known = outlines.get(note);
  if (known) return known;
  const titles = (locale: Locale) =>
    new Map(noteOutline(note.markdown[locale]).map(({ id, title }) => [id, plainWords(title)]));
  const headings = Object.fromEntries(LOCALES.map((locale) => [locale, titles(locale)])) as Record<
    Locale,
    Map<string, string>
  >;
  outlines.set(note, headings);
  return headings;
}
