import { arnOf } from './arns';
import { noSuchEntity } from './refusals';
import type { Entity, Group, IamState, Role, User } from './state';

/** Users, groups and roles take policies in the same ways: what tells the three apart. */
export interface EntityKind<E extends Entity = Entity, I = never> {
  readonly noun: 'user' | 'group' | 'role';
  /** As AWS begins sentences with it. */
  readonly title: 'User' | 'Group' | 'Role';
  all(state: IamState): Map<string, E>;
  /** The name that an operation's input gives. */
  nameOf(input: I): string;
}

export const USERS: EntityKind<User, { readonly UserName: string }> = {
  noun: 'user',
  title: 'User',
  all: ({ users }) => users,
  nameOf: ({ UserName }) => UserName,
};
export const GROUPS: EntityKind<Group, { readonly GroupName: string }> = {
  noun: 'group',
  title: 'Group',
  all: ({ groups }) => groups,
  nameOf: ({ GroupName }) => GroupName,
};
export const ROLES: EntityKind<Role, { readonly RoleName: string }> = {
  noun: 'role',
  title: 'Role',
  all: ({ roles }) => roles,
  nameOf: ({ RoleName }) => RoleName,
};

/** Names are unique in any case. */
export const keyOf = (name: string): string => name.toLowerCase();

/** Refuses with NoSuchEntity what is not there. */
export function entityNamed<E extends Entity>(kind: EntityKind<E>, name: string, state: IamState): E {
  const found = kind.all(state).get(keyOf(name));
  if (!found || found.name !== name)
    throw noSuchEntity(`The ${kind.noun} with name ${name} cannot be found.`);
  return found;
}

/** The ARN that permission is asked for: that of the entity or, where there is none, of one without a path. */
export function arnNamed(kind: EntityKind, name: string, state: IamState, account: string): string {
  const found = kind.all(state).get(keyOf(name));
  return arnOf(account, kind.noun, found ?? { path: '/', name });
}
