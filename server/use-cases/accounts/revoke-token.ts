import { type Actor, hasAccount } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** Ends one of the actor's own tokens. Ending it twice changes nothing. */
export async function revokeToken(
  deps: Deps,
  actor: Actor,
  input: { id: string },
): Promise<Result<null, Refusal<RefusalCode>>> {
  if (!hasAccount(actor)) return fail('access.sign-in-first');
  const mine = { id: input.id, userId: actor.id };
  const token = await deps.db.accessToken.findFirst({ where: mine });
  if (!token) return fail('account.token-unknown');
  await deps.db.accessToken.updateMany({
    where: { ...mine, revokedAt: null },
    data: { revokedAt: new Date(deps.now()) },
  });
  return ok(null);
}
