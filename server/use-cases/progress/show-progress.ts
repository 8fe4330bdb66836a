import type { Actor } from '@/core/access/actor';
import type { ConceptId, TopicId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { ok, type Result } from '@/core/kernel/result';
import {
  accuracyByWeek,
  type CalendarDay,
  calendarOf,
  type Streak,
  streakOf,
  type WeekAccuracy,
} from '@/core/progress/calendar';
import { type Calibration, calibrate } from '@/core/progress/calibration';
import {
  conceptMastery,
  type KnownConcept,
  type Mastery,
  type MemoryState,
  masteryOf,
  weakest,
} from '@/core/progress/mastery';
import type { Certainty } from '@/core/questions/item';
import { dateOf, startOfStudyDay, studyDay } from '@/core/scheduling/study-day';
import { cardState } from '@/server/bank/cards';
import { historyId, type Learner, learnerOf } from '@/server/bank/learner';
import type { Deps } from '../deps';

export interface ConceptProgress {
  id: ConceptId;
  title: Localized;
  section: string;
  state: MemoryState;
  /** Chance of recall today, 0 to 1. */
  recall: number;
  /** `YYYY-MM-DD`, or null when not scheduled. */
  due: string | null;
  answers: number;
  correct: number;
}

export interface TopicProgress extends Mastery {
  id: TopicId;
  title: Localized;
  answers: number;
  correct: number;
  items: readonly ConceptProgress[];
}

export interface ProgressView {
  answers: number;
  correct: number;
  mastery: Mastery;
  topics: readonly TopicProgress[];
  /** The last twelve weeks. */
  weeks: readonly WeekAccuracy[];
  /** The last twelve months, day by day. */
  calendar: readonly CalendarDay[];
  streak: Streak;
  calibration: Calibration;
  weakest: readonly (ConceptProgress & { topic: TopicId })[];
}

const WEEKS = 12;
const CALENDAR_DAYS = 366;
const WEAKEST = 5;

/** Where a learner stands. Every figure comes with the number of answers or concepts it rests on. */
export async function showProgress(
  deps: Deps,
  actor: Actor,
  input: { timeZone?: string | undefined } = {},
): Promise<Result<ProgressView>> {
  const learner = await learnerOf(deps, actor, input.timeZone);
  const { today, timeZone } = learner;
  const [answers, totals, known] = await Promise.all([
    yearOfAnswers(deps, learner),
    totalsByConcept(deps, learner),
    knownConcepts(deps, learner),
  ]);
  const dated = answers.map(({ answeredAt, correct }) => ({
    day: studyDay(answeredAt.getTime(), timeZone),
    correct,
  }));
  const concepts = known.map((concept) => progressOf(deps, concept, totals, today));
  const sum = (rows: readonly { answers: number; correct: number }[]) => ({
    answers: rows.reduce((total, row) => total + row.answers, 0),
    correct: rows.reduce((total, row) => total + row.correct, 0),
  });
  return ok({
    ...sum([...totals.values()]),
    mastery: masteryOf(known, today),
    topics: deps.content.topics.map(({ id, title }) => {
      const items = concepts.filter(({ topic }) => topic === id);
      const mastery = masteryOf(
        known.filter(({ topic }) => topic === id),
        today,
      );
      return { id, title, ...mastery, ...sum(items), items };
    }),
    weeks: accuracyByWeek(dated, today, WEEKS),
    calendar: calendarOf(dated, today, CALENDAR_DAYS),
    streak: streakOf(
      dated.map(({ day }) => day),
      today,
    ),
    calibration: calibrate(answers),
    weakest: weakest(concepts, WEAKEST),
  });
}

interface Answered {
  answeredAt: Date;
  correct: boolean;
  certainty: Certainty;
}

async function yearOfAnswers(deps: Deps, learner: Learner): Promise<Answered[]> {
  const userId = historyId(learner);
  if (!userId) return [];
  const since = new Date(startOfStudyDay(learner.today - CALENDAR_DAYS + 1, learner.timeZone));
  return deps.db.response.findMany({
    where: { userId, answeredAt: { gte: since } },
    orderBy: { answeredAt: 'asc' },
    select: { answeredAt: true, correct: true, certainty: true },
  });
}

type Totals = ReadonlyMap<ConceptId, { answers: number; correct: number }>;

async function totalsByConcept(deps: Deps, learner: Learner): Promise<Totals> {
  const userId = historyId(learner);
  if (!userId) return new Map();
  const rows = await deps.db.response.groupBy({
    by: ['conceptId', 'correct'],
    where: { userId },
    _count: { _all: true },
  });
  const totals = new Map<ConceptId, { answers: number; correct: number }>();
  for (const { conceptId, correct, _count } of rows) {
    const before = totals.get(conceptId) ?? { answers: 0, correct: 0 };
    const right = correct ? _count._all : 0;
    totals.set(conceptId, { answers: before.answers + _count._all, correct: before.correct + right });
  }
  return totals;
}

/** Every concept with the learner's card; one that more exam tasks ask for weighs more. */
async function knownConcepts(deps: Deps, learner: Learner): Promise<KnownConcept[]> {
  const userId = historyId(learner);
  const rows = userId ? await deps.db.card.findMany({ where: { userId } }) : [];
  const cards = new Map(rows.map((row) => [row.conceptId, cardState(row)]));
  return [...deps.content.concepts.values()].map(({ id, topic, tasks }) => ({
    id,
    topic,
    weight: Math.max(1, tasks[learner.examVersion]?.length ?? 0),
    card: cards.get(id) ?? null,
  }));
}

function progressOf(deps: Deps, known: KnownConcept, totals: Totals, today: number) {
  const { state, recall, dueDay } = conceptMastery(known, today);
  const concept = deps.content.concepts.get(known.id);
  const { answers, correct } = totals.get(known.id) ?? { answers: 0, correct: 0 };
  return {
    id: known.id,
    topic: known.topic,
    title: concept?.title ?? { ko: known.id, en: known.id },
    section: concept?.section ?? '',
    state,
    recall,
    due: dueDay === null ? null : dateOf(dueDay),
    answers,
    correct,
  };
}
