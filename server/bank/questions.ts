import type { Deps } from '@/server/use-cases/deps';
import { type Revision, revisionsById } from './revisions';

/** A question learners can get, in its current revision. */
export interface BankQuestion {
  id: string;
  slug: string;
  concept: string;
  topic: string;
  revision: Revision;
}

/** Which questions; an empty list does not narrow. */
export interface BankSelection {
  topics?: readonly string[];
  concepts?: readonly string[];
  slug?: string | null;
}

/** Published questions of a selection, in id order. */
export async function publishedQuestions(deps: Deps, selection: BankSelection = {}): Promise<BankQuestion[]> {
  const { topics = [], concepts = [], slug } = selection;
  const rows = await deps.db.question.findMany({
    where: {
      status: 'PUBLISHED',
      currentRevisionId: { not: null },
      ...(topics.length > 0 && { topicId: { in: [...topics] } }),
      ...(concepts.length > 0 && { conceptId: { in: [...concepts] } }),
      ...(slug && { slug }),
    },
    select: { id: true, slug: true, conceptId: true, topicId: true, currentRevisionId: true },
    orderBy: { id: 'asc' },
  });
  const revisions = await revisionsById(
    deps,
    rows.flatMap((row) => row.currentRevisionId ?? []),
  );
  return rows.flatMap((row): BankQuestion[] => {
    const revision = revisions.get(row.currentRevisionId ?? '');
    if (!revision) return [];
    const { id, conceptId: concept, topicId: topic } = row;
    return [{ id, slug: row.slug, concept, topic, revision }];
  });
}
