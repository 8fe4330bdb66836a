import { beforeEach, describe, expect, it } from 'vitest';
import { encodeAuthorizationMessage } from '@/core/simulator/access/encoded-message';
import type { World } from '@/core/simulator/engine/world';
import { callerOfAccessKey } from '@/core/simulator/services/iam/caller-of-access-key';
import { ACCOUNT, call, PLACE, refusal, START, testWorld } from '../../../support/simulator';
import { as, makeRole, makeUser, policyOf, trustIn } from '../iam/account';

const OTHER = '444455556666';
const ASSUME = policyOf({ Action: ['sts:AssumeRole', 'sts:TagSession'] });
const HOUR_MS = 3_600_000;

interface Assumed {
  Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string; Expiration: number };
  AssumedRoleUser: { Arn: string; AssumedRoleId: string };
}

let world: World;
beforeEach(() => {
  world = testWorld();
});

const callerOf = ({ Credentials: { AccessKeyId } }: Pick<Assumed, 'Credentials'>, account = ACCOUNT) => {
  const found = callerOfAccessKey(AccessKeyId, world.stateOf('iam', { ...PLACE, account }));
  if (!found) throw new Error('no such session');
  return found.caller;
};

describe('AssumeRole', () => {
  it('gives credentials that act as the role, for an hour', () => {
    const caller = makeUser(world, 'dev', ASSUME);
    const RoleArn = makeRole(world, 'reader', {
      trust: trustIn({ AWS: ACCOUNT }),
      policy: policyOf({ Action: 'iam:ListUsers' }),
    });
    const assumed = call<Assumed>(world, 'sts.AssumeRole', { RoleArn, RoleSessionName: 'one' }, { caller });
    const arn = `arn:aws:sts::${ACCOUNT}:assumed-role/reader/one`;
    expect(assumed).toMatchObject({
      Credentials: { AccessKeyId: expect.stringMatching(/^ASIA/), Expiration: START + HOUR_MS },
      AssumedRoleUser: { Arn: arn, AssumedRoleId: expect.stringMatching(/^AROA\w+:one$/) },
    });
    const session = callerOf(assumed);
    expect(session).toMatchObject({ kind: 'role', arn, roleArn: RoleArn });
    expect(call(world, 'iam.ListUsers', {}, { caller: session })).toHaveProperty('Users');
    expect(refusal(world, 'iam.ListRoles', {}, { caller: session }).message).toContain(
      `User: ${arn} is not authorized to perform: iam:ListRoles`,
    );
    expect(call(world, 'sts.GetCallerIdentity', {}, { caller: session })).toEqual({
      UserId: assumed.AssumedRoleUser.AssumedRoleId,
      Account: ACCOUNT,
      Arn: arn,
    });
  });

  it.each([
    ['the trust policy names the user', `arn:aws:iam::${ACCOUNT}:user/dev`, undefined, true],
    ['it names the account and the user is allowed', ACCOUNT, ASSUME, true],
    ['it names the account and the user is not allowed', ACCOUNT, undefined, false],
    ['it names others', OTHER, ASSUME, false],
  ])('in one account, when %s', (_, principal, policy, allowed) => {
    const caller = makeUser(world, 'dev', policy);
    const RoleArn = makeRole(world, 'r', { trust: trustIn({ AWS: principal }) });
    const input = { RoleArn, RoleSessionName: 'one' };
    if (allowed) expect(call(world, 'sts.AssumeRole', input, { caller })).toHaveProperty('Credentials');
    else
      expect(refusal(world, 'sts.AssumeRole', input, { caller })).toMatchObject({
        code: 'AccessDeniedException',
        queryCode: 'AccessDenied',
        status: 403,
        message: `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
      });
  });

  it('across accounts asks both sides, and an external id where the trust policy wants one', () => {
    const trust = trustIn({ AWS: ACCOUNT }, { Condition: { StringEquals: { 'sts:ExternalId': 'secret' } } });
    const RoleArn = makeRole(world, 'r', { trust, account: OTHER });
    const input = { RoleArn, RoleSessionName: 'one' };
    const plain = makeUser(world, 'plain');
    const allowed = makeUser(world, 'allowed', ASSUME);
    const withId = { ...input, ExternalId: 'secret' };
    expect(refusal(world, 'sts.AssumeRole', withId, { caller: plain }).code).toBe('AccessDeniedException');
    expect(refusal(world, 'sts.AssumeRole', input, { caller: allowed }).code).toBe('AccessDeniedException');
    const assumed = call<Assumed>(world, 'sts.AssumeRole', withId, { caller: allowed });
    expect(callerOf(assumed, OTHER)).toMatchObject({ account: OTHER, roleArn: RoleArn });
  });

  it('of a role that does not exist is denied like any other', () => {
    const caller = makeUser(world, 'dev', ASSUME);
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/missing`;
    expect(refusal(world, 'sts.AssumeRole', { RoleArn, RoleSessionName: 'one' }, { caller }).message).toBe(
      `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    );
  });

  // Recorded on AWS: https://github.com/localstack/localstack/blob/main/tests/aws/services/sts/test_sts.snapshot.json
  it.each(['nothing-valid-in-here', 'arn::b:::something/test-role', 'arn:a:a::aaaaaaaaaa:'])(
    'is not of %s, whoever asks',
    (RoleArn) => {
      expect(refusal(world, 'sts.AssumeRole', { RoleArn, RoleSessionName: 'one' })).toMatchObject({
        code: 'ValidationError',
        message: `${RoleArn} is invalid`,
      });
    },
  );

  it.each([
    [
      { Tags: [{ Key: 'a', Value: '1' }], TransitiveTagKeys: ['b'] },
      'The specified transitive tag key must be included in the requested tags.',
    ],
    [
      {
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'A', Value: '2' },
        ],
      },
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
  ])('takes no tags such as %j', (input, message) => {
    const caller = makeUser(world, 'dev', ASSUME);
    const trust = trustIn({ AWS: ACCOUNT }, { Action: ['sts:AssumeRole', 'sts:TagSession'] });
    const RoleArn = makeRole(world, 'reader', { trust });
    const tagged = { RoleArn, RoleSessionName: 'one', ...input };
    expect(refusal(world, 'sts.AssumeRole', tagged, { caller })).toMatchObject({
      code: 'InvalidParameterValue',
      message,
    });
  });

  it('is not for root users', () => {
    const RoleArn = makeRole(world, 'r', { trust: trustIn({ AWS: ACCOUNT }) });
    expect(refusal(world, 'sts.AssumeRole', { RoleArn, RoleSessionName: 'one' }).message).toBe(
      'Roles may not be assumed by root accounts.',
    );
  });

  it('limits the session by a session policy', () => {
    const caller = makeUser(world, 'dev', ASSUME);
    const RoleArn = makeRole(world, 'r', {
      trust: trustIn({ AWS: ACCOUNT }),
      policy: policyOf({ Action: 'iam:*' }),
    });
    const assumed = call<Assumed>(
      world,
      'sts.AssumeRole',
      { RoleArn, RoleSessionName: 'one', Policy: policyOf({ Action: 'iam:ListUsers' }) },
      { caller },
    );
    const session = callerOf(assumed);
    expect(call(world, 'iam.ListUsers', {}, { caller: session })).toHaveProperty('Users');
    expect(refusal(world, 'iam.ListRoles', {}, { caller: session }).message).toMatch(
      /because no session policy allows the iam:ListRoles action$/,
    );
    expect(
      refusal(world, 'sts.AssumeRole', { RoleArn, RoleSessionName: 'one', Policy: '{' }, { caller }),
    ).toMatchObject({ queryCode: 'MalformedPolicyDocument' });
  });

  it('makes tags of the session the tags of its principal', () => {
    const caller = makeUser(world, 'dev', ASSUME);
    const trust = trustIn({ AWS: ACCOUNT }, { Action: ['sts:AssumeRole', 'sts:TagSession'] });
    const RoleArn = makeRole(world, 'r', {
      trust,
      policy: policyOf({
        Action: 'iam:ListUsers',
        Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } },
      }),
    });
    const open = (Value: string) =>
      callerOf(
        call<Assumed>(
          world,
          'sts.AssumeRole',
          { RoleArn, RoleSessionName: 'one', Tags: [{ Key: 'team', Value }] },
          { caller },
        ),
      );
    expect(call(world, 'iam.ListUsers', {}, { caller: open('blue') })).toHaveProperty('Users');
    expect(refusal(world, 'iam.ListUsers', {}, { caller: open('red') }).code).toBe('AccessDeniedException');
  });
});

describe('other credentials', () => {
  it('of GetSessionToken act as the caller', () => {
    const caller = makeUser(world, 'dev', policyOf({ Action: 'iam:ListUsers' }));
    const opened = call<Pick<Assumed, 'Credentials'>>(world, 'sts.GetSessionToken', {}, { caller });
    const session = callerOf(opened);
    expect(session).toMatchObject({ kind: 'user', arn: caller.arn });
    expect(call(world, 'iam.ListUsers', {}, { caller: session })).toHaveProperty('Users');
    expect(refusal(world, 'sts.GetSessionToken', {}, { caller: session }).message).toBe(
      'Cannot call GetSessionToken with session credentials',
    );
  });

  it('tell whom they belong to', () => {
    const caller = makeUser(world, 'dev');
    expect(call(world, 'sts.GetCallerIdentity', {}, { caller })).toEqual({
      UserId: expect.stringMatching(/^AIDA/),
      Account: ACCOUNT,
      Arn: caller.arn,
    });
    expect(call(world, 'sts.GetCallerIdentity')).toEqual({
      UserId: ACCOUNT,
      Account: ACCOUNT,
      Arn: `arn:aws:iam::${ACCOUNT}:root`,
    });
  });

  it('name their account in their id', () => {
    makeUser(world, 'dev', undefined, OTHER);
    const { AccessKey: key } = call<{ AccessKey: { AccessKeyId: string } }>(
      world,
      'iam.CreateAccessKey',
      { UserName: 'dev' },
      as(OTHER),
    );
    expect(call(world, 'sts.GetAccessKeyInfo', { AccessKeyId: key.AccessKeyId })).toEqual({ Account: OTHER });
  });
});

describe('encoded messages', () => {
  it('are opened again, and nothing else is', () => {
    const EncodedMessage = encodeAuthorizationMessage({ allowed: false, why: 'é' });
    expect(call(world, 'sts.DecodeAuthorizationMessage', { EncodedMessage })).toEqual({
      DecodedMessage: '{"allowed":false,"why":"é"}',
    });
    for (const bad of ['nonsense', 'rd1.!', 'rd1.AAAAA'])
      expect(refusal(world, 'sts.DecodeAuthorizationMessage', { EncodedMessage: bad }).code).toBe(
        'InvalidAuthorizationMessageException',
      );
  });
});
