import { GENERATORS, generatorOf } from '@/core/generators/list';
import type { ConceptId } from '@/core/kernel/ids';
import type { Instant } from '@/core/kernel/time';
import { type History, type Narrowing, publishedRows } from '@/server/db/queries/bank';
import { reading } from '@/server/db/writes';
import type { Deps } from '@/server/use-cases/deps';
import { type Revision, revisionsById } from './revisions';

/** A question learners can get, in its current revision. */
export interface BankQuestion {
  id: string;
  slug: string;
  concept: ConceptId;
  /** All that its items can be about, `concept` first. */
  asks: readonly ConceptId[];
  topic: string;
  revision: Revision;
  /** When the learner asked about last answered it, or null. */
  lastSeenAt: Instant | null;
}

type Selection = Omit<Narrowing, 'orSlugs'>;

/** Published questions of a selection, in id order; with a history, each with its last answer there. */
export async function publishedQuestions(
  deps: Deps,
  selection: Selection = {},
  history: History | null = null,
): Promise<BankQuestion[]> {
  const rows = await publishedRows(await reading(deps.db), narrowed(selection), history);
  const revisions = await revisionsById(
    deps,
    rows.map(({ currentRevisionId }) => currentRevisionId),
  );
  return rows.flatMap((row): BankQuestion[] => {
    const revision = revisions.get(row.currentRevisionId);
    if (!revision) return [];
    const { id, slug, conceptId: concept, topicId: topic, seenAt } = row;
    const lastSeenAt = seenAt?.getTime() ?? null;
    return [{ id, slug, concept, asks: conceptsAsked(revision), topic, revision, lastSeenAt }];
  });
}

/** Questions on a concept are also generators some of whose items are about it. */
const narrowed = ({ concepts = [], ...rest }: Selection): Narrowing => ({
  ...rest,
  concepts,
  orSlugs: GENERATORS.filter(({ asks = [] }) => asks.some((each) => concepts.includes(each))).map(
    ({ slug }) => slug,
  ),
});

function conceptsAsked({ body, concept }: Revision): readonly ConceptId[] {
  const others = body.kind === 'generator' ? generatorOf(body.generator)?.asks : undefined;
  return [concept, ...(others ?? [])];
}
