import { type Covered, isCovered, SUBJECTS } from '@/core/coverage/coverage';
import type { Locale, Localized } from '@/core/kernel/locale';
import type { VERDICTS } from '@/core/notes/claim.schema';
import { hasWords, queryWords } from '@/core/notes/tokenize';
import type { TrapId } from '@/core/questions/traps';
import type { Content } from '@/server/content/read';
import { contentWithLabs } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';
import { type Named, namesIn } from '../names';
import { coverageOf } from './catalogue';

const LINKS = ['sections', 'concepts', 'generators', 'questions', 'labs'] as const;

/** A claim, trap or skill with all that teaches, asks and practises it, in the reader's words. */
export interface CoverageRow extends Readonly<Record<(typeof LINKS)[number], readonly Named[]>> {
  id: string;
  subject: Covered['subject'];
  /** Number of a claim or skill; empty for traps, which have none. */
  number: string;
  title: string;
  /** Of a claim: was it right? */
  verdict: (typeof VERDICTS)[number] | null;
  /** Of a trap: what is right. */
  truth: string | null;
  covered: boolean;
}

export interface CoverageView {
  rows: readonly CoverageRow[];
  /** Of all, whatever the filter. */
  totals: readonly { subject: Covered['subject']; covered: number; all: number }[];
}

export interface CoverageFilter {
  locale: Locale;
  query: string;
  /** One of `SUBJECTS`; anything else is every one. */
  subject: string;
  /** Only what is taught or asked too little. */
  gaps: boolean;
}

/** Coverage, labs of the studio included, narrowed to a kind of subject, to holes, and to rows that have every word of the query. */
export async function showCoverage(
  deps: Pick<Deps, 'db' | 'content'>,
  filter: CoverageFilter,
): Promise<CoverageView> {
  const content = await contentWithLabs(deps);
  const all = coverageOf(content);
  const wanted = queryWords(filter.query.slice(0, 120));
  const names = namesIn(content, filter.locale);
  const shown = all.filter(
    (row) =>
      (!isSubject(filter.subject) || row.subject === filter.subject) && !(filter.gaps && isCovered(row)),
  );
  const rows = shown
    .map((row): CoverageRow => {
      const words = wordsOf(content, row);
      return {
        id: row.id,
        subject: row.subject,
        number: row.subject === 'trap' ? '' : row.name,
        title: words.title[filter.locale],
        verdict: words.verdict ?? null,
        truth: words.truth?.[filter.locale] ?? null,
        covered: isCovered(row),
        sections: row.sections.map(names.section),
        concepts: row.concepts.flatMap(names.concept),
        generators: row.generators.map(names.generator),
        questions: row.questions.map(names.question),
        labs: row.labs.map(names.lab),
      };
    })
    .filter((row) => hasWords(wanted, searchable(row)));
  return { rows, totals: SUBJECTS.map((subject) => totalOf(all, subject)) };
}

const isSubject = (text: string): boolean => SUBJECTS.some((subject) => subject === text);

const searchable = (row: CoverageRow): string =>
  [row.id, row.title, ...LINKS.flatMap((link) => row[link].flatMap(({ id, title }) => [id, title]))].join(
    ' ',
  );

function totalOf(all: readonly Covered[], subject: Covered['subject']) {
  const own = all.filter((row) => row.subject === subject);
  return { subject, covered: own.filter(isCovered).length, all: own.length };
}

interface RowWords {
  title: Localized;
  verdict?: CoverageRow['verdict'];
  truth?: Localized;
}

function wordsOf(content: Content, { subject, name, id }: Covered): RowWords {
  const unnamed = { title: { ko: id, en: id } };
  switch (subject) {
    case 'claim': {
      const claim = content.claims.find(({ number }) => String(number) === name);
      return claim ? { title: claim.text, verdict: claim.verdict } : unnamed;
    }
    case 'trap': {
      const trap = content.traps.get(name as TrapId);
      return trap ? { title: trap.belief, truth: trap.truth } : unnamed;
    }
    case 'skill':
      return { title: skillText(content, id, name) ?? unnamed.title };
  }
}

function skillText(content: Content, id: string, name: string): Localized | undefined {
  const tasks = content.exams
    .filter((exam) => id.includes(exam.id))
    .flatMap(({ domains }) => domains.flatMap((domain) => domain.tasks));
  const found = tasks.flatMap((task) =>
    task.skills.filter(({ ref }) => (ref ?? task.id) === name).map(({ text }) => text),
  );
  return found[0];
}
