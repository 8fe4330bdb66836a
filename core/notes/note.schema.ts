import { z } from 'zod';

const localized = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `content/notes/<slug>/note.yaml`: what is the same in every language. The texts are `{ko,en}.md` beside it. */
export const noteSchema = z.strictObject({
  /** Position in the list of notes. */
  order: z.int().min(1),
  title: localized,
  summary: localized,
  /** In the order they stand in the text. In the text: `## Heading {#id}` (or `###`). */
  sections: z
    .array(
      z.strictObject({
        id: z.string().regex(SLUG),
        /** Claims of the source notes that this section covers. */
        claims: z.array(z.int().min(1).max(96)).default([]),
        /** Concepts this section teaches; each must be in `content/concepts`. */
        concepts: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});
export type NoteMeta = z.infer<typeof noteSchema>;

/** `content/concepts/<topic>.yaml`: the smallest things worth remembering, one file per topic. */
export const conceptFileSchema = z.strictObject({
  topic: z.string().regex(SLUG),
  concepts: z
    .array(
      z.strictObject({
        /** `sqs.visibility-timeout` */
        id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/),
        title: localized,
        /** One sentence a learner should be able to say from memory. */
        statement: localized,
        facts: z.array(z.string()).default([]),
        /** `note#section` that teaches it. */
        section: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/),
        /** Task statements per exam version, e.g. `DVA-C02: ["1.1"]`. */
        tasks: z.record(z.string(), z.array(z.string().regex(/^\d+\.\d+$/))).default({}),
        /** Concepts to know first. */
        after: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});
export type Concept = z.infer<typeof conceptFileSchema>['concepts'][number];

/** `content/topics.yaml`: the topic tree, in reading order. A topic shares its slug with its note. */
export const topicFileSchema = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: z.string().regex(SLUG),
      title: localized,
      short: localized,
      parent: z.string().optional(),
    }),
  ),
});
export type Topic = z.infer<typeof topicFileSchema>['topics'][number];
