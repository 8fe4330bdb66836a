import type { Actor } from '@/core/access/actor';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { heldLab, versionOfLab } from './authored-lab';

/**
 * Takes a lab from those who have not begun it, or brings it back (published, or a draft when it never was). Whoever
 * has work in it keeps it.
 */
export async function retireLab(
  deps: Deps,
  actor: Actor,
  input: { id: string; retired: boolean },
): Promise<Result<{ version: string }, Refusal<RefusalCode>>> {
  const done = await transact(deps.db, async (tx) => {
    const found = await heldLab(tx, actor, input.id);
    if (!found.ok) throw new Refused(found.error.code, found.error.detail);
    const row = found.value;
    const back = row.currentRevisionId ? 'PUBLISHED' : 'DRAFT';
    const status = input.retired ? 'RETIRED' : row.status === 'RETIRED' ? back : row.status;
    const data = { status, updatedAt: new Date(deps.now()) } as const;
    return { version: versionOfLab(await tx.authoredLab.update({ where: { id: row.id }, data })) };
  });
  return done.ok ? ok(done.value) : done;
}
