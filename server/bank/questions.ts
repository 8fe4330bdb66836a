import type { Instant } from '@/core/kernel/time';
import { type History, type Narrowing, publishedRows } from '@/server/db/queries/bank';
import { reading } from '@/server/db/writes';
import type { Deps } from '@/server/use-cases/deps';
import { type Revision, revisionsById } from './revisions';

/** A question learners can get, in its current revision. */
export interface BankQuestion {
  id: string;
  slug: string;
  concept: string;
  topic: string;
  revision: Revision;
  /** When the learner asked about last answered it, or null. */
  lastSeenAt: Instant | null;
}

/** Published questions of a selection, in id order; with a history, each with its last answer there. */
export async function publishedQuestions(
  deps: Deps,
  selection: Narrowing = {},
  history: History | null = null,
): Promise<BankQuestion[]> {
  const rows = await publishedRows(await reading(deps.db), selection, history);
  const revisions = await revisionsById(
    deps,
    rows.map(({ currentRevisionId }) => currentRevisionId),
  );
  return rows.flatMap((row): BankQuestion[] => {
    const revision = revisions.get(row.currentRevisionId);
    if (!revision) return [];
    const { id, slug, conceptId: concept, topicId: topic, seenAt } = row;
    return [{ id, slug, concept, topic, revision, lastSeenAt: seenAt?.getTime() ?? null }];
  });
}
