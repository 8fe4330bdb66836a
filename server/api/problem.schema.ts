import { z } from 'zod';
import { feedback } from './schemas/item.schema';

/** An RFC 9457 problem document, as `problem.ts` words it. */
export const problemSchema = z.strictObject({
  type: z.string().startsWith('urn:redrive:problem:'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  code: z.string(),
  instance: z.string().startsWith('urn:uuid:'),
  faults: z.array(z.strictObject({ at: z.string(), message: z.string() })).optional(),
  feedback: feedback.optional(),
});
