import type { ConceptId, MisconceptionId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import type { Content } from '@/server/content/read';

/** What content may say of a mistaken belief: its name, and the concept that corrects it. */
export interface Misconception {
  title: Localized;
  concept?: ConceptId;
}

/** Content that names misconceptions; until it does, an id that begins with a concept's id belongs to it. */
type NamingContent = Content & { misconceptions?: ReadonlyMap<MisconceptionId, Misconception> };

export const misconceptionOf = (content: NamingContent, id: MisconceptionId): Misconception | null =>
  content.misconceptions?.get(id) ?? null;

/** The concept that a mistaken belief belongs to, or null when that is not known. */
export function conceptOfMisconception(content: NamingContent, id: MisconceptionId): ConceptId | null {
  const named = misconceptionOf(content, id)?.concept;
  if (named) return named;
  const [before = ''] = id.split('/');
  return content.concepts.has(before) ? before : null;
}
