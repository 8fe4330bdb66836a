import { z } from 'zod';

const word = z.string().min(1).max(60);
/** A word not to be used, or one with the longer words that may begin like it. */
const avoided = z.union([word, z.strictObject({ word, unless: z.array(word).min(1) })]);
const byLanguage = z.strictObject({
  ko: z.array(avoided).min(1).optional(),
  en: z.array(avoided).min(1).optional(),
});

/** `content/glossary.yaml`: the one word for each thing, and the words that must not stand for it. */
export const glossaryFileSchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        ko: word,
        en: word,
        /** Set where the Korean form stands wherever the English one does; `short` may stand in its place. */
        paired: z.boolean().optional(),
        short: word.optional(),
        /** Used nowhere. */
        not: byLanguage.optional(),
        /** Names AWS has given up: told as history, used by no question. */
        former: byLanguage.optional(),
      }),
    )
    .min(1),
});
export type GlossaryTerm = z.infer<typeof glossaryFileSchema>['terms'][number];
