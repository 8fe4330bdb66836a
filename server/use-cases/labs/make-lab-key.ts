import { createHash } from 'node:crypto';
import { type Actor, canLearn } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { LAB_PLACE } from '@/core/labs/lab';
import { makeAccessKeyId } from '@/core/simulator/access/access-key-id';
import { keepLearner } from '@/server/bank/keep-learner';
import { Refused, transact } from '@/server/bank/transaction';
import { sqlIn } from '@/server/db/sql';
import { sealSecret } from '@/server/labs/key-secret';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** Keys of one learner that work at the same time: as many as AWS gives an IAM user. */
export const LAB_KEYS_MAX = 2;
/** As long as AWS's. */
const SECRET_LENGTH = 40;

export interface MadeLabKey {
  readonly id: string;
  /** In this answer alone. */
  readonly secret: string;
}

/** Makes an access key for AWS clients, which reaches the learner's own labs and nothing else. */
export async function makeLabKey(
  deps: Deps,
  actor: Actor,
  { locale, address }: { locale: Locale; address?: string | undefined },
): Promise<Result<MadeLabKey, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const id = newKeyId(deps);
  const secret = deps.newSecret().slice(0, SECRET_LENGTH);
  const now = deps.now();
  const done = await transact(deps.db, async (tx) => {
    await keepLearner(sqlIn(tx), actor, { now, locale, address });
    const standing = await tx.labKey.count({ where: { userId: actor.id } });
    if (standing >= LAB_KEYS_MAX) throw new Refused('lab.key-limit', { max: LAB_KEYS_MAX });
    const sealed = sealSecret(deps, id, secret);
    await tx.labKey.create({ data: { id, userId: actor.id, secret: sealed, createdAt: new Date(now) } });
    return { id, secret };
  });
  return done.ok ? ok(done.value) : done;
}

/** An id that names the labs' account, as AWS's name theirs. */
function newKeyId(deps: Pick<Deps, 'newSecret'>): string {
  const random = createHash('sha256').update(deps.newSecret()).digest();
  let at = 0;
  return makeAccessKeyId('AKIA', LAB_PLACE.account, () => random.readUInt32BE(4 * at++));
}
