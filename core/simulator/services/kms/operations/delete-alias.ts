import type { Operation } from '../../../engine/contract';
import type { DeleteAliasRequest } from '../../../shapes/generated/kms.types';
import { aliasNamed, checkAliasName } from '../aliases';
import { keyGuard } from '../guards';
import { aliasArn } from '../key-arns';
import { keyById } from '../keys';
import type { KmsState } from '../state';

export const deleteAlias: Operation<KmsState, DeleteAliasRequest, object> = {
  guard: ({ AliasName }, ctx) => [
    { arn: aliasArn(ctx, AliasName) },
    keyGuard('DeleteAlias', keyById(aliasNamed(AliasName, ctx).keyId, ctx), ctx),
  ],
  run({ AliasName }, { state }) {
    checkAliasName(AliasName);
    state.aliases.delete(AliasName);
    return {};
  },
};
