import type { Actor } from '@/core/access/actor';
import { type LabFileFault, type LabFiles, readLabFiles } from '@/core/exchange/lab-files';
import type { Locale } from '@/core/kernel/locale';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { storedFiles } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { knownIds, labHasChanges, mayEditLab, readableLab, versionOfLab } from './authored-lab';
import type { LabStatus } from './list-authored-labs';

export interface StudioLab {
  readonly id: string;
  readonly slug: string;
  readonly status: LabStatus;
  readonly version: string;
  /** The working copy. */
  readonly files: LabFiles;
  readonly faults: readonly LabFileFault[];
  /** Number of the revision learners get, 0 when there is none. */
  readonly revision: number;
  readonly changed: boolean;
  readonly mayEdit: boolean;
}

/** A lab as the editor opens it. Every instructor may read every lab. */
export async function readAuthoredLab(
  deps: Deps,
  actor: Actor,
  { id, locale }: { id: string; locale: Locale },
): Promise<Result<StudioLab, Refusal<RefusalCode>>> {
  const found = await readableLab(deps.db, actor, id);
  if (!found.ok) return found;
  const { row, teacher } = found.value;
  const files = storedFiles(row.draft);
  return ok({
    id,
    slug: row.slug,
    status: row.status,
    version: versionOfLab(row),
    files,
    faults: readLabFiles(row.slug, files, locale, knownIds(deps.content)).faults,
    revision: row.currentRevision?.number ?? 0,
    changed: labHasChanges(row),
    mayEdit: mayEditLab(teacher, row),
  });
}
