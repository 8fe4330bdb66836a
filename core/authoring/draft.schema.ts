import { z } from 'zod';
import type { AuthoredBody } from '../questions/authored.schema';
import { draftAbout } from '../questions/draft-about.schema';
import { TRAPS } from '../questions/traps';

/** A draft may be unfinished, but it is bounded like a finished question. */
const id = z.string().max(60);
const ids = z.array(id).max(10).default([]);
const words = z.string().max(8_000).default('');
const wordsById = z
  .record(z.string().max(60), z.string().max(8_000))
  .refine((entries) => Object.keys(entries).length <= 20);

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), options: ids, key: id.default('') }),
  z.strictObject({ kind: z.literal('multiple'), options: ids, key: ids }),
  z.strictObject({ kind: z.literal('ordering'), options: ids, key: ids }),
  z.strictObject({
    kind: z.literal('matching'),
    prompts: ids,
    options: ids,
    key: z.record(z.string().max(60), id).default({}),
  }),
  z.strictObject({
    kind: z.literal('numeric'),
    // JSON has no NaN: a number not given yet is stored as null.
    key: z
      .union([z.number(), z.nan(), z.null()])
      .default(null)
      .transform((value) => value ?? Number.NaN),
    tolerance: z.number().min(0).default(0),
    unit: z.string().max(40).default(''),
  }),
]);

const text = {
  stem: words,
  exhibits: z
    .array(z.strictObject({ title: z.string().max(200).default(''), body: words }))
    .max(6)
    .optional(),
  options: wordsById.default({}),
  prompts: wordsById.optional(),
  reasons: wordsById.default({}),
  explanation: words,
};
const itemText = z
  .strictObject({ ...text, parts: z.record(z.string().max(60), z.strictObject(text)).optional() })
  .prefault({});

/** The working copy of a studio question. What it accepts is a body with any of its fields left empty. */
export const draftSchema: z.ZodType<AuthoredBody, unknown> = z.strictObject({
  ...draftAbout,
  traps: z.array(z.enum(TRAPS)).default([]),
  structure: z.union([
    part,
    z.strictObject({
      kind: z.literal('case'),
      parts: z
        .array(z.strictObject({ id, structure: part }))
        .max(8)
        .default([]),
    }),
  ]),
  misconceptions: z.record(z.string().max(121), z.string().max(120)).default({}),
  text: z.strictObject({ ko: itemText, en: itemText }).prefault({}),
});
