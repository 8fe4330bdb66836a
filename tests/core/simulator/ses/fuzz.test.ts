import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { heldBy, PLACE, send, testWorld } from '@/tests/support/simulator';

const address = fc.constantFrom('a@example.com', 'b@example.com', 'bounce@simulator.amazonses.com', 'nobody');
const domain = fc.constantFrom('example.com', 'x');
const name = fc.constantFrom('one', 'two', 'bad name');
const sending = fc.record({
  Source: address,
  Destination: fc.record({ ToAddresses: fc.array(address, { maxLength: 3 }) }),
  Message: fc.constant({ Subject: { Data: 's' }, Body: { Text: { Data: 't' } } }),
});

type Step = readonly [call: string, input: object] | readonly [pass: number];
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(
    fc.constantFrom('ses.VerifyEmailIdentity', 'ses.ClickVerificationLink'),
    fc.record({ EmailAddress: address }),
  ),
  fc.tuple(fc.constant('ses.VerifyDomainIdentity'), fc.record({ Domain: domain })),
  fc.tuple(fc.constantFrom('ses.DeleteIdentity'), fc.record({ Identity: fc.oneof(address, domain) })),
  fc.tuple(
    fc.constantFrom('sesv2.CreateEmailIdentity', 'sesv2.DeleteEmailIdentity'),
    fc.record({ EmailIdentity: fc.oneof(address, domain) }),
  ),
  fc.tuple(fc.constant('ses.SendEmail'), sending),
  fc.tuple(
    fc.constantFrom(
      'sesv2.CreateConfigurationSet',
      'sesv2.DeleteConfigurationSet',
      'sesv2.GetConfigurationSet',
    ),
    fc.record({ ConfigurationSetName: name }),
  ),
  fc.tuple(
    fc.constant('sesv2.PutSuppressedDestination'),
    fc.record({ EmailAddress: address, Reason: fc.constantFrom('BOUNCE', 'ODD') }),
  ),
  fc.tuple(
    fc.constant('sesv2.PutAccountDetails'),
    fc.constant({ MailType: 'MARKETING', WebsiteURL: 'https://example.com', ProductionAccessEnabled: true }),
  ),
  fc.tuple(fc.integer({ min: 0, max: 100_000 })),
);

it('refusals change nothing, quotas are kept, and worlds can be replayed, restored and forked', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const log: LogEntry[] = [];
      const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
      // The second version of the API has no state, but a place once it was asked anything.
      send(world, 'sesv2.GetAccount', {});
      for (const [first, input] of steps) {
        if (typeof first === 'number') {
          world.advanceTo(world.now + first * 100);
          continue;
        }
        const before = heldBy(world);
        if (send(world, first, input).outcome?.ok === false) expect(heldBy(world)).toEqual(before);
      }
      const state = world.stateOf('ses', PLACE) as
        | { quota: { bySecond: Map<number, number>; total: number }; account: { production: boolean } }
        | undefined;
      const sent = [...(state?.quota.bySecond.values() ?? [])].reduce((sum, count) => sum + count, 0);
      expect(sent).toBe(state?.quota.total ?? 0);
      const again = testWorld();
      replay(again, log);
      again.advanceTo(world.now);
      const others = [
        world.fork(),
        again,
        World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today }),
      ];
      for (const other of [...others, world]) other.advanceTo(other.now + 100_000_000);
      expect(others.map((other) => other.hash())).toEqual(others.map(() => world.hash()));
    }),
    { numRuns: 80 },
  );
});
