import { type Catalogue, type Covered, coverage } from '@/core/coverage/coverage';
import { GENERATORS } from '@/core/generators/list';
import type { Content } from '@/server/content/read';

/** What there is, as coverage looks at it. */
export const catalogueOf = (content: Content): Catalogue => ({
  claims: content.claims,
  traps: [...content.traps.values()],
  exams: content.exams,
  notes: [...content.notes.values()].map(({ slug, meta }) => ({ slug, sections: meta.sections })),
  concepts: [...content.concepts.values()],
  generators: GENERATORS,
  questions: content.questions.map(({ slug, body }) => ({ slug, ...body })),
  labs: [...content.labs].map(([slug, { lab }]) => ({ slug, concepts: lab.concepts, claims: lab.claims })),
});

/** Every claim, trap and exam skill with all that there is for it. */
export const coverageOf = (content: Content): readonly Covered[] => coverage(catalogueOf(content));
