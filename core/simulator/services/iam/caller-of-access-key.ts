import type { Instant } from '../../../kernel/time';
import { accountOfAccessKey } from '../../access/access-key-id';
import type { Caller } from '../../engine/contract';
import { arnOf } from './arns';
import type { IamState } from './state';

/** Whom an access key stands for, and what its signatures are checked with. */
export interface Credentials {
  readonly caller: Caller;
  readonly secret: string;
  /** Temporary credentials: the token that requests must carry, and until when it is good. */
  readonly token?: string;
  readonly expiresAt?: Instant;
}

export { accountOfAccessKey };

/**
 * For the wire: whom an access key made in the world stands for. `accountOfAccessKey(id)` tells the account, whose
 * IAM state is `world.stateOf('iam', { account, region })`. Undefined for ids that IAM or STS of the world did not
 * make, and for inactive keys: what those mean is the host's to say. An expired session is still answered, so that
 * the wire can word it (`ExpiredToken`).
 */
export function callerOfAccessKey(id: string, state: unknown): Credentials | undefined {
  const account = accountOfAccessKey(id);
  if (account === undefined || state === undefined) return undefined;
  const { accessKeys, sessions, users } = state as IamState;
  const session = sessions.get(id);
  if (session) {
    const { arn, roleArn, secret, token, expiresAt } = session;
    const kind = roleArn ? 'role' : arn.endsWith(':root') ? 'root' : 'user';
    return {
      caller: { kind, account, arn, accessKeyId: id, ...(roleArn && { roleArn }) },
      secret,
      token,
      expiresAt,
    };
  }
  const key = accessKeys.get(id);
  const user = key?.active ? users.get(key.user) : undefined;
  if (!key || !user) return undefined;
  const arn = arnOf(account, 'user', user);
  return { caller: { kind: 'user', account, arn, accessKeyId: id }, secret: key.secret };
}
