import { MINUTE_MS } from '@/core/kernel/time';
import type { AwsRefusal } from '@/core/simulator/engine/refusal';
import type { HttpRequest } from '@/core/simulator/wire/http';
import { missing, unknownKey, wrongService } from '@/core/simulator/wire/sigv4/refusals';
import { verify } from '@/core/simulator/wire/sigv4/verify';
import type { WireCall } from '@/core/simulator/wire/wire';
import type { User } from '@/server/db/generated/sqlite/client';
import type { Deps } from '@/server/use-cases/deps';
import { openSecret } from '../key-secret';

/** The learner whose key signed. */
export type Signer = Pick<User, 'id' | 'guest' | 'profile'>;

/** How exact `lastUsedAt` is. */
const LAST_USED_STEP_MS = MINUTE_MS;

/** Whose access key signed a request, or why it is turned away, in AWS's words. Nothing goes unsigned. */
export async function signerOf(
  deps: Deps,
  { signed, dialect }: WireCall,
  request: HttpRequest,
): Promise<Signer | { readonly refused: AwsRefusal }> {
  const { signingName } = dialect.service.shapes;
  if (!signed) return { refused: missing(signingName) };
  if (signed.service !== signingName) return { refused: wrongService(signed, signingName) };
  const key = await deps.db.labKey.findUnique({
    where: { id: signed.accessKeyId },
    include: { user: { select: { id: true, guest: true, profile: true } } },
  });
  const secret = key && openSecret(deps, key.id, key.secret);
  if (!key || !secret || signed.sessionToken !== undefined) return { refused: unknownKey(signed) };
  const refused = verify(request, signed, secret, deps.now());
  if (refused) return { refused };
  await noteUse(deps, key);
  return key.user;
}

async function noteUse(
  deps: Deps,
  { id, lastUsedAt }: { id: string; lastUsedAt: Date | null },
): Promise<void> {
  const now = deps.now();
  if (lastUsedAt && now - lastUsedAt.getTime() < LAST_USED_STEP_MS) return;
  await deps.db.labKey.updateMany({ where: { id }, data: { lastUsedAt: new Date(now) } });
}
