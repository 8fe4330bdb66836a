import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, refusal, testWorld } from '../../../support/simulator';
import { policyOf, trustIn } from './account';

const TRUST = trustIn({ Service: 'lambda.amazonaws.com' });
const SEND = policyOf({ Action: 'sqs:SendMessage' });

let world: World;
beforeEach(() => {
  world = testWorld();
});

describe('inline policies', () => {
  it.each([
    ['User', 'user', 'CreateUser', {}],
    ['Group', 'group', 'CreateGroup', {}],
    ['Role', 'role', 'CreateRole', { AssumeRolePolicyDocument: TRUST }],
  ])('of a %s are put, answered, listed and deleted', (title, noun, create, extra) => {
    const name = { [`${title}Name`]: 'one' };
    call(world, `iam.${create}`, { ...name, ...extra });
    call(world, `iam.Put${title}Policy`, { ...name, PolicyName: 'send', PolicyDocument: SEND });
    expect(call(world, `iam.Get${title}Policy`, { ...name, PolicyName: 'send' })).toEqual({
      ...name,
      PolicyName: 'send',
      PolicyDocument: expect.stringContaining('sqs%3ASendMessage'),
    });
    expect(call(world, `iam.List${title}Policies`, name)).toMatchObject({ PolicyNames: ['send'] });
    call(world, `iam.Delete${title}Policy`, { ...name, PolicyName: 'send' });
    expect(refusal(world, `iam.Get${title}Policy`, { ...name, PolicyName: 'send' }).message).toBe(
      `The ${noun} policy with name send cannot be found.`,
    );
    expect(
      refusal(world, `iam.Put${title}Policy`, { ...name, PolicyName: 'bad', PolicyDocument: '{}' }).message,
    ).toBe('Policy document must be version 2012-10-17 or greater.');
  });
});

describe('managed policies', () => {
  const own = `arn:aws:iam::${ACCOUNT}:policy/send`;

  it('have versions, of which one is in force', () => {
    call(world, 'iam.CreatePolicy', { PolicyName: 'send', PolicyDocument: SEND });
    call(world, 'iam.CreatePolicyVersion', {
      PolicyArn: own,
      PolicyDocument: policyOf({ Action: 'sqs:*' }),
      SetAsDefault: true,
    });
    expect(call(world, 'iam.GetPolicy', { PolicyArn: own })).toMatchObject({
      Policy: { DefaultVersionId: 'v2', AttachmentCount: 0, IsAttachable: true },
    });
    expect(call(world, 'iam.ListPolicyVersions', { PolicyArn: own })).toMatchObject({
      Versions: [
        { VersionId: 'v2', IsDefaultVersion: true },
        { VersionId: 'v1', IsDefaultVersion: false },
      ],
    });
    expect(refusal(world, 'iam.DeletePolicyVersion', { PolicyArn: own, VersionId: 'v2' }).message).toBe(
      'Cannot delete the default version of a policy.',
    );
    call(world, 'iam.SetDefaultPolicyVersion', { PolicyArn: own, VersionId: 'v1' });
    call(world, 'iam.DeletePolicyVersion', { PolicyArn: own, VersionId: 'v2' });
    expect(refusal(world, 'iam.GetPolicyVersion', { PolicyArn: own, VersionId: 'v2' }).message).toBe(
      `Policy ${own} version v2 does not exist or is not attachable.`,
    );
    call(world, 'iam.DeletePolicy', { PolicyArn: own });
    expect(refusal(world, 'iam.GetPolicy', { PolicyArn: own }).message).toBe(`Policy ${own} was not found.`);
  });

  it('are attached and detached, and not deleted while attached', () => {
    call(world, 'iam.CreatePolicy', { PolicyName: 'send', PolicyDocument: SEND });
    call(world, 'iam.CreateUser', { UserName: 'dev' });
    call(world, 'iam.AttachUserPolicy', { UserName: 'dev', PolicyArn: own });
    call(world, 'iam.AttachUserPolicy', { UserName: 'dev', PolicyArn: own });
    expect(call(world, 'iam.ListAttachedUserPolicies', { UserName: 'dev' })).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'send', PolicyArn: own }],
    });
    expect(call(world, 'iam.ListEntitiesForPolicy', { PolicyArn: own })).toMatchObject({
      PolicyUsers: [{ UserName: 'dev' }],
      PolicyRoles: [],
    });
    expect(call(world, 'iam.ListPolicies', { Scope: 'Local', OnlyAttached: true })).toMatchObject({
      Policies: [{ Arn: own, AttachmentCount: 1 }],
    });
    expect(refusal(world, 'iam.DeletePolicy', { PolicyArn: own }).message).toBe(
      'Cannot delete a policy attached to entities.',
    );
    call(world, 'iam.DetachUserPolicy', { UserName: 'dev', PolicyArn: own });
    expect(refusal(world, 'iam.DetachUserPolicy', { UserName: 'dev', PolicyArn: own }).message).toBe(
      `Policy ${own} was not found.`,
    );
  });

  // Recorded on AWS: https://github.com/localstack/localstack/blob/main/tests/aws/services/iam/test_iam.snapshot.json
  it('are attached by ARN', () => {
    call(world, 'iam.CreateUser', { UserName: 'named' });
    const input = { UserName: 'named', PolicyArn: 'longpolicynamebutnoarn' };
    expect(refusal(world, 'iam.AttachUserPolicy', input)).toMatchObject({
      code: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
    });
  });

  it('may be those that AWS maintains', () => {
    call(world, 'iam.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: TRUST });
    const arn = 'arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole';
    call(world, 'iam.AttachRolePolicy', { RoleName: 'worker', PolicyArn: arn });
    expect(call(world, 'iam.GetPolicy', { PolicyArn: arn })).toMatchObject({
      Policy: { PolicyName: 'AWSLambdaSQSQueueExecutionRole', Path: '/service-role/', AttachmentCount: 1 },
    });
    const missing = 'arn:aws:iam::aws:policy/Missing';
    expect(refusal(world, 'iam.AttachRolePolicy', { RoleName: 'worker', PolicyArn: missing }).message).toBe(
      `Policy ${missing} does not exist or is not attachable.`,
    );
  });

  it('have one name each', () => {
    call(world, 'iam.CreatePolicy', { PolicyName: 'send', PolicyDocument: SEND });
    expect(refusal(world, 'iam.CreatePolicy', { PolicyName: 'Send', PolicyDocument: SEND }).message).toBe(
      'A policy called Send already exists. Duplicate names are not allowed.',
    );
  });
});
