import { z } from 'zod';

const words = z.string().min(1).max(200);

/** Was the statement right when it was checked against AWS, and is it still? */
export const VERDICTS = ['correct', 'outdated', 'wrong', 'ambiguous'] as const;

/** `content/claims.yaml`: every statement of the source notes. */
export const claimFileSchema = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        /** Counts from 1 without a gap. */
        number: z.int().min(1),
        verdict: z.enum(VERDICTS),
        /** As the source notes say it, figures included. */
        text: z.strictObject({ ko: words, en: words }),
      }),
    )
    .min(1)
    .refine((claims) => claims.every(({ number }, place) => number === place + 1), 'numbers count from 1'),
});
export type Claim = z.infer<typeof claimFileSchema>['claims'][number];
