import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '../../../support/limits';
import { call, refusal, testWorld } from '../../../support/simulator';
import { makeRole, makeUser, policyOf, trustIn } from './account';

const TRUST = trustIn({ Service: 'lambda.amazonaws.com' });
const SEND = policyOf({ Action: 'sqs:SendMessage' });
const SLOTS = 26;

const value = (fact: string): number => Number(LIMITS.today[fact]);

/** A policy of exactly this many characters, white space not counted. */
const policyOfSize = (size: number): string => {
  const pad = (length: number) => policyOf({ Action: `sqs:${'x'.repeat(length)}` });
  return pad(size - pad(0).length);
};
const trustOfSize = (size: number): string => {
  const pad = (length: number) => trustIn({ Service: `${'x'.repeat(length)}.amazonaws.com` });
  return pad(size - pad(0).length);
};
const managed = (world: World, name: string): string =>
  call<{ Policy: { Arn: string } }>(world, 'iam.CreatePolicy', { PolicyName: name, PolicyDocument: SEND })
    .Policy.Arn;

/** Facts that count things: `add` makes the nth thing; the one after the last allowed is refused. */
const COUNTS: [fact: string, message: string, add: (world: World, n: number) => [string, object]][] = [
  ['iam.users.max', 'UsersPerAccount', (_, n) => ['iam.CreateUser', { UserName: `u${n}` }]],
  ['iam.groups.max', 'GroupsPerAccount', (_, n) => ['iam.CreateGroup', { GroupName: `g${n}` }]],
  [
    'iam.roles.max',
    'RolesPerAccount',
    (_, n) => ['iam.CreateRole', { RoleName: `r${n}`, AssumeRolePolicyDocument: TRUST }],
  ],
  [
    'iam.customerPolicies.max',
    'PoliciesPerAccount',
    (_, n) => ['iam.CreatePolicy', { PolicyName: `p${n}`, PolicyDocument: SEND }],
  ],
  ['iam.accessKeysPerUser.max', 'AccessKeysPerUser', () => ['iam.CreateAccessKey', { UserName: 'dev' }]],
  [
    'iam.groupsPerUser.max',
    'GroupsPerUser',
    (world, n) => {
      call(world, 'iam.CreateGroup', { GroupName: `g${n}` });
      return ['iam.AddUserToGroup', { UserName: 'dev', GroupName: `g${n}` }];
    },
  ],
  [
    'iam.attachedPolicies.user.max',
    'PoliciesPerUser',
    (world, n) => ['iam.AttachUserPolicy', { UserName: 'dev', PolicyArn: managed(world, `p${n}`) }],
  ],
  [
    'iam.attachedPolicies.group.max',
    'PoliciesPerGroup',
    (world, n) => ['iam.AttachGroupPolicy', { GroupName: 'devs', PolicyArn: managed(world, `p${n}`) }],
  ],
  [
    'iam.attachedPolicies.role.max',
    'PoliciesPerRole',
    (world, n) => ['iam.AttachRolePolicy', { RoleName: 'worker', PolicyArn: managed(world, `p${n}`) }],
  ],
];

/** What rows other than those that count these things have beforehand. */
function furnished(fact: string): World {
  const world = testWorld();
  if (['iam.users.max', 'iam.groups.max', 'iam.roles.max', 'iam.customerPolicies.max'].includes(fact))
    return world;
  makeUser(world, 'dev');
  makeRole(world, 'worker', { trust: TRUST });
  call(world, 'iam.CreateGroup', { GroupName: 'devs' });
  return world;
}

describe('quotas of things', () => {
  it.each(COUNTS)('%s', (fact, name, add) => {
    const world = furnished(fact);
    const quota = value(fact);
    for (let n = 0; n < quota; n++) call(world, ...add(world, n));
    expect(refusal(world, ...add(world, quota))).toMatchObject({
      code: 'LimitExceededException',
      message: `Cannot exceed quota for ${name}: ${quota}`,
      status: 409,
    });
  });
});

describe('quotas of sizes', () => {
  it.each([
    [
      'iam.inlinePolicies.user.size.max',
      'iam.PutUserPolicy',
      { UserName: 'dev', PolicyName: 'p' },
      'user dev',
    ],
    [
      'iam.inlinePolicies.group.size.max',
      'iam.PutGroupPolicy',
      { GroupName: 'devs', PolicyName: 'p' },
      'group devs',
    ],
    [
      'iam.inlinePolicies.role.size.max',
      'iam.PutRolePolicy',
      { RoleName: 'worker', PolicyName: 'p' },
      'role worker',
    ],
  ])('%s', (fact, operation, input, of) => {
    const world = furnished(fact);
    const quota = value(fact);
    const put = (size: number) => ({ ...input, PolicyDocument: policyOfSize(size) });
    call(world, operation, put(quota - 1));
    call(world, operation, put(quota));
    call(world, operation, { ...input, PolicyDocument: policyOfSize(quota).replace('{', '{  \n') });
    expect(refusal(world, operation, put(quota + 1))).toMatchObject({
      code: 'LimitExceededException',
      message: `Maximum policy size of ${quota} bytes exceeded for ${of}`,
    });
    const second = { ...input, PolicyName: 'q', PolicyDocument: SEND };
    expect(refusal(world, operation, second).code).toBe('LimitExceededException');
  });

  it('iam.managedPolicy.size.max', () => {
    const world = testWorld();
    const quota = value('iam.managedPolicy.size.max');
    const make = (name: string, size: number): [string, object] => [
      'iam.CreatePolicy',
      { PolicyName: name, PolicyDocument: policyOfSize(size) },
    ];
    call(world, ...make('a', quota - 1));
    call(world, ...make('b', quota));
    expect(refusal(world, ...make('c', quota + 1)).message).toBe(
      `Cannot exceed quota for PolicySize: ${quota}`,
    );
  });

  it('iam.trustPolicy.size.max', () => {
    const world = testWorld();
    const quota = value('iam.trustPolicy.size.max');
    const make = (name: string, size: number): [string, object] => [
      'iam.CreateRole',
      { RoleName: name, AssumeRolePolicyDocument: trustOfSize(size) },
    ];
    call(world, ...make('a', quota - 1));
    call(world, ...make('b', quota));
    expect(refusal(world, ...make('c', quota + 1)).message).toBe(
      `Cannot exceed quota for ACLSizePerRole: ${quota}`,
    );
  });
});

it('iam.policyVersions.max', () => {
  const world = testWorld();
  const PolicyArn = managed(world, 'p');
  const quota = value('iam.policyVersions.max');
  const next = { PolicyArn, PolicyDocument: SEND };
  for (let n = 1; n < quota; n++) call(world, 'iam.CreatePolicyVersion', next);
  expect(refusal(world, 'iam.CreatePolicyVersion', next).message).toBe(
    `A managed policy can have up to ${quota} versions. Before you create a new version, you must delete an existing version.`,
  );
});

it('iam.tags.max', () => {
  const world = testWorld();
  makeUser(world, 'dev');
  const quota = value('iam.tags.max');
  const tags = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ Key: `k${from + i}`, Value: '' }));
  call(world, 'iam.TagUser', { UserName: 'dev', Tags: tags(0, quota - SLOTS) });
  call(world, 'iam.TagUser', { UserName: 'dev', Tags: tags(quota - SLOTS, SLOTS) });
  call(world, 'iam.TagUser', { UserName: 'dev', Tags: tags(0, SLOTS) });
  expect(refusal(world, 'iam.TagUser', { UserName: 'dev', Tags: tags(quota, 1) }).message).toBe(
    `Cannot exceed quota for TagsPerEntity: ${quota}`,
  );
});

it('sts.session.role.default', () => {
  const world = testWorld();
  const made = (input: object) =>
    call<{ Role: { MaxSessionDuration: number } }>(world, 'iam.CreateRole', {
      AssumeRolePolicyDocument: TRUST,
      ...input,
    }).Role.MaxSessionDuration;
  expect(made({ RoleName: 'a' })).toBe(value('sts.session.role.default'));
  expect(made({ RoleName: 'b', MaxSessionDuration: 43_200 })).toBe(43_200);
  for (const MaxSessionDuration of [3_599, 43_201])
    expect(
      refusal(world, 'iam.CreateRole', { RoleName: 'c', AssumeRolePolicyDocument: TRUST, MaxSessionDuration })
        .code,
    ).toBe('ValidationError');
});
