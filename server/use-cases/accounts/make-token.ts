import { type Actor, hasAccount } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { hashSecret } from './one-time-link';

/** What tokens begin with, so that people and scanners recognise one that leaked. */
export const TOKEN_PREFIX = 'rdr_';
const NAME_LENGTH_MAX = 60;
/** Tokens of one account that work at the same time. */
export const TOKENS_MAX = 20;

/** Makes a personal access token for the API. Only its hash is stored: the token itself is in this answer alone. */
export async function makeToken(
  deps: Deps,
  actor: Actor,
  input: { name: string },
): Promise<Result<{ id: string; token: string }, Refusal<RefusalCode>>> {
  if (!hasAccount(actor)) return fail('access.sign-in-first');
  const name = input.name.trim().slice(0, NAME_LENGTH_MAX);
  if (!name) return fail('account.token-name');
  const id = deps.newId();
  const token = TOKEN_PREFIX + deps.newSecret();
  const done = await transact(deps.db, async (tx) => {
    const held = await tx.user.updateMany({ where: { id: actor.id, guest: false }, data: { guest: false } });
    if (held.count === 0) throw new Refused('account.unknown');
    const working = await tx.accessToken.count({ where: { userId: actor.id, revokedAt: null } });
    if (working >= TOKENS_MAX) throw new Refused('account.token-limit', { max: TOKENS_MAX });
    const tokenHash = hashSecret(token);
    await tx.accessToken.create({
      data: { id, userId: actor.id, name, tokenHash, createdAt: new Date(deps.now()) },
    });
    return { id, token };
  });
  return done.ok ? ok(done.value) : done;
}
