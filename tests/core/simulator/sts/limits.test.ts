import { beforeEach, expect, it } from 'vitest';
import type { Caller } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '../../../support/limits';
import { ACCOUNT, call, refusal, START, testWorld } from '../../../support/simulator';
import { makeRole, makeUser, policyOf, trustIn } from '../iam/account';

const value = (fact: string): number => Number(LIMITS.today[fact]);
const MS_PER_SEC = 1_000;

let world: World;
let user: Caller;
let RoleArn: string;
beforeEach(() => {
  world = testWorld();
  user = makeUser(world, 'dev', policyOf({ Action: 'sts:*' }));
  RoleArn = makeRole(world, 'worker', {
    trust: trustIn({ AWS: ACCOUNT }),
    policy: policyOf({ Action: 'sts:*' }),
  });
});

interface Opened {
  Credentials: { Expiration: number };
}
const seconds = ({ Credentials }: Opened): number => (Credentials.Expiration - START) / MS_PER_SEC;
const assume = (input: object = {}, caller = user): [string, object, object] => [
  'sts.AssumeRole',
  { RoleArn, RoleSessionName: 'one', ...input },
  { caller },
];

it('sts.session.role.default: of a session, and the longest of a role', () => {
  const quota = value('sts.session.role.default');
  expect(seconds(call<Opened>(world, ...assume()))).toBe(quota);
  expect(seconds(call<Opened>(world, ...assume({ DurationSeconds: quota - 1 })))).toBe(quota - 1);
  expect(refusal(world, ...assume({ DurationSeconds: quota + 1 }))).toMatchObject({
    code: 'ValidationError',
    message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  });
});

it('sts.session.chaining.max', () => {
  const quota = value('sts.session.chaining.max');
  call(world, 'iam.UpdateRole', { RoleName: 'worker', MaxSessionDuration: quota * 2 });
  const chained: Caller = {
    kind: 'role',
    account: ACCOUNT,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/worker/zero`,
    roleArn: RoleArn,
  };
  expect(seconds(call<Opened>(world, ...assume({ DurationSeconds: quota }, chained)))).toBe(quota);
  expect(seconds(call<Opened>(world, ...assume({ DurationSeconds: quota + 1 })))).toBe(quota + 1);
  expect(refusal(world, ...assume({ DurationSeconds: quota + 1 }, chained)).message).toBe(
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
  );
});

it('sts.session.user.default and sts.session.root.max', () => {
  const open = (input: object, options: object = {}) =>
    seconds(call<Opened>(world, 'sts.GetSessionToken', input, options));
  const rootMax = value('sts.session.root.max');
  expect(open({}, { caller: user })).toBe(value('sts.session.user.default'));
  expect(open({ DurationSeconds: rootMax + 1 }, { caller: user })).toBe(rootMax + 1);
  expect(open({})).toBe(rootMax);
  expect(open({ DurationSeconds: rootMax - 1 })).toBe(rootMax - 1);
  expect(open({ DurationSeconds: rootMax + 1 })).toBe(rootMax);
});

it('sts.sessionPolicy.size.max', () => {
  const quota = value('sts.sessionPolicy.size.max');
  const padded = (size: number) => policyOf({ Action: 'sqs:*' }).padEnd(size, ' ');
  call(world, ...assume({ Policy: padded(quota - 1) }));
  expect(call(world, ...assume({ Policy: padded(quota) }))).toMatchObject({ PackedPolicySize: 100 });
  expect(refusal(world, ...assume({ Policy: padded(quota + 1) })).message).toContain(
    `at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${quota}`,
  );
});

it('sts.sessionPolicy.arns.max', () => {
  const quota = value('sts.sessionPolicy.arns.max');
  const arns = (count: number) =>
    Array.from({ length: count }, () => ({ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }));
  call(world, ...assume({ PolicyArns: arns(quota - 1) }));
  call(world, ...assume({ PolicyArns: arns(quota) }));
  expect(refusal(world, ...assume({ PolicyArns: arns(quota + 1) })).code).toBe('ValidationError');
});
