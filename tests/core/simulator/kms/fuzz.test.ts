import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectRepeatable, loggedWorld, sendAtomically } from '../../../support/repeat';
import { pass } from '../../../support/simulator';
import { bytes, makeKey, type Sealed, text } from './keys';

const DAY_SEC = 86_400;

type Step =
  | { does: 'encrypt' | 'decrypt' | 'disable' | 'enable' | 'schedule' | 'cancel' | 'rotate'; key: number }
  | { does: 'wait'; days: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constantFrom('encrypt', 'decrypt', 'disable', 'enable', 'schedule', 'cancel', 'rotate'),
    key: fc.nat(1),
  }),
  fc.record({ does: fc.constant('wait' as const), days: fc.nat(5) }),
);

const OPERATIONS = {
  encrypt: 'Encrypt',
  decrypt: 'Decrypt',
  disable: 'DisableKey',
  enable: 'EnableKey',
  schedule: 'ScheduleKeyDeletion',
  cancel: 'CancelKeyDeletion',
  rotate: 'RotateKeyOnDemand',
} as const;

it('what a key encrypted is decrypted exactly while the key is enabled; refusals change nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { world, log } = loggedWorld();
      const keys = [makeKey(world), makeKey(world)];
      const sealed: (Uint8Array | undefined)[] = [];
      for (const one of steps) {
        if (one.does === 'wait') {
          pass(world, one.days * DAY_SEC);
          continue;
        }
        const KeyId = keys[one.key] ?? '';
        const CiphertextBlob = sealed[one.key] ?? bytes('none');
        const enabled = world.resource(KeyId)?.attributes.enabled === true;
        const input = {
          encrypt: { KeyId, Plaintext: bytes(KeyId) },
          decrypt: { CiphertextBlob },
          schedule: { KeyId, PendingWindowInDays: 7 },
        }[one.does as 'encrypt'] ?? { KeyId };
        const outcome = sendAtomically(world, `kms.${OPERATIONS[one.does]}`, input);
        if (one.does === 'encrypt') {
          expect(outcome?.ok).toBe(enabled);
          if (outcome?.ok) sealed[one.key] = (outcome.output as unknown as Sealed).CiphertextBlob;
        }
        if (one.does === 'decrypt' && sealed[one.key]) {
          expect(outcome?.ok).toBe(enabled);
          if (outcome?.ok) expect(text((outcome.output as unknown as Sealed).Plaintext)).toBe(KeyId);
        }
      }
      expectRepeatable(world, log);
    }),
    { numRuns: 60 },
  );
});
