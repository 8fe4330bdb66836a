'use server';

import { getTranslations } from 'next-intl/server';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { undoLastReview } from '@/server/use-cases/review/undo-last-review';

/** Undoes the last review of today and says what came of it. */
export async function undoReview(given: string): Promise<{ ok: boolean; message: string }> {
  const locale = isLocale(given) ? given : 'ko';
  const outcome = await undoLastReview(deps(), await currentActor());
  if (!outcome.ok) {
    const refusals = await getTranslations({ locale, namespace: 'refusals' });
    return { ok: false, message: refusals(outcome.error.code, outcome.error.detail) };
  }
  const t = await getTranslations({ locale, namespace: 'review' });
  const concepts = outcome.value.concepts.map(({ id, title }) => title?.[locale] ?? id).join(', ');
  return { ok: true, message: t('undone', { concepts }) };
}
