import type { Actor } from '@/core/access/actor';
import type { Known } from '@/core/authoring/finding';
import { lintParameterised } from '@/core/authoring/lint-parameterised';
import type { Locale } from '@/core/kernel/locale';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { isParameterised, type ParameterisedBody } from '@/core/parameterised/definition';
import type { Kind } from '@/core/questions/item';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { knownOf } from './known';
import { pagingOf } from './paging';
import { contentHash, mayEdit, type QuestionRow, teacherOf, workingCopy } from './studio-question';

export interface ListInput {
  locale: Locale;
  whose: 'mine' | 'all';
  kind: Kind | null;
  topic: string | null;
  status: 'DRAFT' | 'PUBLISHED' | 'RETIRED' | null;
  /** Words that must all stand in the text, in any language. */
  text: string;
  /** From 1. */
  page: number;
}

export interface QuestionInList {
  id: string;
  slug: string;
  origin: 'GENERATOR' | 'CONTENT' | 'STUDIO';
  status: 'DRAFT' | 'PUBLISHED' | 'RETIRED';
  kind: string;
  /** Its variants are made from a definition. */
  parameterised: boolean;
  /** Rules that the working copy of such a definition breaks; what is written out tells in its editor. */
  errors: number;
  topic: string;
  /** Beginning of the stem, as Markdown; empty for a generator or an unwritten draft. */
  stem: string;
  author: string | null;
  updatedAt: number;
  mayEdit: boolean;
  mayCopy: boolean;
  /** The working copy differs from what learners get. */
  changed: boolean;
  answered: number;
  correct: number;
}

export interface QuestionList {
  questions: readonly QuestionInList[];
  total: number;
  page: number;
  pages: number;
}

const TITLE_LENGTH = 220;

/** The questions of the bank an instructor may see, newest change first, a page at a time. */
export async function listQuestions(
  deps: Deps,
  actor: Actor,
  input: ListInput,
): Promise<Result<QuestionList, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const { whose, kind, topic, status } = input;
  const where = {
    ...(whose === 'mine' && { authorId: teacher.value.id }),
    ...(kind && { kind }),
    ...(topic && { topicId: topic }),
    ...(status && { status }),
  };
  const wanted = input.text.toLowerCase().split(/\s+/).filter(Boolean);
  const order = [{ updatedAt: 'desc' as const }, { id: 'asc' as const }];
  const include = { currentRevision: true, author: { select: { name: true, email: true } } };
  // Only a search needs every text: the words stand in JSON, which no database of ours searches alike.
  const found =
    wanted.length === 0
      ? null
      : (await deps.db.question.findMany({ where, orderBy: order, include })).filter((row) =>
          contains(row, wanted),
        );
  const total = found ? found.length : await deps.db.question.count({ where });
  const { page, pages, skip, take } = pagingOf(input.page, total);
  const rows = found
    ? found.slice(skip, skip + take)
    : await deps.db.question.findMany({ where, orderBy: order, include, skip, take });
  const counts = await answersOf(deps, rows);
  const known = knownOf(deps.content);
  const questions = rows.map(({ author, ...row }): QuestionInList => {
    const body = workingCopy(row);
    const { id, slug, origin, kind: shown, topicId } = row;
    return {
      id,
      slug,
      origin,
      status: row.status,
      kind: shown,
      parameterised: body !== null && isParameterised(body),
      errors: body !== null && isParameterised(body) ? errorsOf(body, known) : 0,
      topic: topicId,
      stem: (body?.text[input.locale].stem ?? '').slice(0, TITLE_LENGTH),
      author: author?.name ?? author?.email ?? null,
      updatedAt: row.updatedAt.getTime(),
      mayEdit: mayEdit(teacher.value, row),
      mayCopy: body !== null,
      changed: hasChanges(row),
      ...(counts.get(id) ?? { answered: 0, correct: 0 }),
    };
  });
  return ok({ questions, total, page, pages });
}

const errorsOf = (body: ParameterisedBody, known: Known): number =>
  lintParameterised(body, known).filter(({ severity }) => severity === 'error').length;

/** Does the working copy differ from what learners get? */
export const hasChanges = (row: QuestionRow): boolean =>
  row.draft !== null &&
  row.currentRevision !== null &&
  contentHash(row.draft) !== row.currentRevision.contentHash;

function contains(row: QuestionRow, wanted: readonly string[]): boolean {
  const body = workingCopy(row);
  const text = `${row.slug} ${body ? JSON.stringify(body.text) : ''}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}

async function answersOf(deps: Deps, rows: readonly { id: string }[]) {
  const counts = await deps.db.choiceCount.findMany({
    where: { questionId: { in: rows.map(({ id }) => id) }, choice: { in: ['#answered', '#correct'] } },
  });
  const byQuestion = new Map<string, { answered: number; correct: number }>();
  for (const { questionId, choice, count } of counts) {
    const before = byQuestion.get(questionId) ?? { answered: 0, correct: 0 };
    byQuestion.set(questionId, { ...before, [choice === '#answered' ? 'answered' : 'correct']: count });
  }
  return byQuestion;
}
