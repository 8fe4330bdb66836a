import type { Actor } from '@/core/access/actor';
import type { Deps } from '../deps';

/**
 * The account of a sign-in, with the role it has now; null when the account is gone or all sign-ins of that
 * time were ended.
 */
export async function standingSignIn(
  deps: Pick<Deps, 'db'>,
  claim: { id: string; signInVersion: number },
): Promise<Extract<Actor, { kind: 'account' }> | null> {
  const user = await deps.db.user.findUnique({
    where: { id: claim.id },
    select: { guest: true, role: true, signInVersion: true },
  });
  if (!user || user.guest || user.signInVersion !== claim.signInVersion) return null;
  return { kind: 'account', id: claim.id, role: user.role };
}
