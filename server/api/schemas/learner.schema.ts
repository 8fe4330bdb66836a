import { z } from 'zod';
import { LOCALES } from '@/core/kernel/locale';
import { CERTAINTIES } from '@/core/questions/item';
import { FILTERS } from '@/server/bank/attempt-plan.schema';
import { count, date, fact, instant, localized, profile, schedule, share } from './shared.schema';

/** Who calls and how they study. A guest has defaults until its first answer. */
export const me = z.strictObject({
  kind: z.enum(['guest', 'account']),
  id: z.string(),
  role: z.enum(['LEARNER', 'INSTRUCTOR', 'ADMIN']),
  timeZone: z.string(),
  profile,
  examVersion: z.string(),
  examDate: date.nullable(),
  newConceptsADay: count,
  desiredRetention: share,
  /** The learner's study day; it begins at 04:00. */
  today: date,
});

export const dueCards = z.strictObject({
  today: date,
  due: z.array(
    z.strictObject({
      concept: z.string(),
      title: localized.nullable(),
      dueAt: instant,
      /** Chance of recall today. */
      recall: share,
      /** The last answer was wrong and the learner had been certain. */
      surelyWrong: z.boolean(),
      /** A fact it rests on changed since the last answer. */
      outdated: z.boolean(),
    }),
  ),
  later: z.array(z.strictObject({ concept: z.string(), title: localized.nullable(), dueAt: instant })),
  fresh: z.array(z.strictObject({ concept: z.string(), title: localized.nullable() })),
});

const { value, unit, statement } = fact.shape;
const knownFact = z.strictObject({
  value,
  unit,
  exam: z.strictObject({ value }).optional(),
  statement,
});

/** A fact whose value changed after the learner had begun to learn what rests on it. */
export const unseenChange = z.strictObject({
  fact: z.string(),
  /** What to acknowledge. */
  changes: z.array(z.string()),
  before: knownFact,
  after: knownFact,
  changedAt: instant,
  source: z.string(),
  asOf: z.string(),
});

export const undone = z.strictObject({
  concepts: z.array(z.strictObject({ id: z.string(), title: localized.nullable(), next: schedule })),
});

export const today = z.strictObject({
  date,
  due: count,
  /** Those of them that rest on a fact which changed since the last answer. */
  outdated: count,
  later: count,
  nextStepAt: instant.nullable(),
  fresh: count,
  minutes: z.strictObject({ review: z.number(), fresh: z.number() }),
  forecast: z.array(z.strictObject({ date, due: count })),
  exam: z.strictObject({ date, daysLeft: z.int(), version: z.string() }).nullable(),
  interrupted: z.array(
    z.strictObject({
      attemptId: z.string(),
      attempt: z.string(),
      startedAt: instant,
      answered: count,
      length: count,
      plan: z.strictObject({
        topics: z.array(z.string()),
        concepts: z.array(z.string()),
        question: z.string().nullable(),
        level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
        filter: z.enum(FILTERS),
      }),
    }),
  ),
  answeredToday: count,
  lastVisit: z
    .strictObject({
      date,
      learnt: z.array(z.strictObject({ id: z.string(), title: localized.nullable() })),
    })
    .nullable(),
  newcomer: z.boolean(),
});

const answered = { answers: count, correct: count };

const mastery = z.strictObject({
  recall: share,
  concepts: count,
  seen: count,
  states: z.strictObject({ unseen: count, learning: count, young: count, mature: count }),
});

const conceptProgress = z.strictObject({
  id: z.string(),
  topic: z.string().optional(),
  title: localized,
  section: z.string(),
  state: z.enum(['unseen', 'learning', 'young', 'mature']),
  recall: share,
  due: date.nullable(),
  ...answered,
});

export const progress = z.strictObject({
  ...answered,
  mastery,
  topics: z.array(
    z.strictObject({
      id: z.string(),
      title: localized,
      ...mastery.shape,
      ...answered,
      items: z.array(conceptProgress),
    }),
  ),
  weeks: z.array(z.strictObject({ monday: date, ...answered })),
  calendar: z.array(z.strictObject({ date, ...answered })),
  streak: z.strictObject({ current: count, longest: count, today: z.boolean() }),
  calibration: z.strictObject({
    answers: count,
    accuracy: share.nullable(),
    average: z.number().nullable(),
    bestFixed: z.number().nullable(),
    bonus: z.number().nullable(),
    levels: z.array(
      z.strictObject({
        certainty: z.enum(CERTAINTIES),
        ...answered,
        accuracy: share.nullable(),
        from: share,
        to: share,
        verdict: z.enum(['fits', 'slightly-over', 'over', 'slightly-under', 'under', 'no-answers']),
      }),
    ),
  }),
  weakest: z.array(conceptProgress),
});

export const locale = z.enum(LOCALES);
