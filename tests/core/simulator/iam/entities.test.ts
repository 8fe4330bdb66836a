import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, heldBy, refusal, START, testWorld } from '../../../support/simulator';
import { policyOf, trustIn } from './account';

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const TRUST = trustIn({ Service: 'lambda.amazonaws.com' });
const SEND = policyOf({ Action: 'sqs:SendMessage' });

let world: World;
beforeEach(() => {
  world = testWorld();
});

describe('users', () => {
  it('are made, found, listed, renamed and deleted', () => {
    const made = call<{ User: Record<string, unknown> }>(world, 'iam.CreateUser', {
      UserName: 'dev',
      Path: '/team/',
      Tags: [{ Key: 'team', Value: 'blue' }],
    });
    expect(made.User).toMatchObject({
      UserName: 'dev',
      Path: '/team/',
      Arn: `arn:aws:iam::${ACCOUNT}:user/team/dev`,
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
      CreateDate: START,
      Tags: [{ Key: 'team', Value: 'blue' }],
    });
    expect(call(world, 'iam.GetUser', { UserName: 'dev' })).toEqual(made);
    expect(call(world, 'iam.ListUsers', { PathPrefix: '/team/' })).toMatchObject({
      Users: [{ UserName: 'dev' }],
      IsTruncated: false,
    });
    expect(call(world, 'iam.ListUsers', { PathPrefix: '/other/' })).toMatchObject({ Users: [] });
    call(world, 'iam.UpdateUser', { UserName: 'dev', NewUserName: 'ops', NewPath: '/' });
    expect(call(world, 'iam.GetUser', { UserName: 'ops' })).toMatchObject({
      User: { Arn: `arn:aws:iam::${ACCOUNT}:user/ops`, UserId: made.User.UserId },
    });
    call(world, 'iam.DeleteUser', { UserName: 'ops' });
    expect(refusal(world, 'iam.GetUser', { UserName: 'ops' })).toEqual({
      code: 'NoSuchEntityException',
      queryCode: 'NoSuchEntity',
      message: 'The user with name ops cannot be found.',
      status: 404,
      fault: 'Sender',
    });
  });

  it('have names that are unique in any case', () => {
    call(world, 'iam.CreateUser', { UserName: 'Dev' });
    expect(refusal(world, 'iam.CreateUser', { UserName: 'dev' })).toMatchObject({
      code: 'EntityAlreadyExistsException',
      message: 'User with name dev already exists.',
      status: 409,
    });
  });

  it.each([
    [
      { UserName: 'no spaces' },
      'The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
    ],
    [
      {},
      "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    ],
    [
      { UserName: 'x'.repeat(65) },
      `1 validation error detected: Value '${'x'.repeat(65)}' at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    ],
  ])('are refused with a bad name %#', (input, message) => {
    expect(refusal(world, 'iam.CreateUser', input)).toMatchObject({ code: 'ValidationError', message });
  });

  it('without a name mean the caller', () => {
    call(world, 'iam.CreateUser', { UserName: 'dev' });
    call(world, 'iam.AttachUserPolicy', { UserName: 'dev', PolicyArn: ADMIN });
    const arn = `arn:aws:iam::${ACCOUNT}:user/dev`;
    const caller = { kind: 'user' as const, account: ACCOUNT, arn };
    expect(call(world, 'iam.GetUser', {}, { caller })).toMatchObject({ User: { UserName: 'dev' } });
    expect(call(world, 'iam.GetUser')).toMatchObject({ User: { Arn: `arn:aws:iam::${ACCOUNT}:root` } });
  });

  it('are not deleted before what hangs on them', () => {
    const conflict = () => {
      const before = heldBy(world);
      const { code, message } = refusal(world, 'iam.DeleteUser', { UserName: 'dev' });
      expect(heldBy(world)).toEqual(before);
      expect(code).toBe('DeleteConflictException');
      return message;
    };
    call(world, 'iam.CreateUser', { UserName: 'dev' });
    call(world, 'iam.CreateGroup', { GroupName: 'devs' });
    call(world, 'iam.AddUserToGroup', { UserName: 'dev', GroupName: 'devs' });
    call(world, 'iam.AttachUserPolicy', { UserName: 'dev', PolicyArn: ADMIN });
    call(world, 'iam.PutUserPolicy', { UserName: 'dev', PolicyName: 'send', PolicyDocument: SEND });
    const key = call<{ AccessKey: { AccessKeyId: string } }>(world, 'iam.CreateAccessKey', {
      UserName: 'dev',
    });
    expect(conflict()).toBe('Cannot delete entity, must detach all policies first.');
    call(world, 'iam.DetachUserPolicy', { UserName: 'dev', PolicyArn: ADMIN });
    expect(conflict()).toBe('Cannot delete entity, must delete policies first.');
    call(world, 'iam.DeleteUserPolicy', { UserName: 'dev', PolicyName: 'send' });
    expect(conflict()).toBe('Cannot delete entity, must remove users from group first.');
    call(world, 'iam.RemoveUserFromGroup', { UserName: 'dev', GroupName: 'devs' });
    expect(conflict()).toBe('Cannot delete entity, must delete access keys first.');
    call(world, 'iam.DeleteAccessKey', { UserName: 'dev', AccessKeyId: key.AccessKey.AccessKeyId });
    call(world, 'iam.DeleteUser', { UserName: 'dev' });
  });
});

describe('groups', () => {
  it('know their members and go when they are empty', () => {
    call(world, 'iam.CreateGroup', { GroupName: 'devs' });
    call(world, 'iam.CreateUser', { UserName: 'dev' });
    call(world, 'iam.AddUserToGroup', { UserName: 'dev', GroupName: 'devs' });
    expect(call(world, 'iam.GetGroup', { GroupName: 'devs' })).toMatchObject({
      Group: { Arn: `arn:aws:iam::${ACCOUNT}:group/devs` },
      Users: [{ UserName: 'dev' }],
    });
    expect(call(world, 'iam.ListGroupsForUser', { UserName: 'dev' })).toMatchObject({
      Groups: [{ GroupName: 'devs' }],
    });
    expect(refusal(world, 'iam.DeleteGroup', { GroupName: 'devs' }).message).toBe(
      'Cannot delete entity, must remove users from group first.',
    );
    call(world, 'iam.RemoveUserFromGroup', { UserName: 'dev', GroupName: 'devs' });
    call(world, 'iam.DeleteGroup', { GroupName: 'devs' });
    expect(call(world, 'iam.ListGroups')).toMatchObject({ Groups: [] });
  });
});

describe('roles', () => {
  it('are made with a trust policy, which is answered URL-encoded', () => {
    call(world, 'iam.CreateRole', {
      RoleName: 'worker',
      AssumeRolePolicyDocument: TRUST,
      Description: 'works',
      MaxSessionDuration: 7_200,
    });
    const { Role: role } = call<{ Role: Record<string, string> }>(world, 'iam.GetRole', {
      RoleName: 'worker',
    });
    expect(role).toMatchObject({
      Arn: `arn:aws:iam::${ACCOUNT}:role/worker`,
      RoleId: expect.stringMatching(/^AROA/),
      Description: 'works',
      MaxSessionDuration: 7_200,
    });
    expect(decodeURIComponent(role.AssumeRolePolicyDocument ?? '')).toBe(TRUST);
    expect(role.AssumeRolePolicyDocument).toMatch(/^%7B%22Version%22/);
    expect(world.resource(`arn:aws:iam::${ACCOUNT}:role/worker`)).toMatchObject({ policy: TRUST });
  });

  it('are refused with what is no trust policy', () => {
    const make = (document: string) =>
      refusal(world, 'iam.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: document });
    expect(make('{')).toMatchObject({
      code: 'MalformedPolicyDocumentException',
      queryCode: 'MalformedPolicyDocument',
      message: 'This policy contains invalid Json',
      status: 400,
    });
    expect(make(trustIn({ AWS: 'nobody' })).message).toBe('Invalid principal in policy: "AWS":"nobody"');
    expect(make(trustIn('*', { Resource: '*' })).message).toBe('Has prohibited field Resource');
  });

  it('change and go', () => {
    call(world, 'iam.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: TRUST });
    const events = trustIn({ Service: 'events.amazonaws.com' });
    call(world, 'iam.UpdateAssumeRolePolicy', { RoleName: 'worker', PolicyDocument: events });
    call(world, 'iam.UpdateRole', { RoleName: 'worker', MaxSessionDuration: 43_200 });
    expect(world.resource(`arn:aws:iam::${ACCOUNT}:role/worker`)).toMatchObject({
      policy: events,
      attributes: { maxSessionSec: 43_200 },
    });
    call(world, 'iam.DeleteRole', { RoleName: 'worker' });
    expect(refusal(world, 'iam.GetRole', { RoleName: 'worker' }).message).toBe(
      'The role with name worker cannot be found.',
    );
  });
});

describe('lists', () => {
  it('come in pages', () => {
    for (const name of ['a', 'b', 'c']) call(world, 'iam.CreateUser', { UserName: name });
    const first = call<{ Marker: string }>(world, 'iam.ListUsers', { MaxItems: 2 });
    expect(first).toMatchObject({ Users: [{ UserName: 'a' }, { UserName: 'b' }], IsTruncated: true });
    expect(call(world, 'iam.ListUsers', { Marker: first.Marker })).toMatchObject({
      Users: [{ UserName: 'c' }],
      IsTruncated: false,
    });
  });
});

describe('tags and aliases', () => {
  it('are set and taken away', () => {
    call(world, 'iam.CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: TRUST });
    call(world, 'iam.TagRole', { RoleName: 'worker', Tags: [{ Key: 'a', Value: '1' }] });
    expect(call(world, 'iam.ListRoleTags', { RoleName: 'worker' })).toMatchObject({
      Tags: [{ Key: 'a', Value: '1' }],
    });
    call(world, 'iam.UntagRole', { RoleName: 'worker', TagKeys: ['a'] });
    expect(call(world, 'iam.ListRoleTags', { RoleName: 'worker' })).toMatchObject({ Tags: [] });
    call(world, 'iam.CreateAccountAlias', { AccountAlias: 'shop' });
    expect(call(world, 'iam.ListAccountAliases')).toMatchObject({ AccountAliases: ['shop'] });
    call(world, 'iam.DeleteAccountAlias', { AccountAlias: 'shop' });
    expect(refusal(world, 'iam.DeleteAccountAlias', { AccountAlias: 'shop' }).code).toBe(
      'NoSuchEntityException',
    );
  });
});
