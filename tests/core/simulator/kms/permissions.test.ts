import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, refusal, testWorld } from '../../../support/simulator';
import { makeUser, policyOf } from '../iam/account';
import { bytes, makeKey, type Sealed } from './keys';

const OTHER = '444455556666';
const rootArn = (account: string) => `arn:aws:iam::${account}:root`;
const admin = { Effect: 'Allow', Principal: { AWS: rootArn(ACCOUNT) }, Action: 'kms:*', Resource: '*' };
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

let world: World;
let KeyId: string;
beforeEach(() => {
  world = testWorld();
  KeyId = makeKey(world);
});

const encryptAs = (caller: Caller, input: object = {}) =>
  [world, 'kms.Encrypt', { KeyId, Plaintext: bytes('a'), ...input }, { caller }] as const;
const denied = (caller: Caller, input: object = {}) => refusal(...encryptAs(caller, input)).message;

describe('within the account', () => {
  it('the default policy lets IAM decide', () => {
    expect(denied(makeUser(world, 'none'))).toBe(
      `User: arn:aws:iam::${ACCOUNT}:user/none is not authorized to perform: kms:Encrypt on resource: ${KeyId} because no identity-based policy allows the kms:Encrypt action`,
    );
    const allowed = makeUser(world, 'dev', policyOf({ Action: 'kms:Encrypt', Resource: KeyId }));
    expect(call(...encryptAs(allowed))).toHaveProperty('CiphertextBlob');
  });

  it('without it IAM policies alone do not help', () => {
    const dev = makeUser(world, 'dev', policyOf({ Action: 'kms:*' }));
    const onlyRoot = { ...admin, Action: ['kms:PutKeyPolicy'] };
    call(world, 'kms.PutKeyPolicy', { KeyId, Policy: policy(onlyRoot) });
    expect(denied(dev)).toContain('because no resource-based policy allows the kms:Encrypt action');
    const named = { ...admin, Principal: { AWS: dev.arn }, Action: 'kms:Encrypt' };
    call(world, 'kms.PutKeyPolicy', { KeyId, Policy: policy(onlyRoot, named) });
    expect(call(...encryptAs(dev))).toHaveProperty('CiphertextBlob');
  });

  it('a policy that locks out its author is refused, unless the check is bypassed', () => {
    const Policy = policy({ ...admin, Principal: { AWS: rootArn(OTHER) } });
    expect(refusal(world, 'kms.PutKeyPolicy', { KeyId, Policy })).toMatchObject({
      code: 'MalformedPolicyDocumentException',
      message: 'The new key policy will not allow you to update the key policy in the future.',
    });
    expect(refusal(world, 'kms.CreateKey', { Policy }).code).toBe('MalformedPolicyDocumentException');
    expect(refusal(world, 'kms.PutKeyPolicy', { KeyId, Policy: '{' }).code).toBe(
      'MalformedPolicyDocumentException',
    );
    call(world, 'kms.PutKeyPolicy', { KeyId, Policy, BypassPolicyLockoutSafetyCheck: true });
    expect(refusal(world, 'kms.GetKeyPolicy', { KeyId }).code).toBe('AccessDeniedException');
  });

  it('conditions see the encryption context', () => {
    const condition = { StringEquals: { 'kms:EncryptionContext:app': 'shop' } };
    const dev = makeUser(world, 'dev', policyOf({ Action: 'kms:Encrypt', Condition: condition }));
    expect(call(...encryptAs(dev, { EncryptionContext: { app: 'shop' } }))).toHaveProperty('KeyId');
    expect(denied(dev, { EncryptionContext: { app: 'other' } })).toContain('no identity-based policy');
  });
});

describe('from another account', () => {
  it('both sides must allow, and the key is addressed by its ARN', () => {
    const user = makeUser(world, 'dev', policyOf({ Action: 'kms:*' }), OTHER);
    expect(denied(user)).toContain('because no resource-based policy allows the kms:Encrypt action');
    const shared = { ...admin, Principal: { AWS: rootArn(OTHER) }, Action: ['kms:Encrypt', 'kms:Decrypt'] };
    call(world, 'kms.PutKeyPolicy', { KeyId, Policy: policy(admin, shared) });
    const { CiphertextBlob } = call<Sealed>(...encryptAs(user));
    expect(call<Sealed>(world, 'kms.Decrypt', { CiphertextBlob }, { caller: user }).Plaintext).toEqual(
      bytes('a'),
    );
    expect(denied(makeUser(world, 'none', undefined, OTHER))).toContain('no identity-based policy');
    expect(refusal(world, 'kms.DescribeKey', { KeyId: KeyId.split('/')[1] }, { caller: user }).code).toBe(
      'NotFoundException',
    );
  });
});

describe('grants', () => {
  const grant = (caller: Caller, extra: object = {}) =>
    call<{ GrantId: string; GrantToken: string }>(world, 'kms.CreateGrant', {
      KeyId,
      GranteePrincipal: caller.arn,
      Operations: ['Encrypt'],
      ...extra,
    });

  it('let a principal use a key, for the operations they name', () => {
    const dev = makeUser(world, 'dev');
    const { GrantId } = grant(dev);
    const { CiphertextBlob } = call<Sealed>(...encryptAs(dev));
    expect(refusal(world, 'kms.Decrypt', { CiphertextBlob }, { caller: dev }).code).toBe(
      'AccessDeniedException',
    );
    expect(call(world, 'kms.ListGrants', { KeyId })).toMatchObject({
      Grants: [{ GrantId, GranteePrincipal: dev.arn, Operations: ['Encrypt'] }],
    });
    call(world, 'kms.RevokeGrant', { KeyId, GrantId });
    expect(denied(dev)).toContain('is not authorized');
  });

  it('give way to a policy that denies', () => {
    const dev = makeUser(world, 'dev', policyOf({ Effect: 'Deny', Action: 'kms:Encrypt' }));
    grant(dev);
    expect(denied(dev)).toContain('with an explicit deny in an identity-based policy');
  });

  it('may ask for an encryption context', () => {
    const dev = makeUser(world, 'dev');
    grant(dev, { Constraints: { EncryptionContextSubset: { app: 'shop' } } });
    expect(call(...encryptAs(dev, { EncryptionContext: { app: 'shop', more: '1' } }))).toHaveProperty(
      'KeyId',
    );
    expect(denied(dev, { EncryptionContext: { app: 'x' } })).toContain('is not authorized');
    expect(denied(dev)).toContain('is not authorized');
  });

  it('are retired by whom they name, with their token', () => {
    const [dev, boss] = [makeUser(world, 'dev'), makeUser(world, 'boss')];
    const { GrantToken, GrantId } = grant(dev, { RetiringPrincipal: boss.arn });
    expect(call(world, 'kms.ListRetirableGrants', { RetiringPrincipal: boss.arn })).toMatchObject({
      Grants: [{ GrantId }],
    });
    expect(refusal(world, 'kms.RetireGrant', { GrantToken }, { caller: dev }).code).toBe(
      'AccessDeniedException',
    );
    call(world, 'kms.RetireGrant', { GrantToken }, { caller: boss });
    expect(call(world, 'kms.ListGrants', { KeyId })).toMatchObject({ Grants: [] });
    expect(refusal(world, 'kms.RetireGrant', { GrantToken }, { caller: boss }).code).toBe(
      'InvalidGrantTokenException',
    );
  });

  it('with a name are made once', () => {
    const dev = makeUser(world, 'dev');
    expect(grant(dev, { Name: 'one' }).GrantId).toBe(grant(dev, { Name: 'one' }).GrantId);
    expect(grant(dev).GrantId).not.toBe(grant(dev).GrantId);
  });
});
