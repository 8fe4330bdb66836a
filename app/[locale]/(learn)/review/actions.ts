'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import type { FormState } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { acknowledgeChanges } from '@/server/use-cases/review/acknowledge-changes';
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

/** Remembers that changes of facts were read. */
export async function acknowledge(_state: FormState, form: FormData): Promise<FormState> {
  const changes = form.getAll('change').filter((one) => typeof one === 'string');
  const done = await acknowledgeChanges(deps(), await currentActor(), { changes });
  if (!done.ok) return refused(localeIn(form), done.error);
  refresh();
  return {};
}
