import { z } from 'zod';
import { LOCALES } from '@/core/kernel/locale';
import { answerSchema } from '@/core/questions/answer.schema';
import { CERTAINTIES } from '@/core/questions/item';

/** What a learner sends to answer an item. */
export const answerItemSchema = z.strictObject({
  /** Made by the client, so that sending twice keeps once. */
  responseId: z.uuid(),
  /** The item token that came with the item. */
  item: z.string().min(1).max(8_000),
  answer: answerSchema,
  certainty: z.enum(CERTAINTIES),
  /** Time from showing to answering; long pauses are cut. */
  elapsedMs: z.number().min(0),
  locale: z.enum(LOCALES),
  /** The browser's time zone, kept for a guest's first answer. */
  timeZone: z.string().max(64).optional(),
  /** Address of the request, put in by the server: new guests are counted by it. */
  address: z.string().max(64).optional(),
});
export type AnswerItemInput = z.infer<typeof answerItemSchema>;
