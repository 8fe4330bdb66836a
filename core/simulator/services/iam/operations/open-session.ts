import { makeAccessKeyId } from '../../../access/access-key-id';
import { nameIn } from '../../../access/roles';
import { parseArn } from '../../../engine/arn';
import type { Ctx, Operation } from '../../../engine/contract';
import { documents } from '../identity';
import { makeSecret, randomText } from '../secrets';
import type { IamState, Session } from '../state';

/** What STS asks for when it has decided to give somebody temporary credentials. */
export interface OpenSession {
  /** Whom the session acts as: a session ARN, or that of a user or root user. */
  readonly Arn: string;
  /** For sessions of roles. */
  readonly RoleArn?: string;
  readonly DurationSeconds: number;
  /** A policy that STS has found well-formed. */
  readonly Policy?: string;
  readonly PolicyArns?: readonly string[];
  /** Condition keys of the session, names in lower case. */
  readonly Keys: Readonly<Record<string, string>>;
}

export interface OpenedSession {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  readonly Expiration: number;
}

/** Sessions kept at once in an account; the oldest is forgotten first. Ours, not AWS's. */
const SESSIONS_MAX = 1_000;
const TOKEN_LENGTH = 200;
const MS_PER_SEC = 1_000;

/** Internal, for STS: IAM keeps sessions, so that it knows what their callers may do. */
export const openSession: Operation<IamState, OpenSession, OpenedSession> = {
  internal: true,
  locate: ({ Arn }, { caller }) => ({
    account: parseArn(Arn)?.account ?? caller.account,
    region: 'aws-global',
  }),
  run(input, ctx) {
    const id = makeAccessKeyId('ASIA', ctx.account, () => ctx.u32());
    const session = makeSession(input, ctx);
    makeRoom(ctx);
    ctx.state.sessions.set(id, session);
    ctx.emit('SessionOpened', { arn: input.Arn, accessKeyId: id, expiresAt: session.expiresAt });
    return {
      AccessKeyId: id,
      SecretAccessKey: session.secret,
      SessionToken: session.token,
      Expiration: session.expiresAt,
    };
  },
};

function makeSession(input: OpenSession, ctx: Ctx<IamState>): Session {
  const { Arn: arn, RoleArn: roleArn, Policy, PolicyArns = [], Keys: keys } = input;
  const limited = Policy !== undefined || PolicyArns.length > 0;
  const policies = [...(Policy === undefined ? [] : [Policy]), ...documents(PolicyArns, ctx.state)];
  return Object.freeze({
    secret: makeSecret(ctx),
    token: randomText(TOKEN_LENGTH, ctx),
    expiresAt: ctx.now + input.DurationSeconds * MS_PER_SEC,
    arn,
    ...(roleArn !== undefined && { roleArn }),
    ...(limited && { policies: Object.freeze(policies) }),
    keys: Object.freeze({ ...keys, 'aws:rolesessionname': nameIn(arn) }),
  });
}

function makeRoom({ state: { sessions }, now }: Ctx<IamState>): void {
  for (const [id, { expiresAt }] of sessions) {
    if (expiresAt > now && sessions.size < SESSIONS_MAX) return;
    sessions.delete(id);
  }
}
