import { z } from 'zod';
import { EVIDENCE } from '@/core/facts/fact.schema';
import { PROFILES } from '@/core/kernel/ids';

/** A text in every language. */
export const localized = z.strictObject({ ko: z.string(), en: z.string() });
export const profile = z.enum(PROFILES);
export const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
/** `YYYY-MM-DD` */
export const date = z.string();
/** Milliseconds since the epoch. */
export const instant = z.int();
export const share = z.number().min(0).max(1);
export const count = z.int().min(0);
export const timeZone = z.string().max(64);

/** When a concept comes back; null when it is not scheduled. */
export const schedule = z.strictObject({ inDays: count, dueAt: instant }).nullable();

/** A fact as it stands in the registry. */
export const fact = z.strictObject({
  id: z.string(),
  value: z.union([z.number(), z.string(), z.array(z.string())]),
  unit: z.string(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  exam: z
    .strictObject({ value: z.union([z.number(), z.string(), z.array(z.string())]), why: localized })
    .optional(),
  statement: localized,
  source: z.string(),
  asOf: z.string(),
  since: z.string().optional(),
  evidence: z.array(z.enum(EVIDENCE)),
});
