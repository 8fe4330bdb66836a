import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { CreateAliasRequest } from '../../../shapes/generated/kms.types';
import { checkAliasName } from '../aliases';
import { keyGuard } from '../guards';
import { aliasArn } from '../key-arns';
import { aliasesOf, checkNotPendingDeletion, keyById } from '../keys';
import { alreadyExists, limitExceeded } from '../refusals';
import type { KmsState } from '../state';

/** Asks permission for the alias and for the key it is to name. */
export const createAlias: Operation<KmsState, CreateAliasRequest, object> = {
  guard: ({ AliasName, TargetKeyId }, ctx) => [
    { arn: aliasArn(ctx, AliasName) },
    keyGuard('CreateAlias', keyById(TargetKeyId, ctx), ctx),
  ],
  run({ AliasName: name, TargetKeyId }, ctx) {
    checkAliasName(name);
    const key = keyById(TargetKeyId, ctx);
    if (ctx.state.aliases.has(name))
      throw alreadyExists(`An alias with the name ${aliasArn(ctx, name)} already exists`);
    checkNotPendingDeletion(key);
    if (aliasesOf(key, ctx.state).length >= limit(ctx.limits, 'kms.aliasesPerKey.max'))
      throw limitExceeded('The maximum number of aliases for this KMS key is reached.');
    ctx.state.aliases.set(name, { keyId: key.id, createdAt: ctx.now, updatedAt: ctx.now });
    return {};
  },
};
