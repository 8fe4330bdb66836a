'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { answerReport } from '@/server/use-cases/reports/answer-report';

/** Answers a report; null when it was stored, else what went wrong. */
export async function sendAnswer(input: {
  id: string;
  text: string;
  locale: string;
}): Promise<string | null> {
  const { id, text } = input;
  const locale = isLocale(input.locale) ? input.locale : 'ko';
  const done = await answerReport(deps(), await currentActor(), { id, text: String(text) });
  // The badge in the studio's menu counts what waits.
  revalidatePath('/[locale]/studio', 'layout');
  if (done.ok) return null;
  const t = await getTranslations({ locale, namespace: 'refusals' });
  return t(done.error.code, done.error.detail);
}
