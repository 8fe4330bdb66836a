import type { Ctx } from '../../engine/contract';
import type { KmsState } from './state';

export const deletionTimer = (keyId: string): string => `delete/${keyId}`;

/** The waiting period of a key is over: it goes, with its aliases, and nothing can decrypt what it encrypted. */
export function deleteKey(keyId: string, ctx: Ctx<KmsState>): void {
  const { keys, aliases } = ctx.state;
  const key = keys.get(keyId);
  if (!key) return;
  keys.delete(keyId);
  for (const [name, alias] of aliases) if (alias.keyId === keyId) aliases.delete(name);
  ctx.emit('KeyDeleted', { keyArn: key.arn });
}
