import { z } from 'zod';

const localized = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
/** A day, or a month where no day was published. Calendar dates, without a time zone. */
const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/);

const skillSchema = z.strictObject({
  /** Number of the skill in the exam guide, `1.1.5`, or a range of them, `1.1.2-1.1.4`; null when not known. */
  ref: z
    .string()
    .regex(/^\d+\.\d+\.\d+(-\d+\.\d+\.\d+)?$/)
    .nullable(),
  text: localized,
});

const taskSchema = z.strictObject({
  /** `1.1`: what the `tasks` of a concept name. */
  id: z.string().regex(/^\d+\.\d+$/),
  title: localized,
  skills: z.array(skillSchema).min(1),
});

const domainSchema = z.strictObject({
  id: z.string().regex(/^\d+$/),
  title: localized,
  /** Percent of the scored questions; null when not published where we could read it. */
  weight: z.int().min(1).max(100).nullable(),
  /** Only the tasks that the topics of this product touch; empty when the guide was not read. */
  tasks: z.array(taskSchema),
});

const count = z.int().min(1).nullable();

/**
 * `content/exams/<id in small letters>.yaml`: the blueprint of one exam version. Whatever was not published where
 * we could read it is null, never a guess.
 */
export const examSchema = z
  .strictObject({
    /** `DVA-C02`: the key of a concept's `tasks`; accounts store it in small letters, like the file's name. */
    id: z.string().regex(/^[A-Z]{3}-C\d{2}$/),
    title: localized,
    domains: z.array(domainSchema).min(1),
    questions: z.strictObject({ scored: count, unscored: count }),
    /** Time for the whole exam. */
    minutes: count,
    /** Ends of the scaled score. */
    scale: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
    /** Scaled score that passes; it is no percentage of right answers. */
    pass: z.int().nullable(),
    offeredFrom: date.nullable(),
    /** Last day, inclusive. */
    offeredUntil: date.nullable(),
    /** Language tags, `ko`, `en`. */
    languages: z.array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)).nullable(),
    /** What a reader must know about these values: sources that disagree, announcements that may have moved. */
    remarks: z.array(localized),
    source: z.url({ protocol: /^https$/ }),
    asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  })
  .superRefine((exam, ctx) => {
    const fault = (path: PropertyKey[], message: string): void => {
      ctx.addIssue({ code: 'custom', path, message });
    };
    const weights = exam.domains.map((domain) => domain.weight);
    const known = weights.filter((weight) => weight !== null);
    const total = known.reduce((sum, weight) => sum + weight, 0);
    if (known.length > 0 && known.length < weights.length)
      fault(['domains'], 'give the weight of every domain or of none');
    if (known.length === weights.length && total !== 100)
      fault(['domains'], `the weights add up to ${total} percent, not 100`);
    for (const [index, domain] of exam.domains.entries())
      for (const task of domain.tasks)
        if (!task.id.startsWith(`${domain.id}.`))
          fault(['domains', index, 'tasks'], `task ${task.id} does not belong to domain ${domain.id}`);
    const ids = exam.domains.flatMap((domain) => [domain.id, ...domain.tasks.map((task) => task.id)]);
    if (new Set(ids).size < ids.length) fault(['domains'], 'a domain or task stands there twice');
    if (exam.scale && exam.scale.min >= exam.scale.max)
      fault(['scale'], 'the lowest score must be under the highest');
    if (exam.pass !== null && (!exam.scale || exam.pass <= exam.scale.min || exam.pass > exam.scale.max))
      fault(['pass'], 'the pass mark must lie on the scale');
    if (exam.offeredFrom && exam.offeredUntil && exam.offeredFrom > exam.offeredUntil)
      fault(['offeredUntil'], 'the last day is before the first');
  });
export type Exam = z.infer<typeof examSchema>;
export type ExamDomain = Exam['domains'][number];
