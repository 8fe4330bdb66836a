import { z } from 'zod';
import { PROFILES } from '@/core/kernel/ids';
import { FILTERS, LENGTH_MAX } from '@/server/bank/attempt-plan.schema';

const names = z.array(z.string().min(1).max(120)).max(200).default([]);

/** What a learner asks to practise. Nothing given: ten items from everything. */
export const startPracticeSchema = z.strictObject({
  topics: names,
  concepts: names,
  /** `note#section`: the concepts this section teaches. */
  section: z.string().max(200).nullable().default(null),
  /** Slug of one question: "another like this". */
  question: z.string().max(120).nullable().default(null),
  length: z.int().min(1).max(LENGTH_MAX).default(10),
  /** 0: any. */
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).default(0),
  filter: z.enum(FILTERS).default('all'),
  /** Left out: as the learner has set it. */
  profile: z.enum(PROFILES).optional(),
});
export type StartPracticeInput = z.input<typeof startPracticeSchema>;
