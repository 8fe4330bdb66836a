import { z } from 'zod';
import { SLUG } from './note.schema';

/** One line, stating the belief itself: the screen puts a label before it, so it ends without a full stop. */
const belief = z
  .string()
  .min(1)
  .max(120)
  .regex(/^\S.*[^\s.]$/, 'one line without a full stop');

/** `content/misconceptions.yaml`: the mistaken beliefs that make wrong options attractive. */
export const misconceptionFileSchema = z.strictObject({
  misconceptions: z
    .array(
      z.strictObject({
        /** As generators and `question.yaml` name it, `cap-ignored`. */
        id: z.string().regex(SLUG),
        title: z.strictObject({ ko: belief, en: belief }),
        /** The concept that corrects the belief, where that may be another than the question's own. */
        concept: z.string().optional(),
      }),
    )
    .min(1),
});
export type Misconception = z.infer<typeof misconceptionFileSchema>['misconceptions'][number];
