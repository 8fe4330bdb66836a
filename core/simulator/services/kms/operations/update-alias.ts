import type { Operation } from '../../../engine/contract';
import type { UpdateAliasRequest } from '../../../shapes/generated/kms.types';
import { aliasNamed, checkAliasName } from '../aliases';
import { keyGuard } from '../guards';
import { aliasArn } from '../key-arns';
import { checkNotPendingDeletion, keyById } from '../keys';
import type { KmsState } from '../state';

/** Points an alias at another key; asks permission for alias, old key and new key. */
export const updateAlias: Operation<KmsState, UpdateAliasRequest, object> = {
  guard({ AliasName, TargetKeyId }, ctx) {
    const { keyId } = aliasNamed(AliasName, ctx);
    return [
      { arn: aliasArn(ctx, AliasName) },
      keyGuard('UpdateAlias', keyById(keyId, ctx), ctx),
      keyGuard('UpdateAlias', keyById(TargetKeyId, ctx), ctx),
    ];
  },
  run({ AliasName, TargetKeyId }, ctx) {
    checkAliasName(AliasName);
    const alias = aliasNamed(AliasName, ctx);
    const key = keyById(TargetKeyId, ctx);
    checkNotPendingDeletion(key);
    alias.keyId = key.id;
    alias.updatedAt = ctx.now;
    return {};
  },
};
