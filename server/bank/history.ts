import type { ConceptId } from '@/core/kernel/ids';
import type { Instant } from '@/core/kernel/time';
import type { Certainty } from '@/core/questions/item';
import { hasFlag, variantsSeen } from '@/server/db/queries/bank';
import { reading } from '@/server/db/writes';
import type { Deps } from '@/server/use-cases/deps';

/** Questions with their last answer before an instant. */
async function lastSeen(deps: Deps, userId: string, before: Instant): Promise<ReadonlyMap<string, Instant>> {
  const rows = await deps.db.response.groupBy({
    by: ['questionId'],
    where: { userId, answeredAt: { lt: new Date(before) } },
    _max: { answeredAt: true },
  });
  return new Map(rows.map((row) => [row.questionId, row._max.answeredAt?.getTime() ?? 0]));
}

export interface Outcome {
  /** What the answer was about. */
  concept: ConceptId;
  correct: boolean;
  certainty: Certainty;
}

/** The last outcome of each question whose last answer before an instant was wrong. */
export async function missedQuestions(
  deps: Deps,
  userId: string | null,
  before: Instant,
): Promise<ReadonlyMap<string, Outcome>> {
  if (!userId) return new Map();
  const [seen, wrong] = await Promise.all([
    lastSeen(deps, userId, before),
    deps.db.response.findMany({
      where: { userId, correct: false, answeredAt: { lt: new Date(before) } },
      select: { questionId: true, conceptId: true, answeredAt: true, certainty: true },
      orderBy: { answeredAt: 'asc' },
    }),
  ]);
  return new Map(
    wrong
      .filter((row) => seen.get(row.questionId) === row.answeredAt.getTime())
      .map((row) => [row.questionId, { concept: row.conceptId, correct: false, certainty: row.certainty }]),
  );
}

/** Variants of a question among a learner's last answers to it. */
const RECENT_VARIANTS = 20;

export async function recentVariants(
  deps: Deps,
  userId: string | null,
  questionId: string,
  before: Instant,
): Promise<Set<string>> {
  if (!userId) return new Set();
  const sql = await reading(deps.db);
  return new Set(await variantsSeen(sql, { userId, before: new Date(before) }, questionId, RECENT_VARIANTS));
}

export async function isFlagged(deps: Deps, userId: string | null, questionId: string): Promise<boolean> {
  return userId !== null && hasFlag(await reading(deps.db), userId, questionId);
}

/** Questions a learner has flagged. */
export async function flaggedQuestions(deps: Deps, userId: string | null): Promise<ReadonlySet<string>> {
  if (!userId) return new Set();
  const rows = await deps.db.flag.findMany({ where: { userId }, select: { questionId: true } });
  return new Set(rows.map((row) => row.questionId));
}
