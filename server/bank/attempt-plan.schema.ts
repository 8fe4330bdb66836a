import { z } from 'zod';
import { PROFILES } from '@/core/kernel/ids';

export const FILTERS = ['all', 'unseen', 'missed', 'flagged', 'confident-wrong'] as const;
export type Filter = (typeof FILTERS)[number];

export const LENGTH_MAX = 65;
const names = z.array(z.string().min(1).max(120)).max(200);

/** What a run asks for. All items of a run follow from it and from the learner's history before it began. */
export const attemptPlanSchema = z.strictObject({
  id: z.string().min(8).max(64),
  mode: z.enum(['PRACTICE', 'REVIEW']),
  /** Empty: every topic. */
  topics: names,
  /** Empty: every concept of the topics. */
  concepts: names,
  /** Slug of the one question to draw from ("another like this"), or null. */
  question: z.string().max(120).nullable(),
  /** Number of items; 0 for review, which goes on as long as something is due. */
  length: z.int().min(0).max(LENGTH_MAX),
  /** 0: any. */
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  filter: z.enum(FILTERS),
  profile: z.enum(PROFILES),
  seed: z.string().min(1).max(64),
  startedAt: z.int(),
});
export type AttemptPlan = z.infer<typeof attemptPlanSchema>;

/** An item on its way to a learner and back: enough to draw it again and to open its attempt. */
export const itemTicketSchema = z.strictObject({
  attempt: attemptPlanSchema,
  position: z.int().min(0).max(10_000),
  revision: z.string().min(1).max(120),
  seed: z.string().min(1).max(120),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  profile: z.enum(PROFILES),
  /** Of the item as it was shown: facts or code may change between showing and answering. */
  digest: z.string().length(16),
});
export type ItemTicket = z.infer<typeof itemTicketSchema>;
