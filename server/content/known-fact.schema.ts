import { z } from 'zod';
import { factSchema } from '@/core/facts/fact.schema';

const { value, unit, statement } = factSchema.shape;

/** A fact as the database remembers it. */
export const knownFactSchema = z.object({
  value,
  unit,
  exam: z.object({ value }).optional(),
  statement,
});
