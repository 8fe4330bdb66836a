import { z } from 'zod';
import { LOCALES } from '@/core/kernel/locale';
import { ok } from '@/core/kernel/result';
import { REVIEW_REASONS } from '@/server/bank/review-queue';
import { showProgress } from '@/server/use-cases/progress/show-progress';
import { acknowledgeChanges, CHANGES_MAX } from '@/server/use-cases/review/acknowledge-changes';
import { listDueCards } from '@/server/use-cases/review/list-due-cards';
import { showReview } from '@/server/use-cases/review/show-review';
import { showToday } from '@/server/use-cases/review/show-today';
import { undoLastReview } from '@/server/use-cases/review/undo-last-review';
import { operation } from '../operation';
import { publicItem } from '../schemas/item.schema';
import { dueCards, progress, today, undone, unseenChange } from '../schemas/learner.schema';
import { count, timeZone } from '../schemas/shared.schema';
import { inLanguage } from './practice';

/** For those who have not chosen a time zone: the study day begins at 04:00 there. */
const zone = z.strictObject({ timeZone: timeZone.optional() });
const example = { query: { timeZone: 'Asia/Seoul' } };

export const dueCardsOperation = operation({
  id: 'listDueCards',
  method: 'GET',
  path: '/cards/due',
  access: 'known',
  query: zone,
  reply: dueCards,
  refusals: [],
  example,
  run: ({ deps, actor }, { query }) => listDueCards(deps, actor, query),
});

export const drawReview = operation({
  id: 'drawReview',
  method: 'POST',
  path: '/reviews/draw',
  access: 'learner',
  body: z.strictObject({ locale: z.enum(LOCALES).optional(), timeZone: timeZone.optional() }),
  reply: z.strictObject({
    attemptId: z.string(),
    position: count,
    item: publicItem,
    itemToken: z.string(),
    flagged: z.boolean(),
    why: z.enum(REVIEW_REASONS),
    changes: z.array(unseenChange),
    left: z.strictObject({ due: count, later: count, fresh: count }),
  }),
  refusals: ['review.nothing-due'],
  example: { body: { locale: 'ko' } },
  async run({ deps, actor }, { body: { locale, ...input } }) {
    const shown = await showReview(deps, actor, input);
    if (!shown.ok) return shown;
    const { concept: _, item, ...rest } = shown.value;
    return ok({ ...rest, item: inLanguage(item, locale) });
  },
});

export const acknowledgeOperation = operation({
  id: 'acknowledgeChanges',
  method: 'POST',
  path: '/reviews/changes/seen',
  access: 'known',
  body: z.strictObject({ changes: z.array(z.string().max(200)).max(CHANGES_MAX) }),
  reply: z.strictObject({}),
  refusals: [],
  example: { body: { changes: ['sqs.message.size.max@1'] } },
  async run({ deps, actor }, { body }) {
    const done = await acknowledgeChanges(deps, actor, body);
    return done.ok ? ok({}) : done;
  },
});

export const undoReview = operation({
  id: 'undoReview',
  method: 'POST',
  path: '/reviews/undo',
  access: 'known',
  body: z.strictObject({ responseId: z.uuid().optional() }),
  reply: undone,
  refusals: ['review.nothing-to-undo'],
  example: { body: { responseId: '5f0c1a52-7d0e-4f6e-9a53-3a5f3f1f9a01' } },
  run: ({ deps, actor }, { body }) => undoLastReview(deps, actor, body),
});

export const todayOperation = operation({
  id: 'showToday',
  method: 'GET',
  path: '/today',
  access: 'known',
  query: zone,
  reply: today,
  refusals: [],
  example,
  run: ({ deps, actor }, { query }) => showToday(deps, actor, query),
});

export const progressOperation = operation({
  id: 'showProgress',
  method: 'GET',
  path: '/progress',
  access: 'known',
  query: zone,
  reply: progress,
  refusals: [],
  example,
  run: ({ deps, actor }, { query }) => showProgress(deps, actor, query),
});
