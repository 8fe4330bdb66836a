import type { Actor } from '@/core/access/actor';
import { type LabFileFault, type LabFiles, readLabFiles } from '@/core/exchange/lab-files';
import type { Locale } from '@/core/kernel/locale';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { contentHash } from '../studio/studio-question';
import { areLabFiles, heldLab, knownIds, versionOfLab } from './authored-lab';

export interface SaveLabDraftInput {
  readonly id: string;
  /** The version the text was written on. */
  readonly version: string;
  readonly files: LabFiles;
  /** Of what is said about faults. */
  readonly locale: Locale;
}

export interface SavedLabDraft {
  readonly version: string;
  readonly savedAt: number;
  /** What keeps the text from being a lab; it is kept nevertheless. */
  readonly faults: readonly LabFileFault[];
}

/**
 * Keeps the working copy, all three files or none. Learners go on getting the published revision. Refuses with
 * `lab.changed-meanwhile` when somebody saved since `version`; saving the same text twice is no change.
 */
export async function saveLabDraft(
  deps: Deps,
  actor: Actor,
  input: SaveLabDraftInput,
): Promise<Result<SavedLabDraft, Refusal<RefusalCode>>> {
  const given = areLabFiles(input.files);
  if (!given.ok) return given;
  const draft = { ...given.value };
  const now = new Date(deps.now());
  const done = await transact(deps.db, async (tx) => {
    const found = await heldLab(tx, actor, input.id);
    if (!found.ok) throw new Refused(found.error.code, found.error.detail);
    const row = found.value;
    const after = { slug: row.slug, version: versionOfLab({ ...row, draft }) };
    // The reply to the first try may have been lost.
    if (contentHash(row.draft) === contentHash(draft)) return after;
    if (versionOfLab(row) !== input.version) throw new Refused('lab.changed-meanwhile');
    await tx.authoredLab.update({ where: { id: row.id }, data: { draft, updatedAt: now } });
    return after;
  });
  if (!done.ok) return done;
  const { slug, version } = done.value;
  const { faults } = readLabFiles(slug, given.value, input.locale, knownIds(deps.content));
  return ok({ version, savedAt: now.getTime(), faults });
}
