import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { call, heldBy, send, testWorld } from '@/tests/support/simulator';

const identity = fc.constantFrom('a@example.com', 'example.com', 'nobody');
const name = fc.constantFrom('one', 'two', '');
const content = fc.constantFrom({ Subject: 'Hi {{name}}' }, { Subject: '{{' }, {});

const step: fc.Arbitrary<readonly [string, object]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('CreateEmailIdentity', 'GetEmailIdentity', 'DeleteEmailIdentity'),
    fc.record({ EmailIdentity: identity }),
  ),
  fc.tuple(
    fc.constantFrom('CreateEmailTemplate', 'UpdateEmailTemplate'),
    fc.record({ TemplateName: name, TemplateContent: content }),
  ),
  fc.tuple(fc.constantFrom('GetEmailTemplate', 'DeleteEmailTemplate'), fc.record({ TemplateName: name })),
  fc.tuple(
    fc.constantFrom('CreateConfigurationSet', 'GetConfigurationSet', 'DeleteConfigurationSet'),
    fc.record({ ConfigurationSetName: name }),
  ),
  fc.tuple(
    fc.constantFrom('GetSuppressedDestination', 'DeleteSuppressedDestination'),
    fc.record({ EmailAddress: identity }),
  ),
);

it('has no state but that of SES: every request is answered at once, and refusals change nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const log: LogEntry[] = [];
      const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
      call(world, 'sesv2.GetAccount');
      for (const [operation, input] of steps) {
        const before = heldBy(world);
        const { outcome } = send(world, `sesv2.${operation}`, input);
        expect(outcome).toBeDefined();
        if (!outcome?.ok) expect(heldBy(world)).toEqual(before);
      }
      expect(world.pending()).toEqual([]);
      const again = testWorld();
      replay(again, log);
      const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
      expect([again.hash(), restored.hash()]).toEqual([world.hash(), world.hash()]);
    }),
    { numRuns: 60 },
  );
});
