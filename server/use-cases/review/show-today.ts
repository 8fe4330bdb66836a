import type { Actor } from '@/core/access/actor';
import type { ConceptId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { ok, type Result } from '@/core/kernel/result';
import { forecast, minutesFor } from '@/core/scheduling/queue';
import { dateOf, dayOfDate, startOfStudyDay, studyDay } from '@/core/scheduling/study-day';
import { conceptTitle } from '@/server/bank/concepts';
import { type InterruptedAttempt, interruptedAttempts } from '@/server/bank/interrupted-attempts';
import { historyId, type Learner, learnerOf } from '@/server/bank/learner';
import { cardsDueWithin, reviewQueue } from '@/server/bank/review-queue';
import type { Deps } from '../deps';

export interface TodayView {
  /** The study day, `YYYY-MM-DD`. */
  date: string;
  due: number;
  /** Those of them that rest on a fact which changed since the last answer. */
  outdated: number;
  /** Steps that come back later in this sitting, and when the soonest does. */
  later: number;
  nextStepAt: number | null;
  /** New concepts still allowed today. */
  fresh: number;
  /** For what is due and the steps; and for the new concepts. */
  minutes: { review: number; fresh: number };
  /** Seven days from today; overdue cards count today. */
  forecast: readonly { date: string; due: number }[];
  exam: { date: string; daysLeft: number; version: string } | null;
  interrupted: readonly InterruptedAttempt[];
  answeredToday: number;
  /** The last study day before today with an answer, and what was newly remembered since it began. */
  lastVisit: { date: string; learnt: readonly { id: ConceptId; title: Localized | null }[] } | null;
  /** Nothing answered yet: the page introduces itself. */
  newcomer: boolean;
}

const FORECAST_DAYS = 7;
const PACE_ANSWERS = 50;

/** What today holds: due, new, how long it takes, what was left unfinished, what comes this week. */
export async function showToday(
  deps: Deps,
  actor: Actor,
  input: { timeZone?: string | undefined } = {},
): Promise<Result<TodayView>> {
  const learner = await learnerOf(deps, actor, input.timeZone);
  const { today, timeZone } = learner;
  const cards = await cardsDueWithin(deps, learner, FORECAST_DAYS);
  const [queue, recent, interrupted, lastVisit] = await Promise.all([
    reviewQueue(deps, learner, cards),
    recentAnswers(deps, learner),
    interruptedAttempts(deps, learner),
    lastVisitOf(deps, learner),
  ]);
  const pace = recent.map(({ elapsedMs }) => elapsedMs);
  const dayStart = startOfStudyDay(today, timeZone);
  const userId = historyId(learner);
  const answeredToday = userId
    ? await deps.db.response.count({ where: { userId, answeredAt: { gte: new Date(dayStart) } } })
    : 0;
  return ok({
    date: dateOf(today),
    due: queue.due.length,
    outdated: queue.outdated.length,
    later: queue.later.length,
    nextStepAt: queue.later[0]?.dueAt ?? null,
    fresh: queue.fresh.length,
    minutes: {
      review: minutesFor(queue.due.length + queue.later.length, pace),
      fresh: minutesFor(queue.fresh.length, pace),
    },
    forecast: forecast(cards, today, FORECAST_DAYS).map(({ day, due }) => ({ date: dateOf(day), due })),
    exam: examOf(learner),
    interrupted,
    answeredToday,
    lastVisit,
    newcomer: recent.length === 0,
  });
}

async function recentAnswers(deps: Deps, learner: Learner): Promise<{ elapsedMs: number }[]> {
  const userId = historyId(learner);
  if (!userId) return [];
  return deps.db.response.findMany({
    where: { userId },
    orderBy: { answeredAt: 'desc' },
    take: PACE_ANSWERS,
    select: { elapsedMs: true },
  });
}

function examOf({ examDate: date, examVersion: version, today }: Learner): TodayView['exam'] {
  const day = date ? dayOfDate(date) : null;
  return date && day !== null ? { date, daysLeft: day - today, version } : null;
}

/** A card in review state came out of learning: it is remembered for days. */
const REVIEW_STATE = 2;
const LEARNT_MAX = 50;

async function lastVisitOf(deps: Deps, learner: Learner): Promise<TodayView['lastVisit']> {
  const userId = historyId(learner);
  if (!userId) return null;
  const { today, timeZone } = learner;
  const last = await deps.db.response.findFirst({
    where: { userId, answeredAt: { lt: new Date(startOfStudyDay(today, timeZone)) } },
    orderBy: { answeredAt: 'desc' },
    select: { answeredAt: true },
  });
  if (!last) return null;
  const day = studyDay(last.answeredAt.getTime(), timeZone);
  const cards = await deps.db.card.findMany({
    where: {
      userId,
      state: REVIEW_STATE,
      createdAt: { gte: new Date(startOfStudyDay(day, timeZone)) },
    },
    orderBy: { createdAt: 'asc' },
    take: LEARNT_MAX,
    select: { conceptId: true },
  });
  const learnt = cards.map(({ conceptId: id }) => ({ id, title: conceptTitle(deps.content, id) }));
  return { date: dateOf(day), learnt };
}
