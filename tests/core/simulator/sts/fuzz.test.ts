import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callerOfAccessKey } from '@/core/simulator/services/iam/caller-of-access-key';
import { expectRepeatable, loggedWorld, sendAtomically } from '../../../support/repeat';
import { ACCOUNT, PLACE, pass, rootOf } from '../../../support/simulator';
import { makeRole, makeUser, policyOf, trustIn } from '../iam/account';

const OTHER = '444455556666';

const request = fc.record(
  {
    RoleArn: fc.constantFrom(
      `arn:aws:iam::${ACCOUNT}:role/open`,
      `arn:aws:iam::${ACCOUNT}:role/closed`,
      `arn:aws:iam::${ACCOUNT}:user/dev-of-the-account`,
    ),
    RoleSessionName: fc.constantFrom('one', 'no spaces'),
    DurationSeconds: fc.constantFrom(900, 899, 3_600, 7_200),
    Policy: fc.constantFrom(policyOf({ Action: 'sqs:*' }), '{'),
    ExternalId: fc.constant('id'),
  },
  { requiredKeys: ['RoleArn', 'RoleSessionName'] },
);

it('credentials always stand for who asked, and only for what the role trusts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(request, fc.constantFrom(0, 1, 2), fc.nat(2_000)), { maxLength: 15 }),
      (steps) => {
        const { world, log } = loggedWorld();
        const callers = [
          makeUser(world, 'dev', policyOf({ Action: 'sts:*' })),
          makeUser(world, 'none'),
          rootOf(OTHER),
        ];
        makeRole(world, 'open', { trust: trustIn({ AWS: ACCOUNT }) });
        makeRole(world, 'closed', { trust: trustIn({ AWS: OTHER }) });
        for (const [input, who, wait] of steps) {
          const caller = callers[who];
          const outcome = sendAtomically(world, 'sts.AssumeRole', input, { ...(caller && { caller }) });
          expect(outcome).toBeDefined();
          if (outcome?.ok) {
            expect([who, input.RoleArn.endsWith('/open')]).toEqual([0, true]);
            const { AccessKeyId, Expiration } = outcome.output.Credentials as {
              AccessKeyId: string;
              Expiration: number;
            };
            expect(Expiration).toBeGreaterThan(world.now);
            const found = callerOfAccessKey(AccessKeyId, world.stateOf('iam', PLACE));
            expect(found?.caller.roleArn).toBe(input.RoleArn);
          }
          pass(world, wait);
        }
        expectRepeatable(world, log);
      },
    ),
    { numRuns: 50 },
  );
});
