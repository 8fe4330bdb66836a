import { z } from 'zod';

const localized = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
const value = z.union([z.number(), z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** Kinds of evidence, as in the registry page: A API model, B documentation, C archived documentation, D AWS toolkit, E AWS blog, F third party, K own knowledge. */
export const EVIDENCE = ['A', 'B', 'C', 'D', 'E', 'F', 'K'] as const;

/** One dated value or rule of AWS. */
export const factSchema = z.strictObject({
  /** `service.subject.aspect`, camelCase segments. */
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)+$/),
  value,
  /** `s`, `bytes`, `messages`, `requests/s`, `rule`, `name`, ...; the unit's words stand in the locale files. */
  unit: z.string().min(1),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  /** What the exam expects where it differs from today. */
  exam: z.strictObject({ value, why: localized }).optional(),
  /** One plain sentence that states the fact, with its value. */
  statement: localized,
  source: z.url({ protocol: /^https$/ }),
  /** When the source was read or speaks for: YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  /** Since when today's value holds, where known. */
  since: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  evidence: z.array(z.enum(EVIDENCE)).min(1),
});
export type Fact = z.infer<typeof factSchema>;

/** `content/facts/<service>.yaml`. Every id starts with the service's name. */
export const factFileSchema = z.strictObject({
  service: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  title: localized,
  facts: z.array(factSchema).min(1),
});
