import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IamState } from '@/core/simulator/services/iam/state';
import { expectRepeatable, loggedWorld, sendAtomically } from '../../../support/repeat';
import { ACCOUNT, PLACE, pass, rootOf } from '../../../support/simulator';
import { policyOf, trustIn } from './account';

const name = fc.constantFrom('a', 'b', 'A', 'bad name');
const document = fc.constantFrom(policyOf({ Action: '*' }), policyOf({ Action: 'iam:Get*' }), '{');
const arn = fc.constantFrom(
  `arn:aws:iam::${ACCOUNT}:policy/a`,
  `arn:aws:iam::${ACCOUNT}:policy/b`,
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  'arn:aws:iam::aws:policy/None-such-here',
);
const caller = fc.constantFrom(
  rootOf(ACCOUNT),
  { kind: 'user' as const, account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:user/a` },
  rootOf('444455556666'),
);
const trust = fc.constantFrom(trustIn({ AWS: ACCOUNT }), trustIn({ AWS: 'x' }));

const command = fc.oneof(
  fc.tuple(fc.constantFrom('iam.CreateUser', 'iam.DeleteUser', 'iam.GetUser'), fc.record({ UserName: name })),
  fc.tuple(fc.constantFrom('iam.CreateGroup', 'iam.DeleteGroup'), fc.record({ GroupName: name })),
  fc.tuple(
    fc.constantFrom('iam.AddUserToGroup', 'iam.RemoveUserFromGroup'),
    fc.record({ UserName: name, GroupName: name }),
  ),
  fc.tuple(fc.constant('iam.CreateRole'), fc.record({ RoleName: name, AssumeRolePolicyDocument: trust })),
  fc.tuple(fc.constant('iam.DeleteRole'), fc.record({ RoleName: name })),
  fc.tuple(
    fc.constant('iam.PutUserPolicy'),
    fc.record({ UserName: name, PolicyName: name, PolicyDocument: document }),
  ),
  fc.tuple(fc.constant('iam.DeleteUserPolicy'), fc.record({ UserName: name, PolicyName: name })),
  fc.tuple(
    fc.constantFrom('iam.AttachUserPolicy', 'iam.DetachUserPolicy'),
    fc.record({ UserName: name, PolicyArn: arn }),
  ),
  fc.tuple(
    fc.constantFrom('iam.AttachRolePolicy', 'iam.DetachRolePolicy'),
    fc.record({ RoleName: name, PolicyArn: arn }),
  ),
  fc.tuple(fc.constant('iam.CreatePolicy'), fc.record({ PolicyName: name, PolicyDocument: document })),
  fc.tuple(fc.constant('iam.DeletePolicy'), fc.record({ PolicyArn: arn })),
  fc.tuple(fc.constant('iam.CreateAccessKey'), fc.record({ UserName: name })),
  fc.tuple(fc.constant('iam.UpdateUser'), fc.record({ UserName: name, NewUserName: name })),
  fc.tuple(
    fc.constant('sts.AssumeRole'),
    fc.record({
      RoleArn: fc.constant(`arn:aws:iam::${ACCOUNT}:role/a`),
      RoleSessionName: fc.constant('one'),
    }),
  ),
);

/** Nothing points at what is not there, and no name is there twice. */
function expectWhole(state: IamState | undefined): void {
  if (!state) return;
  const { users, groups, roles, policies, accessKeys } = state;
  for (const [key, { name: own }] of [...users, ...groups, ...roles]) expect(own.toLowerCase()).toBe(key);
  for (const user of users.values()) for (const key of user.groups) expect(groups.has(key)).toBe(true);
  for (const { user } of accessKeys.values()) expect(users.has(user)).toBe(true);
  for (const { attached } of [...users.values(), ...roles.values()])
    for (const one of attached) expect(policies.has(one) || one.includes('::aws:')).toBe(true);
}

it('any sequence of commands leaves a whole account, refusals change nothing, and a replay is the same world', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, caller, fc.nat(3)), { maxLength: 40 }), (steps) => {
      const { world, log } = loggedWorld();
      for (const [[operation, input], who, wait] of steps) {
        expect(sendAtomically(world, operation, input, { caller: who })).toBeDefined();
        expectWhole(world.stateOf('iam', PLACE) as IamState | undefined);
        pass(world, wait);
      }
      expectRepeatable(world, log);
    }),
    { numRuns: 60 },
  );
});
