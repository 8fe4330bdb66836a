import { nameIn } from '../../../access/roles';
import type { Ctx, Operation } from '../../../engine/contract';
import type { GetUserRequest, GetUserResponse } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, USERS } from '../entities';
import { validationError } from '../refusals';
import type { IamState } from '../state';
import { userView } from '../views';

/** Without a name the caller itself is meant; the root user has neither name nor path. */
export const getUser: Operation<IamState, GetUserRequest, GetUserResponse> = {
  guard: ({ UserName: name }, { state, account, caller }) => ({
    arn: name === undefined ? caller.arn : arnNamed(USERS, name, state, account),
  }),
  run({ UserName: name }, ctx) {
    if (name === undefined && ctx.caller.kind === 'root') return { User: rootView(ctx) };
    return { User: userView(entityNamed(USERS, name ?? callingUser(ctx), ctx.state), ctx.account) };
  },
};

const rootView = ({ account, caller }: Ctx<IamState>) => ({
  Path: '/',
  UserId: account,
  Arn: caller.arn,
});

/** Name of the user who calls. Refuses roles, which are no users. */
export function callingUser({ caller }: Ctx<IamState>): string {
  if (caller.kind !== 'user')
    throw validationError('Must specify userName when calling with non-User credentials');
  return nameIn(caller.arn);
}
