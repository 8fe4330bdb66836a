import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import { newId } from '../ids';
import { refuse } from '../refusals';
import type { Ec2State, KeyPair } from '../state';

type NewKeyPair = Pick<KeyPair, 'name' | 'type' | 'fingerprint' | 'tags'> & { readonly publicKey?: string };

export function checkNewKeyName(name: string, ctx: Ctx<Ec2State>): void {
  if (ctx.state.keyPairs.has(name)) throw refuse('InvalidKeyPair.Duplicate', `The keypair already exists`);
  if (ctx.state.keyPairs.size >= limit(ctx.limits, 'ec2.keyPairs.max'))
    throw refuse('ResourceLimitExceeded', 'The maximum number of key pairs in this Region has been reached.');
}

export function keepKeyPair(made: NewKeyPair, ctx: Ctx<Ec2State>): KeyPair {
  const pair = { ...made, id: newId('key', ctx), createdAt: ctx.now };
  ctx.state.keyPairs.set(pair.name, pair);
  ctx.emit('KeyPairCreated', { keyName: pair.name, keyPairId: pair.id });
  return pair;
}

export const noSuchKeyPair = (name: string) =>
  refuse('InvalidKeyPair.NotFound', `The key pair '${name}' does not exist`);
