import 'server-only';
import type { Actor } from '@/core/access/actor';

/** The account signed in with this request, or null. */
export async function signedInActor(): Promise<Extract<Actor, { kind: 'account' }> | null> {
  return null;
}
