import { z } from 'zod';
import { PROFILES } from '@/core/kernel/ids';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { ok } from '@/core/kernel/result';
import type { PublicItem, PublicText } from '@/core/questions/public-item';
import { FILTERS, LENGTH_MAX } from '@/server/bank/attempt-plan.schema';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { answerItemSchema } from '@/server/use-cases/practice/answer-item.schema';
import { drawFirst } from '@/server/use-cases/practice/draw-first';
import { type PracticeView, showPractice } from '@/server/use-cases/practice/show-practice';
import { type Call, operation } from '../operation';
import { feedback, publicItem } from '../schemas/item.schema';
import { count } from '../schemas/shared.schema';

const names = z.array(z.string().min(1).max(120)).max(200);

/** Either what a new run asks for, or the token of one under way. */
export const drawRequest = z.strictObject({
  topics: names.optional(),
  concepts: names.optional(),
  section: z.string().max(200).optional(),
  question: z.string().max(120).optional(),
  length: z.int().min(1).max(LENGTH_MAX).default(1),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  filter: z.enum(FILTERS).optional(),
  profile: z.enum(PROFILES).optional(),
  /** Goes on with the run of this token; what else is asked for then has no effect. */
  attempt: z.string().min(1).max(8_000).optional(),
  position: z.int().min(0).max(LENGTH_MAX).optional(),
  /** Words of this language only. */
  locale: z.enum(LOCALES).optional(),
});

/** An item with the token by which its answer comes back. */
export const drawnItem = z.strictObject({
  attemptId: z.string(),
  attempt: z.string(),
  position: count,
  length: count,
  item: publicItem,
  /** Null once it is answered or the run is closed. */
  itemToken: z.string().nullable(),
  flagged: z.boolean(),
  answered: feedback.nullable(),
  answers: z.array(z.strictObject({ position: count, correct: z.boolean() })),
  finished: z.boolean(),
});

/** The item in one language, or in both when none is named. */
export const inLanguage = (
  item: PublicItem,
  locale: Locale | undefined,
): Omit<PublicItem, 'text'> & { text: { ko?: PublicText; en?: PublicText } } =>
  locale ? { ...item, text: { [locale]: item.text[locale] } } : item;

/** What goes out of a run's view, field by field: what pages need besides stays inside. */
const drawnView = (view: PracticeView, locale: Locale | undefined) => ({
  attemptId: view.attemptId,
  attempt: view.attempt,
  position: view.position,
  length: view.length,
  item: inLanguage(view.item, locale),
  itemToken: view.itemToken,
  flagged: view.flagged,
  answered: view.answered,
  answers: view.answers,
  finished: view.finished,
});

export const drawItem = operation({
  id: 'drawItem',
  method: 'POST',
  path: '/items/draw',
  access: 'open',
  body: drawRequest,
  reply: drawnItem,
  refusals: ['attempt.empty', 'attempt.unknown', 'attempt.not-yours', 'item.unknown', 'item.changed'],
  example: { body: { topics: ['sqs-messages'], level: 2, locale: 'en' } },
  async run({ deps, actor }, { body }) {
    const { attempt, position, locale, ...asked } = body;
    const shown = attempt
      ? await showPractice(deps, actor, { attempt, position })
      : await drawFirst(deps, actor, asked);
    return shown.ok ? ok(drawnView(shown.value, locale)) : shown;
  },
});

export const answerRequest = answerItemSchema
  .omit({ address: true, locale: true })
  .extend({ locale: z.enum(LOCALES).optional() });

export const answer = operation({
  id: 'answerItem',
  method: 'POST',
  path: '/responses',
  access: 'learner',
  body: answerRequest,
  reply: feedback,
  refusals: [
    'answer.wrong-kind',
    'answer.nothing-picked',
    'answer.wrong-count',
    'answer.unknown-option',
    'answer.incomplete',
    'answer.not-a-number',
    'item.signature',
    'item.unknown',
    'item.changed',
    'attempt.not-yours',
    'attempt.closed',
    'response.conflict',
    'response.position-taken',
    'account.unknown',
    'access.sign-in-first',
    'rate.too-many',
  ],
  example: {
    body: {
      responseId: '5f0c1a52-7d0e-4f6e-9a53-3a5f3f1f9a01',
      item: 'eyJhdHRlbXB0Ijp7fX0.c2lnbmF0dXJl',
      answer: { kind: 'single', picked: 'b' },
      certainty: 'think',
      elapsedMs: 41_000,
    },
  },
  run: ({ deps, actor, locale, address }: Call, { body }) =>
    answerItem(deps, actor, { ...body, locale: body.locale ?? locale, address }),
});
