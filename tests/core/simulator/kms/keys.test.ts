import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, pass, REGION, refusal, START, testWorld } from '../../../support/simulator';
import { bytes, makeKey, type Sealed } from './keys';

const DAY_SEC = 86_400;
const DAY_MS = 86_400_000;

let world: World;
let KeyId: string;
beforeEach(() => {
  world = testWorld();
  KeyId = makeKey(world, { Description: 'orders' });
});

const aliasArn = (name: string) => `arn:aws:kms:${REGION}:${ACCOUNT}:alias/${name}`;
const state = () =>
  call<{ KeyMetadata: Record<string, unknown> }>(world, 'kms.DescribeKey', { KeyId }).KeyMetadata;

describe('a key', () => {
  it('is described by id, ARN and alias', () => {
    call(world, 'kms.CreateAlias', { AliasName: 'alias/orders', TargetKeyId: KeyId });
    const expected = {
      KeyMetadata: {
        Arn: KeyId,
        AWSAccountId: ACCOUNT,
        CreationDate: START,
        Description: 'orders',
        Enabled: true,
        KeyState: 'Enabled',
        KeyManager: 'CUSTOMER',
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeySpec: 'SYMMETRIC_DEFAULT',
        Origin: 'AWS_KMS',
        MultiRegion: false,
      },
    };
    for (const name of [KeyId, KeyId.split('/')[1], 'alias/orders', aliasArn('orders')])
      expect(call(world, 'kms.DescribeKey', { KeyId: name })).toMatchObject(expected);
    expect(call(world, 'kms.ListKeys')).toMatchObject({ Keys: [{ KeyArn: KeyId }], Truncated: false });
  });

  it.each([
    [
      'arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000000',
      "Key 'arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000000' does not exist",
    ],
    [
      '00000000-0000-4000-8000-000000000000',
      "Key 'arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000000' does not exist",
    ],
    ['nothing', "Invalid keyId 'nothing'"],
    ['alias/none', 'Alias arn:aws:kms:us-east-1:111122223333:alias/none is not found.'],
  ])('named %s is not found', (name, message) => {
    expect(refusal(world, 'kms.DescribeKey', { KeyId: name })).toMatchObject({
      code: 'NotFoundException',
      message,
      status: 400,
    });
  });

  it('can be disabled and enabled', () => {
    call(world, 'kms.DisableKey', { KeyId });
    expect(state()).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
    expect(refusal(world, 'kms.Encrypt', { KeyId, Plaintext: bytes('a') })).toMatchObject({
      code: 'DisabledException',
      message: `${KeyId} is disabled.`,
    });
    call(world, 'kms.EnableKey', { KeyId });
    expect(call(world, 'kms.Encrypt', { KeyId, Plaintext: bytes('a') })).toHaveProperty('CiphertextBlob');
  });

  it('waits for its deletion, which may be cancelled', () => {
    expect(call(world, 'kms.ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 })).toEqual({
      KeyId,
      DeletionDate: START + 7 * DAY_MS,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: 7,
    });
    const pending = { code: 'KMSInvalidStateException', message: `${KeyId} is pending deletion.` };
    expect(refusal(world, 'kms.Encrypt', { KeyId, Plaintext: bytes('a') })).toMatchObject(pending);
    expect(refusal(world, 'kms.EnableKey', { KeyId })).toMatchObject(pending);
    call(world, 'kms.CancelKeyDeletion', { KeyId });
    expect(state()).toMatchObject({ KeyState: 'Disabled' });
    expect(refusal(world, 'kms.CancelKeyDeletion', { KeyId }).message).toBe(
      `${KeyId} is not pending deletion.`,
    );
    pass(world, 8 * DAY_SEC);
    expect(state()).toMatchObject({ KeyState: 'Disabled' });
  });

  it('is gone after its waiting period, with its aliases and all it encrypted', () => {
    call(world, 'kms.CreateAlias', { AliasName: 'alias/orders', TargetKeyId: KeyId });
    const { CiphertextBlob } = call<Sealed>(world, 'kms.Encrypt', { KeyId, Plaintext: bytes('a') });
    call(world, 'kms.ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    pass(world, 7 * DAY_SEC - 1);
    expect(state()).toMatchObject({ KeyState: 'PendingDeletion' });
    pass(world, 1);
    expect(refusal(world, 'kms.DescribeKey', { KeyId }).code).toBe('NotFoundException');
    expect(call(world, 'kms.ListAliases')).toMatchObject({ Aliases: [] });
    expect(refusal(world, 'kms.Decrypt', { CiphertextBlob })).toMatchObject({
      code: 'AccessDeniedException',
      message:
        'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    });
  });

  it('carries tags', () => {
    call(world, 'kms.TagResource', { KeyId, Tags: [{ TagKey: 'team', TagValue: 'blue' }] });
    expect(call(world, 'kms.ListResourceTags', { KeyId })).toMatchObject({
      Tags: [{ TagKey: 'team', TagValue: 'blue' }],
    });
    call(world, 'kms.UntagResource', { KeyId, TagKeys: ['team'] });
    expect(call(world, 'kms.ListResourceTags', { KeyId })).toMatchObject({ Tags: [] });
    const tag = { TagKey: 'team', TagValue: 'red' };
    expect(refusal(world, 'kms.TagResource', { KeyId, Tags: [tag, tag] })).toMatchObject({
      code: 'TagException',
      message: 'Duplicate tag keys',
    });
  });

  // Recorded on AWS: https://github.com/localstack/localstack/blob/main/tests/aws/services/kms/test_kms.snapshot.json
  it.each([
    [
      { KeySpec: 'HMAC_256' },
      'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
    ],
    [{ KeyUsage: 'SIGN_VERIFY' }, 'KeyUsage SIGN_VERIFY is not compatible with KeySpec SYMMETRIC_DEFAULT'],
  ])('is used for what its kind can do, not %j', (input, message) => {
    expect(refusal(world, 'kms.CreateKey', input)).toMatchObject({ code: 'ValidationException', message });
  });

  it('is known in its own Region only', () => {
    const input = { KeyId: KeyId.replace(REGION, 'eu-west-1') };
    expect(refusal(world, 'kms.DescribeKey', input)).toMatchObject({
      code: 'NotFoundException',
      message: 'Invalid arn eu-west-1',
    });
  });

  it('is refused when it is of a kind that is not simulated', () => {
    expect(refusal(world, 'kms.CreateKey', { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }).code).toBe(
      'UnsupportedOperationException',
    );
  });
});

describe('aliases', () => {
  it('name one key at a time', () => {
    const other = makeKey(world);
    call(world, 'kms.CreateAlias', { AliasName: 'alias/a', TargetKeyId: KeyId });
    expect(refusal(world, 'kms.CreateAlias', { AliasName: 'alias/a', TargetKeyId: other })).toMatchObject({
      code: 'AlreadyExistsException',
      message: `An alias with the name ${aliasArn('a')} already exists`,
    });
    call(world, 'kms.UpdateAlias', { AliasName: 'alias/a', TargetKeyId: other });
    expect(call(world, 'kms.ListAliases', { KeyId: other })).toMatchObject({
      Aliases: [{ AliasName: 'alias/a', AliasArn: aliasArn('a') }],
    });
    expect(world.resource(aliasArn('a'))).toMatchObject({
      attributes: { targetKeyArn: other, enabled: true, keyState: 'Enabled', keyManager: 'CUSTOMER' },
    });
    call(world, 'kms.DeleteAlias', { AliasName: 'alias/a' });
    expect(refusal(world, 'kms.DeleteAlias', { AliasName: 'alias/a' }).message).toBe(
      `Alias ${aliasArn('a')} is not found.`,
    );
    expect(world.resource(aliasArn('a'))).toBeUndefined();
  });

  it.each([
    [
      'orders',
      'ValidationException',
      'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
    ],
    ['alias/aws/mine', 'NotAuthorizedException', ''],
    [
      'alias/ä',
      'ValidationException',
      "1 validation error detected: Value 'alias/ä' at 'aliasName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$",
    ],
  ])('%s is refused', (AliasName, code, message) => {
    expect(refusal(world, 'kms.CreateAlias', { AliasName, TargetKeyId: KeyId })).toMatchObject({
      code,
      message,
    });
  });
});

describe('AWS managed keys', () => {
  const alias = aliasArn('aws/sqs');

  it('can be told of before their first use and are the same after it', () => {
    const before = world.resource(alias);
    expect(before).toMatchObject({ attributes: { keyManager: 'AWS', enabled: true } });
    expect(call(world, 'kms.ListAliases')).toMatchObject({ Aliases: [] });
    expect(call(world, 'kms.DescribeKey', { KeyId: 'alias/aws/sqs' })).toMatchObject({
      KeyMetadata: { Arn: before?.attributes.targetKeyArn, KeyManager: 'AWS' },
    });
    expect(call(world, 'kms.ListAliases')).toMatchObject({ Aliases: [{ AliasName: 'alias/aws/sqs' }] });
    expect(world.resource(String(before?.attributes.targetKeyArn))).toMatchObject({ policy: before?.policy });
  });

  it('are used through their service only, and changed by nobody', () => {
    const encrypt = (context?: Record<string, string>) =>
      [
        world,
        'kms.Encrypt',
        { KeyId: 'alias/aws/sqs', Plaintext: bytes('a') },
        context ? { context } : {},
      ] as const;
    expect(refusal(...encrypt()).code).toBe('AccessDeniedException');
    expect(refusal(...encrypt({ 'kms:ViaService': 'sns.us-east-1.amazonaws.com' })).code).toBe(
      'AccessDeniedException',
    );
    expect(call(...encrypt({ 'kms:ViaService': 'sqs.us-east-1.amazonaws.com' }))).toHaveProperty('KeyId');
    expect(
      refusal(world, 'kms.DisableKey', { KeyId: String(world.resource(alias)?.attributes.targetKeyArn) }),
    ).toMatchObject({
      code: 'AccessDeniedException',
      message: expect.stringContaining('because no resource-based policy allows the kms:DisableKey action'),
    });
  });
});

describe('rotation', () => {
  it('makes new material on its day and leaves old ciphertexts readable', () => {
    const { CiphertextBlob } = call<Sealed>(world, 'kms.Encrypt', { KeyId, Plaintext: bytes('a') });
    call(world, 'kms.EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
    expect(call(world, 'kms.GetKeyRotationStatus', { KeyId })).toMatchObject({
      KeyRotationEnabled: true,
      RotationPeriodInDays: 90,
      NextRotationDate: START + 90 * DAY_MS,
    });
    pass(world, 200 * DAY_SEC);
    expect(call(world, 'kms.ListKeyRotations', { KeyId })).toMatchObject({
      Rotations: [{ RotationDate: START + 90 * DAY_MS, RotationType: 'AUTOMATIC' }],
    });
    expect(call(world, 'kms.GetKeyRotationStatus', { KeyId })).toMatchObject({
      NextRotationDate: START + 270 * DAY_MS,
    });
    expect(call<Sealed>(world, 'kms.Decrypt', { CiphertextBlob }).Plaintext).toEqual(bytes('a'));
    call(world, 'kms.RotateKeyOnDemand', { KeyId });
    expect(call<Sealed>(world, 'kms.Decrypt', { CiphertextBlob }).Plaintext).toEqual(bytes('a'));
    call(world, 'kms.DisableKeyRotation', { KeyId });
    expect(call(world, 'kms.GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: false });
  });
});
