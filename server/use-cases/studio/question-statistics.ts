import type { Actor } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { CERTAINTIES, type Certainty } from '@/core/questions/item';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { teacherOf } from './studio-question';

/** Fewer answers say too little to act on. */
export const ANSWERS_MIN = 10;

export interface Tally {
  answered: number;
  correct: number;
}

export interface QuestionStatistics {
  answered: number;
  correct: number;
  /** By choice as grading names it: `option`, `prompt=option`, `option@place`, in a case study `part/...`. */
  choices: readonly { choice: string; count: number }[];
  byCertainty: readonly ({ certainty: Certainty } & Tally)[];
  byRevision: readonly ({ revision: number } & Tally)[];
  tooFew: boolean;
}

/**
 * How a question was answered, by everybody. Totals and choices are counted as answers come in; certainty
 * and revisions are counted over the answers still stored (deleted accounts take theirs along).
 */
export async function questionStatistics(
  deps: Deps,
  actor: Actor,
  input: { id: string },
): Promise<Result<QuestionStatistics, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const questionId = input.id;
  const [question, counts, groups, revisions] = await Promise.all([
    deps.db.question.findUnique({ where: { id: questionId }, select: { id: true } }),
    deps.db.choiceCount.findMany({ where: { questionId }, orderBy: [{ count: 'desc' }, { choice: 'asc' }] }),
    deps.db.response.groupBy({
      by: ['revisionId', 'certainty', 'correct'],
      where: { questionId },
      _count: { _all: true },
      orderBy: { revisionId: 'asc' },
    }),
    deps.db.questionRevision.findMany({
      where: { questionId },
      select: { id: true, number: true },
      orderBy: { number: 'desc' },
    }),
  ]);
  if (!question) return fail('question.unknown');
  const total = (name: string): number => counts.find(({ choice }) => choice === name)?.count ?? 0;
  const tally = (keep: (group: (typeof groups)[number]) => boolean): Tally => {
    const kept = groups.filter(keep);
    const sum = (some: typeof kept): number => some.reduce((all, { _count }) => all + _count._all, 0);
    return { answered: sum(kept), correct: sum(kept.filter(({ correct }) => correct)) };
  };
  const answered = total('#answered');
  return ok({
    answered,
    correct: total('#correct'),
    choices: counts
      .filter(({ choice }) => !choice.startsWith('#'))
      .map(({ choice, count }) => ({ choice, count })),
    byCertainty: CERTAINTIES.map((certainty) => ({
      certainty,
      ...tally((group) => group.certainty === certainty),
    })),
    byRevision: revisions
      .map(({ id, number }) => ({ revision: number, ...tally((group) => group.revisionId === id) }))
      .filter((one) => one.answered > 0),
    tooFew: answered < ANSWERS_MIN,
  });
}
