import type { Ctx } from '../../engine/contract';
import { aliasArn, isKeyId, keyArn, localName } from './key-arns';
import { keepManagedKey, managedKey, managedService, serviceOfManagedKey } from './managed-keys';
import { disabled, invalidState, notFound } from './refusals';
import { rotateIfDue } from './rotation';
import type { Key, KmsState } from './state';

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

export const stateOf = ({ enabled, deletionAt }: Key): KeyState =>
  deletionAt !== undefined ? 'PendingDeletion' : enabled ? 'Enabled' : 'Disabled';

/** The key that an id or ARN names. Refuses what is not there, and aliases. */
export function keyById(keyId: string, ctx: Ctx<KmsState>): Key {
  const name = localName(keyId);
  const known = ctx.state.keys.get(name);
  if (known) return known;
  const service = serviceOfManagedKey(ctx, name);
  if (service !== undefined) return managedKey(ctx, service, ctx.now);
  if (!isKeyId(name)) throw notFound(`Invalid keyId '${keyId}'`);
  throw notFound(`Key '${keyArn(ctx, name)}' does not exist`);
}

/** The key that an id, an alias or the ARN of either names. */
export function keyByIdOrAlias(keyId: string, ctx: Ctx<KmsState>): Key {
  const name = localName(keyId);
  if (!name.startsWith('alias/')) return keyById(keyId, ctx);
  const alias = ctx.state.aliases.get(name);
  const key = alias && ctx.state.keys.get(alias.keyId);
  const service = managedService(name);
  if (key) return key;
  if (service === undefined) throw notFound(`Alias ${aliasArn(ctx, name)} is not found.`);
  return managedKey(ctx, service, ctx.now);
}

/**
 * The key as it is used now: an AWS managed key is made on its first use, and a rotation that has come due is done.
 * To be called when nothing can refuse the request any more.
 */
export function inUse(key: Key, ctx: Ctx<KmsState>): Key {
  const service = key.manager === 'AWS' ? serviceOfManagedKey(ctx, key.id) : undefined;
  if (service !== undefined) keepManagedKey(key, service, ctx);
  return rotateIfDue(key, ctx);
}

/** Refuses a key that is disabled or waits for its deletion. */
export function checkUsable(key: Key): void {
  checkNotPendingDeletion(key);
  if (!key.enabled) throw disabled(`${key.arn} is disabled.`);
}

export function checkNotPendingDeletion(key: Key): void {
  if (key.deletionAt !== undefined) throw invalidState(`${key.arn} is pending deletion.`);
}

/** Names of the aliases of a key. */
export const aliasesOf = (key: Key, state: KmsState): string[] =>
  [...state.aliases].filter(([, { keyId }]) => keyId === key.id).map(([name]) => name);
