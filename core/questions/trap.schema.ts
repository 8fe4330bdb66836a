import { z } from 'zod';
import { TRAPS } from './traps';

/** One line without a full stop: screens set it beside a label. */
const belief = z
  .string()
  .min(1)
  .max(140)
  .regex(/^\S.*[^\s.]$/, 'one line without a full stop');
const sentence = z.string().min(1).max(400);

/** `content/traps.yaml`: the wrong beliefs that the exam likes to ask about, with what is right. */
export const trapFileSchema = z.strictObject({
  traps: z
    .array(
      z.strictObject({
        /** As generators and questions name it. */
        id: z.enum(TRAPS),
        /** Is it one of the ten most frequent, or a runner-up? */
        frequent: z.boolean(),
        belief: z.strictObject({ ko: belief, en: belief }),
        /** What is right. Limits stand in the facts, not here. */
        truth: z.strictObject({ ko: sentence, en: sentence }),
        facts: z.array(z.string()).min(1),
        /** Concepts that correct the belief. */
        concepts: z.array(z.string()).min(1),
      }),
    )
    .min(1),
});
export type Trap = z.infer<typeof trapFileSchema>['traps'][number];
