import type { Actor } from '@/core/access/actor';
import { type LabFiles, withRevision } from '@/core/exchange/lab-files';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { rulesByProfile } from '@/core/labs/every-service';
import { LabChecks } from '@/core/labs/lab-checks';
import { Refused, type Tx, transact } from '@/server/bank/transaction';
import { storedFiles } from '@/server/labs/authored-labs';
import { Turns } from '@/server/labs/play-on-server';
import { LIMITS, take } from '../accounts/rate-limit';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { contentHash, teacherOf } from '../studio/studio-question';
import { draftAsLab, editableLab, heldLab, type LabRow, versionOfLab } from './authored-lab';

export interface PublishedLab {
  readonly version: string;
  /** Number of the revision learners get from now on. */
  readonly revision: number;
}

/**
 * Gives the working copy to learners as a new revision, whose number is written into it. The server believes no
 * browser: it runs every check of the lab itself, on exactly the version that is named, before the transaction.
 * Work that was begun in an older revision goes on there. Publishing what is published already changes the status
 * only. Refusals: as for editing, `lab.faults` with file and line, `lab.checks` with the part that breaks a promise.
 */
export async function publishLab(
  deps: Deps,
  actor: Actor,
  input: { id: string; version: string },
): Promise<Result<PublishedLab, Refusal<RefusalCode>>> {
  const held = await holdToChecks(deps, actor, input);
  if (!held.ok) return held;
  const done = await transact(deps.db, async (tx): Promise<PublishedLab> => {
    const found = await heldLab(tx, actor, input.id);
    if (!found.ok) throw new Refused(found.error.code, found.error.detail);
    const row = found.value;
    if (versionOfLab(row) !== input.version) throw new Refused('lab.changed-meanwhile');
    const revision = await revise(tx, deps, row);
    const after = await tx.authoredLab.update({
      where: { id: row.id },
      data: { status: 'PUBLISHED', currentRevisionId: revision.id, updatedAt: new Date(deps.now()) },
    });
    return { version: versionOfLab(after), revision: revision.number };
  });
  return done.ok ? ok(done.value) : done;
}

async function holdToChecks(
  deps: Deps,
  actor: Actor,
  input: { id: string; version: string },
): Promise<Result<null, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const found = await editableLab(deps.db, actor, input.id);
  if (!found.ok) return found;
  const row = found.value;
  const { slug } = row;
  if (versionOfLab(row) !== input.version) return fail('lab.changed-meanwhile');
  if (deps.content.labs.has(slug)) return fail('lab.slug-taken', { slug });
  const read = draftAsLab(deps.content, row);
  if (!read.ok) return read;
  const taken = await take(deps, LIMITS.labPublishByInstructor, teacher.value.id);
  if (!taken.ok) return taken;
  const checks = new LabChecks(read.value.lab, rulesByProfile(deps.content.limits));
  const turns = new Turns();
  while (checks.advance()) {
    if (checks.report().faults.length > 0) break;
    await turns.next();
  }
  const [broken] = checks.report().faults;
  if (!broken) return ok(null);
  const { part, code } = broken;
  return fail('lab.checks', { part: part.kind === 'near-miss' ? part.id : part.kind, code });
}

/** The revision for this text: the present one where it says the same. */
async function revise(tx: Tx, deps: Deps, row: LabRow): Promise<{ id: string; number: number }> {
  const draft = storedFiles(row.draft);
  const present = row.currentRevision;
  if (present && contentHash(withRevision(draft, present.number)) === contentHash(present.files))
    return present;
  const last = await tx.labRevision.findFirst({
    where: { labId: row.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const files: LabFiles = withRevision(draft, number);
  return tx.labRevision.create({
    data: { id: deps.newId(), labId: row.id, number, files: { ...files }, createdAt: new Date(deps.now()) },
  });
}
