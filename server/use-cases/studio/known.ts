import type { Known } from '@/core/authoring/finding';
import { termsToAvoid } from '@/core/authoring/glossary';
import type { Content } from '@/server/content/read';

/** The content of a release as the lint needs it. */
export const knownOf = (content: Content): Known => ({
  facts: content.facts,
  concepts: content.concepts,
  sections: new Set(
    [...content.notes.values()].flatMap(({ slug, meta }) => meta.sections.map(({ id }) => `${slug}#${id}`)),
  ),
  glossary: termsToAvoid(content.glossary),
});
