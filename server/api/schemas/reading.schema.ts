import { z } from 'zod';
import { count, fact, instant } from './shared.schema';

const knowledge = z.strictObject({ known: count, started: count, all: count });
const title = z.strictObject({ slug: z.string(), title: z.string() });

export const noteList = z.strictObject({
  notes: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      summary: z.string(),
      sections: z.array(z.string()),
      read: z.array(z.string()),
      knowledge,
    }),
  ),
  imported: z.array(
    z.strictObject({ slug: z.string(), title: z.string(), locale: z.string(), updatedAt: instant }),
  ),
});

export const note = z.strictObject({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Markdown; `{{fact:id}}` stands where a fact's value goes. */
  markdown: z.string(),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      level: z.int(),
      concepts: z.array(z.string()),
      knowledge,
      read: z.boolean(),
    }),
  ),
  facts: z.array(z.string()),
  previous: title.nullable(),
  next: title.nullable(),
});

export const factList = z.strictObject({
  services: z.array(z.strictObject({ service: z.string(), title: z.string(), facts: z.array(fact) })),
});

export const factPage = z.strictObject({
  fact,
  service: z.string(),
  impact: z.strictObject({
    fact: z.string(),
    sections: z.array(z.string()),
    concepts: z.array(z.string()),
    generators: z.array(z.string()),
    questions: z.array(z.string()),
  }),
});
