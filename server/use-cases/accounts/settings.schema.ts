import { z } from 'zod';
import { PROFILES } from '@/core/kernel/ids';
import { LOCALES } from '@/core/kernel/locale';
import { dayOfDate, isTimeZone } from '@/core/scheduling/study-day';

export const NAME_LENGTH_MAX = 80;
export const THEMES = ['system', 'light', 'dark'] as const;
export const NEW_CONCEPTS_MAX = 50;
export const RETENTION_MIN = 0.8;
export const RETENTION_MAX = 0.95;

/** The IANA name of a time zone as this machine spells it, or null. */
export function canonicalTimeZone(name: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name) || !isTimeZone(name)) return null;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

/** How somebody studies. What is left out stays as it is. */
export const settingsSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .max(NAME_LENGTH_MAX)
    .transform((name) => name || null)
    .optional(),
  locale: z.enum(LOCALES).optional(),
  theme: z.enum(THEMES).optional(),
  timeZone: z
    .string()
    .transform((name, ctx) => {
      const canonical = canonicalTimeZone(name);
      if (!canonical) ctx.addIssue({ code: 'custom', message: 'no such time zone' });
      return canonical ?? '';
    })
    .optional(),
  examVersion: z.string().min(1).max(40).optional(),
  /** `YYYY-MM-DD`, or empty for none. */
  examDate: z
    .string()
    .refine((date) => date === '' || dayOfDate(date) !== null)
    .transform((date) => date || null)
    .optional(),
  newConceptsADay: z.coerce.number().int().min(0).max(NEW_CONCEPTS_MAX).optional(),
  profile: z.enum(PROFILES).optional(),
  desiredRetention: z.coerce.number().min(RETENTION_MIN).max(RETENTION_MAX).optional(),
});
export type SettingsInput = z.input<typeof settingsSchema>;
export type Settings = z.output<typeof settingsSchema>;

/** What the page shows to somebody who has set nothing yet: the defaults of the table. */
export const DEFAULT_STUDY = {
  timeZone: 'Asia/Seoul',
  examVersion: 'DVA-C02',
  examDate: null,
  newConceptsADay: 10,
  profile: 'exam',
  desiredRetention: 0.9,
} as const;
