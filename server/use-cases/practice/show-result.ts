import { type Actor, canLearn } from '@/core/access/actor';
import type { ConceptId, TopicId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { type Calibration, calibrate } from '@/core/progress/calibration';
import type { Certainty } from '@/core/questions/item';
import { attemptPlanSchema } from '@/server/bank/attempt-plan.schema';
import { conceptTitle, topicTitle } from '@/server/bank/concepts';
import { answeredItem } from '@/server/bank/stored-feedback';
import { attemptToken } from '@/server/bank/tokens';
import type { Response } from '@/server/db/generated/sqlite/client';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface ResultItem {
  position: number;
  /** Slug of the question. */
  question: string;
  concept: { id: ConceptId; title: Localized | null };
  topic: TopicId;
  correct: boolean;
  earned: number;
  total: number;
  certainty: Certainty;
  elapsedMs: number;
  /** What was asked; null when code or facts have moved on since. */
  stem: Localized | null;
}

export interface PracticeResult {
  attemptId: string;
  /** To look at single answers again, or to go on; null for a review. */
  attempt: string | null;
  mode: 'PRACTICE' | 'REVIEW' | 'EXAM';
  length: number;
  answered: number;
  correct: number;
  earned: number;
  total: number;
  elapsedMs: number;
  finished: boolean;
  topics: readonly { id: TopicId; title: Localized | null; answered: number; correct: number }[];
  calibration: Calibration;
  items: readonly ResultItem[];
  next: {
    /** The topic with the smallest share right below 100 %, if any. */
    weakestTopic: TopicId | null;
    /** Concepts answered wrong or by luck: what to practise again. */
    again: readonly ConceptId[];
    /** Wrong answers the learner had been certain of. */
    surelyWrong: number;
  };
}

/** What came of a run: score by topic and item, time, certainty, and what to do next. */
export async function showResult(
  deps: Deps,
  actor: Actor,
  input: { attemptId: string },
): Promise<Result<PracticeResult, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('attempt.unknown');
  const row = await deps.db.attempt.findUnique({
    where: { id: input.attemptId },
    include: {
      responses: { orderBy: { position: 'asc' }, include: { question: { select: { slug: true } } } },
    },
  });
  if (!row) return fail('attempt.unknown');
  if (row.userId !== actor.id) return fail('attempt.not-yours');
  const { responses } = row;
  const plan = attemptPlanSchema.safeParse(row.config);
  const sum = (of: (response: Response) => number): number =>
    responses.reduce((total, response) => total + of(response), 0);
  const topics = byTopic(deps, responses);
  return ok({
    attemptId: row.id,
    attempt: plan.success && row.mode === 'PRACTICE' ? attemptToken(deps, plan.data) : null,
    mode: row.mode,
    length: row.length,
    answered: responses.length,
    correct: sum(({ correct }) => Number(correct)),
    earned: sum(({ earned }) => earned),
    total: sum(({ total }) => total),
    elapsedMs: sum(({ elapsedMs }) => elapsedMs),
    finished: row.finishedAt !== null,
    topics,
    calibration: calibrate(responses),
    items: await Promise.all(responses.map((response) => resultItem(deps, response, response.question.slug))),
    next: {
      weakestTopic: weakestTopic(topics),
      again: [...new Set(responses.filter(isShaky).map(({ conceptId }) => conceptId))],
      surelyWrong: responses.filter(({ correct, certainty }) => !correct && certainty === 'certain').length,
    },
  });
}

const isShaky = ({ correct, certainty }: Response): boolean => !correct || certainty === 'guess';

function byTopic(deps: Deps, responses: readonly Response[]): PracticeResult['topics'] {
  const counts = new Map<TopicId, { answered: number; correct: number }>();
  for (const { topicId, correct } of responses) {
    const count = counts.get(topicId) ?? { answered: 0, correct: 0 };
    counts.set(topicId, { answered: count.answered + 1, correct: count.correct + Number(correct) });
  }
  return [...counts].map(([id, count]) => ({ id, title: topicTitle(deps.content, id), ...count }));
}

function weakestTopic(topics: PracticeResult['topics']): TopicId | null {
  const [first] = topics
    .filter(({ answered, correct }) => correct < answered)
    .sort((a, b) => a.correct / a.answered - b.correct / b.answered || b.answered - a.answered);
  return first?.id ?? null;
}

async function resultItem(deps: Deps, response: Response, question: string): Promise<ResultItem> {
  const { position, conceptId, topicId, correct, earned, total, certainty, elapsedMs } = response;
  const drawn = await answeredItem(deps, response);
  const concept = { id: conceptId, title: conceptTitle(deps.content, conceptId) };
  const stem = drawn && { ko: drawn.item.text.ko.stem, en: drawn.item.text.en.stem };
  return { position, question, concept, topic: topicId, correct, earned, total, certainty, elapsedMs, stem };
}
