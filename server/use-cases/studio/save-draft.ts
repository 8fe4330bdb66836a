import type { Actor } from '@/core/access/actor';
import { kindOf, readDraft } from '@/core/authoring/written';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { contentHash, editableQuestion, stored, versionOf } from './studio-question';

export interface SaveDraftInput {
  id: string;
  /** The version the text was written on. */
  version: string;
  /** A `StudioBody` with any of its fields left empty. */
  draft: unknown;
}

export interface Saved {
  version: string;
  savedAt: number;
}

/**
 * Keeps the working copy. Learners go on getting the published revision. Refuses with
 * `question.changed-meanwhile` when somebody saved since `version`; saving the same text twice is no change.
 */
export async function saveDraft(
  deps: Deps,
  actor: Actor,
  input: SaveDraftInput,
): Promise<Result<Saved, Refusal<RefusalCode>>> {
  const parsed = readDraft(input.draft);
  if (!parsed.success) {
    return fail('input.malformed', { field: parsed.error.issues[0]?.path.join('/') ?? 'draft' });
  }
  const draft = stored(parsed.data);
  const now = new Date(deps.now());
  const done = await transact(deps.db, async (tx): Promise<Saved> => {
    const found = await editableQuestion(tx, actor, input.id);
    if (!found.ok) throw new Refused(found.error.code, found.error.detail);
    const row = found.value;
    const saved = {
      version: versionOf({ ...row, draft: JSON.parse(JSON.stringify(draft)) }),
      savedAt: now.getTime(),
    };
    // The reply to the first try may have been lost.
    if (row.draft !== null && contentHash(row.draft) === contentHash(draft)) return saved;
    if (versionOf(row) !== input.version) throw new Refused('question.changed-meanwhile');
    const concept = deps.content.concepts.get(parsed.data.concept);
    // What was never published is found by what it is about now; else the published revision decides.
    const placed = row.currentRevisionId === null && concept;
    await tx.question.update({
      where: { id: row.id },
      data: {
        draft,
        updatedAt: now,
        ...(row.currentRevisionId === null && { kind: kindOf(parsed.data) }),
        ...(placed && { conceptId: placed.id, topicId: placed.topic }),
      },
    });
    return saved;
  });
  return done.ok ? ok(done.value) : done;
}
