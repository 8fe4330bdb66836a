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
        /** Concepts taught elsewhere that are practised here, where the section teaches none of its own. */
        practise: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});
export type NoteMeta = z.infer<typeof noteSchema>;

/** The concepts that practising a section asks. */
export const practisedIn = ({ concepts, practise = [] }: NoteMeta['sections'][number]): readonly string[] => [
  ...concepts,
  ...practise,
];

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
        /** Skills of those tasks, where the exam guide numbers them, as `content/exams` does: `1.1.5`, `1.1.2-1.1.4`. */
        skills: z.record(z.string(), z.array(z.string())).optional(),
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
