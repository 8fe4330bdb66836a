'use server';

import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { isReportReason } from '@/core/authoring/report-reasons';
import { isLocale } from '@/core/kernel/locale';
import { learningActor } from '@/server/auth/actor';
import { addressOf } from '@/server/auth/client-address';
import { deps } from '@/server/deps';
import { reportItem } from '@/server/use-cases/reports/report-item';

/** Sends a report; null when it was stored, else what went wrong. */
export async function sendReport(input: {
  reportId: string;
  item: string;
  reason: string;
  text: string;
  locale: string;
}): Promise<string | null> {
  const { reportId, item, text } = input;
  const locale = isLocale(input.locale) ? input.locale : 'ko';
  const reason = isReportReason(input.reason) ? input.reason : 'other';
  const address = addressOf(await headers());
  const actor = await learningActor();
  const done = await reportItem(deps(), actor, { reportId, item, reason, text, locale, address });
  if (done.ok) return null;
  const t = await getTranslations({ locale, namespace: 'refusals' });
  return t(done.error.code, done.error.detail);
}
