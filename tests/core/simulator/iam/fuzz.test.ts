import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import type { IamState } from '@/core/simulator/services/iam/state';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '../../../support/limits';
import { ACCOUNT, heldBy, PLACE, pass, rootOf, send, testWorld } from '../../../support/simulator';
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
      const log: LogEntry[] = [];
      const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
      for (const [[operation, input], who, wait] of steps) {
        const before = heldBy(world);
        const { outcome } = send(world, operation, input, { caller: who });
        expect(outcome).toBeDefined();
        if (!outcome?.ok) expect(withoutEmpty(heldBy(world))).toEqual(withoutEmpty(before));
        expectWhole(world.stateOf('iam', PLACE) as IamState | undefined);
        pass(world, wait);
      }
      const again = testWorld();
      replay(again, log);
      again.advanceTo(world.now);
      expect(again.hash()).toBe(world.hash());
      expect(world.fork().hash()).toBe(world.hash());
      const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
      expect(restored.hash()).toBe(world.hash());
    }),
    { numRuns: 60 },
  );
});

/** A place that a refused command was the first to look at holds an empty state. */
const withoutEmpty = (held: unknown): unknown =>
  (held as object[]).filter((state) =>
    Object.values(state).some((value) => !(value instanceof Map) || value.size > 0),
  );
