import type { Instant } from '../../../kernel/time';

/** All that one account's IAM knows. */
export interface IamState {
  /** By name in lower case: names are unique in any case. */
  readonly users: Map<string, User>;
  readonly groups: Map<string, Group>;
  readonly roles: Map<string, Role>;
  /** Customer managed policies by ARN. */
  readonly policies: Map<string, ManagedPolicy>;
  readonly accessKeys: Map<string, AccessKey>;
  /** Temporary credentials by access key id, oldest first. */
  readonly sessions: Map<string, Session>;
  alias?: string;
  /** Id of the organization the account belongs to: `o-…`. */
  organizationId?: string;
}

/** What users, groups and roles have in common. */
export interface Entity {
  name: string;
  /** `/` or `/division/`. */
  path: string;
  readonly id: string;
  readonly createdAt: Instant;
  /** Inline policies by name, as JSON texts. */
  readonly inline: Map<string, string>;
  /** ARNs of attached managed policies, in the order they were attached. */
  attached: string[];
}

/** Users and roles. */
export interface Principal extends Entity {
  readonly tags: Map<string, string>;
  /** ARN of the managed policy that bounds its permissions. */
  boundary?: string;
}

export interface User extends Principal {
  /** Keys of its groups in `IamState.groups`. */
  groups: string[];
}

export type Group = Entity;

export interface Role extends Principal {
  /** Trust policy, as JSON text. */
  trust: string;
  description?: string;
  maxSessionSec: number;
}

export interface ManagedPolicy {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly createdAt: Instant;
  readonly description?: string;
  readonly tags: Map<string, string>;
  updatedAt: Instant;
  /** By version id, oldest first. */
  readonly versions: Map<string, PolicyVersion>;
  defaultVersion: string;
  /** Number of the next version. */
  nextVersion: number;
}

export interface PolicyVersion {
  readonly document: string;
  readonly createdAt: Instant;
}

export interface AccessKey {
  /** Key of its user in `IamState.users`. */
  user: string;
  readonly secret: string;
  readonly createdAt: Instant;
  active: boolean;
}

export interface Session {
  readonly secret: string;
  readonly token: string;
  readonly expiresAt: Instant;
  /** ARN that the session acts as. */
  readonly arn: string;
  /** Set for sessions of roles. */
  readonly roleArn?: string;
  /** Session policies as JSON texts, where the session was given some. */
  readonly policies?: readonly string[];
  /** Condition keys of its principal, names in lower case. */
  readonly keys: Readonly<Record<string, string>>;
}

export const initialState = (): IamState => ({
  users: new Map(),
  groups: new Map(),
  roles: new Map(),
  policies: new Map(),
  accessKeys: new Map(),
  sessions: new Map(),
});
