import { evaluate } from '@/core/simulator/access/evaluate';
import type { AccessRequest } from '@/core/simulator/access/request';
import type { Caller } from '@/core/simulator/engine/contract';
import { ACCOUNT, REGION, START } from '../../../support/simulator';

export const OTHER = '444455556666';
export const QUEUE = `arn:aws:sqs:${REGION}:${ACCOUNT}:orders`;
export const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

export const user = (account = ACCOUNT): Caller => ({
  kind: 'user',
  account,
  arn: `arn:aws:iam::${account}:user/dev`,
});
export const session = (account = ACCOUNT): Caller => ({
  kind: 'role',
  account,
  arn: `arn:aws:sts::${account}:assumed-role/worker/one`,
  roleArn: `arn:aws:iam::${account}:role/worker`,
});
export const service = (arn = 'sns.amazonaws.com'): Caller => ({ kind: 'service', account: ACCOUNT, arn });

type Statement = Readonly<Record<string, unknown>>;

/** A policy document; what a statement leaves out is `Allow`, `*` and `*`. */
export const policy = (...statements: Statement[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({
      Effect: 'Allow',
      ...('NotAction' in statement ? {} : { Action: '*' }),
      ...('NotResource' in statement ? {} : { Resource: '*' }),
      ...statement,
    })),
  });

interface RequestOptions extends Partial<Omit<AccessRequest, 'identity'>> {
  policies?: readonly string[];
  boundary?: string;
  session?: string;
  keys?: Readonly<Record<string, string>>;
  uniqueId?: string;
}

/** A user of the account who sends to a queue of the account, unless told otherwise. */
export function request({ policies = [], boundary, session, keys = {}, uniqueId, ...rest }: RequestOptions) {
  const made: AccessRequest = {
    caller: user(),
    identity: {
      policies,
      keys,
      ...(boundary !== undefined && { boundary: [boundary] }),
      ...(session !== undefined && { session: [session] }),
      ...(uniqueId !== undefined && { uniqueId }),
    },
    action: 'sqs:SendMessage',
    arn: QUEUE,
    owner: ACCOUNT,
    region: REGION,
    context: {},
    now: START,
    ...rest,
  };
  return made;
}

/** `allow`, `deny identity` for an explicit deny, `no resource` for want of an allow. */
export function verdictOf(options: RequestOptions): string {
  const verdict = evaluate(request(options));
  return verdict.allowed ? 'allow' : `${verdict.explicit ? 'deny' : 'no'} ${verdict.by}`;
}
