import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { call, heldBy, refusal, testWorld } from '../../../support/simulator';
import { bytes, makeKey, type Sealed, text } from './keys';

let world: World;
let KeyId: string;
beforeEach(() => {
  world = testWorld();
  KeyId = makeKey(world);
});

const encrypt = (plaintext: string, input: object = {}) =>
  call<Sealed>(world, 'kms.Encrypt', { KeyId, Plaintext: bytes(plaintext), ...input }).CiphertextBlob;

describe('ciphertexts', () => {
  it('give back what was encrypted, and differ every time', () => {
    const CiphertextBlob = encrypt('secret');
    expect(call(world, 'kms.Decrypt', { CiphertextBlob })).toEqual({
      KeyId,
      Plaintext: bytes('secret'),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
    expect(encrypt('secret')).not.toEqual(CiphertextBlob);
    expect(text(CiphertextBlob)).not.toContain('secret');
  });

  it('are bound to their encryption context, in any order', () => {
    const CiphertextBlob = encrypt('secret', { EncryptionContext: { a: '1', b: '2' } });
    const open = (EncryptionContext?: object) => ({
      CiphertextBlob,
      ...(EncryptionContext && { EncryptionContext }),
    });
    expect(call<Sealed>(world, 'kms.Decrypt', open({ b: '2', a: '1' })).Plaintext).toEqual(bytes('secret'));
    for (const wrong of [undefined, { a: '1' }, { a: '1', b: '3' }, { a: '1', b: '2', c: '3' }])
      expect(refusal(world, 'kms.Decrypt', open(wrong))).toMatchObject({
        code: 'InvalidCiphertextException',
        message: '',
        status: 400,
      });
  });

  it('are refused when they were tampered with, wherever', () => {
    const blob = encrypt('secret');
    for (let at = 0; at < blob.length; at++)
      for (let by = 1; by < 256; by++) {
        const changed = blob.slice();
        changed[at] = (changed[at] as number) ^ by;
        expect(['InvalidCiphertextException', 'AccessDeniedException'], `byte ${at} by ${by}`).toContain(
          refusal(world, 'kms.Decrypt', { CiphertextBlob: changed }).code,
        );
      }
  });

  it('are refused when they are no ciphertexts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (CiphertextBlob) => {
        expect(refusal(world, 'kms.Decrypt', { CiphertextBlob }).code).toMatch(
          /^(InvalidCiphertext|AccessDenied)Exception$/,
        );
      }),
    );
  });

  it('are decrypted with the key that made them and no other', () => {
    const CiphertextBlob = encrypt('secret');
    const other = makeKey(world);
    expect(refusal(world, 'kms.Decrypt', { CiphertextBlob, KeyId: other })).toMatchObject({
      code: 'IncorrectKeyException',
      message: 'The key ID in the request does not identify a CMK that can perform this operation.',
    });
    expect(refusal(world, 'kms.Decrypt', { CiphertextBlob }, { region: 'eu-west-1' }).code).toBe(
      'AccessDeniedException',
    );
  });

  it('are encrypted again under another key and context', () => {
    const CiphertextBlob = encrypt('secret', { EncryptionContext: { a: '1' } });
    const other = makeKey(world);
    const again = call<Sealed>(world, 'kms.ReEncrypt', {
      CiphertextBlob,
      SourceEncryptionContext: { a: '1' },
      DestinationKeyId: other,
      DestinationEncryptionContext: { b: '2' },
    });
    expect(again).toMatchObject({ KeyId: other, SourceKeyId: KeyId });
    expect(
      call(world, 'kms.Decrypt', { CiphertextBlob: again.CiphertextBlob, EncryptionContext: { b: '2' } }),
    ).toMatchObject({ KeyId: other, Plaintext: bytes('secret') });
  });
});

describe('data keys', () => {
  it.each([
    [{ KeySpec: 'AES_256' }, 32],
    [{ KeySpec: 'AES_128' }, 16],
    [{ NumberOfBytes: 64 }, 64],
  ])('for %j have their length and come encrypted too', (input, length) => {
    const made = call<Sealed>(world, 'kms.GenerateDataKey', { KeyId, ...input });
    expect(made.Plaintext).toHaveLength(length);
    const opened = call<Sealed>(world, 'kms.Decrypt', { CiphertextBlob: made.CiphertextBlob });
    expect(opened.Plaintext).toEqual(made.Plaintext);
  });

  it('come without plaintext when asked', () => {
    const made = call<Sealed>(world, 'kms.GenerateDataKeyWithoutPlaintext', { KeyId, KeySpec: 'AES_256' });
    expect(made).not.toHaveProperty('Plaintext');
    expect(call<Sealed>(world, 'kms.Decrypt', made).Plaintext).toHaveLength(32);
  });

  it.each([{}, { KeySpec: 'AES_256', NumberOfBytes: 32 }])('want one length: %j', (input) => {
    expect(refusal(world, 'kms.GenerateDataKey', { KeyId, ...input })).toMatchObject({
      code: 'ValidationException',
      message: 'Please specify either number of bytes or key spec.',
    });
  });

  it('and random bytes follow from the seed', () => {
    const draw = () =>
      call<Sealed>(testWorld({ seed: 7 }), 'kms.GenerateRandom', { NumberOfBytes: 24 }).Plaintext;
    expect(draw()).toEqual(draw());
    expect(draw()).toHaveLength(24);
  });
});

it('a dry run says that it would have worked and changes nothing', () => {
  const before = heldBy(world);
  expect(refusal(world, 'kms.Encrypt', { KeyId, Plaintext: bytes('a'), DryRun: true }).code).toBe(
    'DryRunOperationException',
  );
  expect(heldBy(world)).toEqual(before);
});
