import 'server-only';
import { getTranslations } from 'next-intl/server';
import { isLocale } from '@/core/kernel/locale';
import type { Refusal, Result } from '@/core/kernel/result';
import type { RefusalCode } from '@/server/use-cases/refusals';

/** What an action answers with: a value, or a refusal in the reader's words. */
export type Said<T> = { ok: true; value: T } | { ok: false; code: RefusalCode; message: string };

export async function said<T>(result: Result<T, Refusal<RefusalCode>>, locale: string): Promise<Said<T>> {
  if (result.ok) return result;
  const t = await getTranslations({ locale: isLocale(locale) ? locale : 'ko', namespace: 'refusals' });
  const { code, detail } = result.error;
  return { ok: false, code, message: t(code, detail) };
}
