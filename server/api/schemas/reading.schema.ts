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
    labs: z.array(z.string()),
  }),
});

/** A text cut where the words that were sought begin and end. */
const pieces = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));

export const found = z.strictObject({
  results: z.array(
    z.strictObject({
      kind: z.enum(['section', 'concept', 'fact']),
      href: z.string(),
      place: z.string(),
      title: pieces,
      snippet: pieces,
    }),
  ),
});
