import type { Actor } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { answerSchema } from '@/core/questions/answer.schema';
import type { Item } from '@/core/questions/item';
import type { Report } from '@/server/db/generated/sqlite/client';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { pagingOf } from '../studio/paging';
import type { GivenAnswer } from '../studio/preview-question';
import { teacherOf } from '../studio/studio-question';
import { localeOfReport, reportedItem } from './reported-item';

export interface ReportInList {
  id: string;
  reason: string;
  text: string;
  locale: Locale;
  status: 'OPEN' | 'ANSWERED';
  createdAt: number;
  /** Slug of the question. */
  question: string;
  stem: string;
}

export interface Inbox {
  reports: readonly ReportInList[];
  open: number;
  page: number;
  pages: number;
}

const STEM_LENGTH = 220;

/** Reports of all learners: open ones first, the longest waiting on top; then answered ones, newest first. */
export async function readInbox(
  deps: Deps,
  actor: Actor,
  input: { page: number },
): Promise<Result<Inbox, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const [open, all] = await Promise.all([
    deps.db.report.count({ where: { status: 'OPEN' } }),
    deps.db.report.count(),
  ]);
  const { page, pages, skip, take } = pagingOf(input.page, all);
  const include = { revision: { select: { question: { select: { slug: true } } } } };
  const waiting = await deps.db.report.findMany({
    where: { status: 'OPEN' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip,
    take,
    include,
  });
  const answered = await deps.db.report.findMany({
    where: { status: 'ANSWERED' },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    skip: Math.max(0, skip - open),
    take: take - waiting.length,
    include,
  });
  const reports = await Promise.all(
    [...waiting, ...answered].map(async (row): Promise<ReportInList> => {
      const locale = localeOfReport(row);
      const item = await reportedItem(deps, row);
      return {
        id: row.id,
        reason: row.reason,
        text: row.text,
        locale,
        status: row.status,
        createdAt: row.createdAt.getTime(),
        question: row.revision.question.slug,
        stem: (item?.text[locale].stem ?? '').slice(0, STEM_LENGTH),
      };
    }),
  );
  return ok({ reports, open, page, pages });
}

/** How many reports wait for an answer; 0 for whoever may not answer them. */
export async function countOpenReports(deps: Deps, actor: Actor): Promise<number> {
  return teacherOf(actor).ok ? deps.db.report.count({ where: { status: 'OPEN' } }) : 0;
}

export interface ReportDetail extends ReportInList {
  /** Id of the question, to open it in the studio. */
  questionId: string;
  revisionId: string;
  /** Number of the revision the learner saw, and of the one learners get now. */
  seenRevision: number;
  currentRevision: number | null;
  /** As the learner saw it; null when its generator has moved on since. */
  item: Item | null;
  /** What the learner had answered; null for one who reported it unanswered. */
  given: GivenAnswer | null;
  answer: { text: string; at: number; by: string | null } | null;
}

/** One report with the item as the learner saw it. */
export async function readReport(
  deps: Deps,
  actor: Actor,
  input: { id: string },
): Promise<Result<ReportDetail, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const row = await deps.db.report.findUnique({
    where: { id: input.id },
    include: {
      answerer: { select: { name: true, email: true } },
      revision: {
        select: {
          number: true,
          question: { select: { id: true, slug: true, currentRevision: { select: { number: true } } } },
        },
      },
    },
  });
  if (!row) return fail('report.unknown');
  const { revision, answerer } = row;
  const item = await reportedItem(deps, row);
  const locale = localeOfReport(row);
  return ok({
    id: row.id,
    reason: row.reason,
    text: row.text,
    locale,
    status: row.status,
    createdAt: row.createdAt.getTime(),
    question: revision.question.slug,
    questionId: revision.question.id,
    revisionId: row.revisionId,
    seenRevision: revision.number,
    currentRevision: revision.question.currentRevision?.number ?? null,
    stem: item?.text[locale].stem ?? '',
    item,
    given: item && (await givenAnswer(deps, row, revision.question.id)),
    answer:
      row.answer !== null && row.answeredAt
        ? { text: row.answer, at: row.answeredAt.getTime(), by: answerer?.name ?? answerer?.email ?? null }
        : null,
  });
}

/** The learner's last answer to the item of a report. */
async function givenAnswer(deps: Deps, row: Report, questionId: string): Promise<GivenAnswer | null> {
  const { userId, revisionId, seed, level, profile } = row;
  const response = await deps.db.response.findFirst({
    where: { userId, questionId, revisionId, seed, level, profile },
    orderBy: { answeredAt: 'desc' },
    select: { answer: true, certainty: true },
  });
  return response && { answer: answerSchema.parse(response.answer), certainty: response.certainty };
}
