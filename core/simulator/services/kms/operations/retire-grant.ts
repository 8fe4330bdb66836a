import type { Ctx, Operation } from '../../../engine/contract';
import type { RetireGrantRequest } from '../../../shapes/generated/kms.types';
import { grantOf, grantOfToken } from '../grants';
import { keyGuard } from '../guards';
import { placeOf } from '../key-arns';
import { keyById } from '../keys';
import { dryRun, validation } from '../refusals';
import type { Grant, Key, KmsState } from '../state';

/** The retiring principal of a grant needs no other permission. */
export const retireGrant: Operation<KmsState, RetireGrantRequest, object> = {
  locate: ({ KeyId }, command) => placeOf(KeyId, command),
  guard(input, ctx) {
    const [key, { retiring }] = meant(input, ctx);
    const retires = retiring === ctx.caller.arn || retiring === ctx.caller.roleArn;
    return retires ? [] : keyGuard('RetireGrant', key, ctx);
  },
  run(input, ctx) {
    const [key, { id }] = meant(input, ctx);
    if (input.DryRun) throw dryRun();
    key.grants.delete(id);
    ctx.emit('GrantRetired', { keyArn: key.arn, grantId: id });
    return {};
  },
};

function meant({ GrantToken, KeyId, GrantId }: RetireGrantRequest, ctx: Ctx<KmsState>): [Key, Grant] {
  if (GrantToken !== undefined) return grantOfToken(GrantToken, ctx);
  if (KeyId === undefined || GrantId === undefined)
    throw validation('Must specify either grant token or grant ID and key ID.');
  const key = keyById(KeyId, ctx);
  return [key, grantOf(key, GrantId)];
}
