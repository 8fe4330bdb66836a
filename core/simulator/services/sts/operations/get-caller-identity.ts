import { nameIn } from '../../../access/roles';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  GetCallerIdentityRequest,
  GetCallerIdentityResponse,
} from '../../../shapes/generated/sts.types';
import type { StsState } from '../state';

/** Answers everybody, even those whom a policy denies it. */
export const getCallerIdentity: Operation<StsState, GetCallerIdentityRequest, GetCallerIdentityResponse> = {
  guard: () => [],
  run: (_, ctx) => ({ UserId: userId(ctx), Account: ctx.caller.account, Arn: ctx.caller.arn }),
};

/** Whom IAM does not know goes by the account's number, as its root user does. */
function userId(ctx: Ctx<StsState>): string {
  const { caller } = ctx;
  const id = ctx.resource(caller.roleArn ?? caller.arn)?.attributes.uniqueId;
  if (id === undefined) return caller.account;
  return caller.roleArn === undefined ? String(id) : `${id}:${nameIn(caller.arn)}`;
}
