import type { ConceptId, MisconceptionId } from '@/core/kernel/ids';
import type { Misconception } from '@/core/notes/misconception.schema';
import type { Content } from '@/server/content/read';

/** What content says of a mistaken belief; null for an id it does not list, such as one made in the studio. */
export const misconceptionOf = (content: Content, id: MisconceptionId): Misconception | null =>
  content.misconceptions.get(id) ?? null;

/** The concept that a mistaken belief belongs to, or null when it is no other than the question's own. */
export const conceptOfMisconception = (content: Content, id: MisconceptionId): ConceptId | null =>
  misconceptionOf(content, id)?.concept ?? null;
