import { z } from 'zod';
import { LOCALES } from '@/core/kernel/locale';
import { ok } from '@/core/kernel/result';
import { showProgress } from '@/server/use-cases/progress/show-progress';
import { listDueCards } from '@/server/use-cases/review/list-due-cards';
import { showReview } from '@/server/use-cases/review/show-review';
import { showToday } from '@/server/use-cases/review/show-today';
import { undoLastReview } from '@/server/use-cases/review/undo-last-review';
import { operation } from '../operation';
import { publicItem } from '../schemas/item.schema';
import { dueCards, progress, today, undone } from '../schemas/learner.schema';
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
    why: z.enum(['due', 'new', 'step']),
    left: z.strictObject({ due: count, later: count, fresh: count }),
  }),
  refusals: ['review.nothing-due'],
  example: { body: { locale: 'ko' } },
  async run({ deps, actor }, { body: { locale, ...input } }) {
    const shown = await showReview(deps, actor, input);
    if (!shown.ok) return shown;
    const { attemptId, position, item, itemToken, flagged, why, left } = shown.value;
    return ok({ attemptId, position, item: inLanguage(item, locale), itemToken, flagged, why, left });
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
