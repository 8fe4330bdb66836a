import { z } from 'zod';
import type { Answer } from './item';

const ID_LENGTH_MAX = 120;
const IDS_MAX = 26;
const PARTS_MAX = 12;
const VALUE_MAX = 1e15;

// Empty is let through: grading answers it with `answer.nothing-picked`, which says more than "malformed".
const id = z.string().max(ID_LENGTH_MAX);
const ids = z.array(id).max(IDS_MAX);

const partAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), picked: id }),
  z.strictObject({ kind: z.literal('multiple'), picked: ids }),
  z.strictObject({ kind: z.literal('ordering'), order: ids }),
  z.strictObject({
    kind: z.literal('matching'),
    pairs: z.record(id, id).refine((pairs) => Object.keys(pairs).length <= IDS_MAX),
  }),
  z.strictObject({ kind: z.literal('numeric'), value: z.number().min(-VALUE_MAX).max(VALUE_MAX) }),
]);

/** An answer as it is submitted: of some kind, and bounded. Whether it fits the item is for grading to say. */
export const answerSchema: z.ZodType<Answer> = z.union([
  partAnswerSchema,
  z.strictObject({
    kind: z.literal('case'),
    parts: z.record(id, partAnswerSchema).refine((parts) => Object.keys(parts).length <= PARTS_MAX),
  }),
]);
