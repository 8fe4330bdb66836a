import { type Identity, UNMANAGED_ROLE } from '../../access/request';
import { nameIn } from '../../access/roles';
import type { Caller } from '../../engine/contract';
import { keyOf } from './entities';
import { documentOf } from './policies';
import type { Entity, IamState, Principal, Session, User } from './state';

/** What the account's IAM knows of a caller: the policies that apply and the condition keys of its principal. */
export function identityOf(caller: Caller, state: IamState): Identity {
  const organization = state.organizationId;
  switch (caller.kind) {
    case 'user':
      return userIdentity(caller, state);
    case 'role':
      return roleIdentity(caller, state);
    case 'root':
      return { policies: [], keys: organization ? { 'aws:principalorgid': organization } : {} };
    case 'service':
      return { policies: [], keys: organization ? { 'aws:sourceorgid': organization } : {} };
  }
}

function userIdentity(caller: Caller, state: IamState): Identity {
  const user = state.users.get(keyOf(nameIn(caller.arn)));
  if (!user) return unknownIdentity(state);
  const keys = { 'aws:username': user.name, 'aws:userid': user.id };
  return identity(user, userPolicies(user, state), state, sessionOf(caller, state), keys);
}

function roleIdentity(caller: Caller, state: IamState): Identity {
  const role = state.roles.get(keyOf(nameIn(caller.roleArn ?? '')));
  if (!role) return { ...unknownIdentity(state), policies: UNMANAGED_ROLE.policies };
  const keys = { 'aws:userid': `${role.id}:${nameIn(caller.arn)}` };
  return identity(role, ownPolicies(role, state), state, sessionOf(caller, state), keys);
}

const unknownIdentity = (state: IamState): Identity => ({
  policies: [],
  keys: state.organizationId ? { 'aws:principalorgid': state.organizationId } : {},
});

const sessionOf = ({ accessKeyId }: Caller, { sessions }: IamState): Session | undefined =>
  accessKeyId === undefined ? undefined : sessions.get(accessKeyId);

function identity(
  principal: Principal,
  policies: readonly string[],
  state: IamState,
  session: Session | undefined,
  own: Readonly<Record<string, string>>,
): Identity {
  const { boundary } = principal;
  const keys: Record<string, string> = { ...own };
  if (state.organizationId) keys['aws:principalorgid'] = state.organizationId;
  for (const [tag, value] of principal.tags) keys[`aws:principaltag/${tag.toLowerCase()}`] = value;
  return {
    policies,
    uniqueId: principal.id,
    keys: { ...keys, ...session?.keys },
    // A boundary whose policy is gone allows nothing.
    ...(boundary !== undefined && { boundary: documents([boundary], state) }),
    ...(session?.policies && { session: session.policies }),
  };
}

function userPolicies(user: User, state: IamState): readonly string[] {
  const groups = user.groups.flatMap((key) => {
    const group = state.groups.get(key);
    return group ? ownPolicies(group, state) : [];
  });
  return [...ownPolicies(user, state), ...groups];
}

const ownPolicies = ({ inline, attached }: Entity, state: IamState): readonly string[] => [
  ...inline.values(),
  ...documents(attached, state),
];

/** Documents in force of managed policies, as JSON texts. */
export const documents = (arns: readonly string[], state: IamState): readonly string[] =>
  arns.flatMap((arn) => documentOf(arn, state) ?? []);
