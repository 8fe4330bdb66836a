import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { accountOfAccessKey, callerOfAccessKey } from '@/core/simulator/services/iam/caller-of-access-key';
import { ACCOUNT, call, PLACE, refusal, testWorld } from '../../../support/simulator';
import { as, makeRole, makeUser, policyOf, trustIn } from './account';

let world: World;
beforeEach(() => {
  world = testWorld();
});

const list = (caller: ReturnType<typeof makeUser>) => call(world, 'iam.ListUsers', {}, { caller });
const denial = (caller: ReturnType<typeof makeUser>) => refusal(world, 'iam.ListUsers', {}, { caller });

describe('what a user may do', () => {
  it('is nothing at first, and the denial says why', () => {
    const caller = makeUser(world, 'dev');
    expect(denial(caller)).toEqual({
      code: 'AccessDeniedException',
      queryCode: 'AccessDenied',
      message: `User: arn:aws:iam::${ACCOUNT}:user/dev is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::${ACCOUNT}:user/ because no identity-based policy allows the iam:ListUsers action`,
      status: 403,
      fault: 'Sender',
    });
  });

  it('follows from inline and attached policies and those of groups', () => {
    expect(list(makeUser(world, 'inline', policyOf({ Action: 'iam:List*' })))).toHaveProperty('Users');
    const attached = makeUser(world, 'attached');
    const readOnly = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess';
    call(world, 'iam.AttachUserPolicy', { UserName: 'attached', PolicyArn: readOnly });
    expect(list(attached)).toHaveProperty('Users');
    const member = makeUser(world, 'member');
    call(world, 'iam.CreateGroup', { GroupName: 'readers' });
    call(world, 'iam.AttachGroupPolicy', { GroupName: 'readers', PolicyArn: readOnly });
    call(world, 'iam.AddUserToGroup', { UserName: 'member', GroupName: 'readers' });
    expect(list(member)).toHaveProperty('Users');
    call(world, 'iam.RemoveUserFromGroup', { UserName: 'member', GroupName: 'readers' });
    expect(denial(member).code).toBe('AccessDeniedException');
  });

  it('follows the version of a policy that is in force', () => {
    const caller = makeUser(world, 'dev');
    const arn = `arn:aws:iam::${ACCOUNT}:policy/p`;
    call(world, 'iam.CreatePolicy', { PolicyName: 'p', PolicyDocument: policyOf({ Action: 'sqs:*' }) });
    call(world, 'iam.AttachUserPolicy', { UserName: 'dev', PolicyArn: arn });
    expect(denial(caller).code).toBe('AccessDeniedException');
    const next = { PolicyArn: arn, PolicyDocument: policyOf({ Action: 'iam:*' }), SetAsDefault: true };
    call(world, 'iam.CreatePolicyVersion', next);
    expect(list(caller)).toHaveProperty('Users');
  });

  it('ends where the permissions boundary ends', () => {
    const caller = makeUser(world, 'dev', policyOf({ Action: '*' }));
    const arn = `arn:aws:iam::${ACCOUNT}:policy/edge`;
    call(world, 'iam.CreatePolicy', { PolicyName: 'edge', PolicyDocument: policyOf({ Action: 'sqs:*' }) });
    call(world, 'iam.PutUserPermissionsBoundary', { UserName: 'dev', PermissionsBoundary: arn });
    expect(denial(caller).message).toContain(
      'because no permissions boundary allows the iam:ListUsers action',
    );
    call(world, 'iam.DeleteUserPermissionsBoundary', { UserName: 'dev' });
    expect(list(caller)).toHaveProperty('Users');
  });

  it('may hang on its name and its tags', () => {
    const own = 'arn:aws:iam::*:user/' + '$' + '{aws:username}';
    const caller = makeUser(
      world,
      'dev',
      policyOf(
        { Action: 'iam:GetUser', Resource: own },
        { Action: 'iam:ListUsers', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } } },
      ),
    );
    makeUser(world, 'other');
    expect(call(world, 'iam.GetUser', { UserName: 'dev' }, { caller })).toHaveProperty('User');
    expect(refusal(world, 'iam.GetUser', { UserName: 'other' }, { caller }).code).toBe(
      'AccessDeniedException',
    );
    expect(denial(caller).code).toBe('AccessDeniedException');
    call(world, 'iam.TagUser', { UserName: 'dev', Tags: [{ Key: 'team', Value: 'blue' }] });
    expect(list(caller)).toHaveProperty('Users');
  });
});

describe('access keys', () => {
  it('lead the wire to their user and carry the account', () => {
    makeUser(world, 'dev');
    const { AccessKey: key } = call<{ AccessKey: Record<string, string> }>(world, 'iam.CreateAccessKey', {
      UserName: 'dev',
    });
    const id = key.AccessKeyId ?? '';
    expect(id).toMatch(/^AKIA[A-Z2-7]{16}$/);
    expect(accountOfAccessKey(id)).toBe(ACCOUNT);
    const found = () => callerOfAccessKey(id, world.stateOf('iam', PLACE));
    expect(found()).toEqual({
      caller: { kind: 'user', account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:user/dev`, accessKeyId: id },
      secret: key.SecretAccessKey,
    });
    call(world, 'iam.UpdateAccessKey', { UserName: 'dev', AccessKeyId: id, Status: 'Inactive' });
    expect(found()).toBeUndefined();
    call(world, 'iam.UpdateAccessKey', { UserName: 'dev', AccessKeyId: id, Status: 'Active' });
    call(world, 'iam.UpdateUser', { UserName: 'dev', NewUserName: 'ops' });
    expect(found()?.caller.arn).toBe(`arn:aws:iam::${ACCOUNT}:user/ops`);
    expect(call(world, 'iam.ListAccessKeys', { UserName: 'ops' })).toMatchObject({
      AccessKeyMetadata: [{ AccessKeyId: id, Status: 'Active' }],
    });
  });

  it('of an account with leading zeros carry it whole', () => {
    const { AccessKey: key } = (() => {
      makeUser(world, 'dev', undefined, '000000000042');
      return call<{ AccessKey: { AccessKeyId: string } }>(
        world,
        'iam.CreateAccessKey',
        { UserName: 'dev' },
        as('000000000042'),
      );
    })();
    expect(accountOfAccessKey(key.AccessKeyId)).toBe('000000000042');
    expect(accountOfAccessKey('AKIAIOSFODNN7EXAMPLE')).toBeUndefined();
    expect(accountOfAccessKey('test')).toBeUndefined();
  });
});

describe('simulated requests', () => {
  it('say allowed, implicitDeny and explicitDeny', () => {
    const arn = makeRole(world, 'worker', {
      trust: trustIn({ Service: 'lambda.amazonaws.com' }),
      policy: policyOf({ Action: 'sqs:*' }, { Effect: 'Deny', Action: 'sqs:DeleteQueue' }),
    });
    const decisions = (input: object) =>
      call<{ EvaluationResults: { EvalDecision: string }[] }>(world, 'iam.SimulatePrincipalPolicy', {
        PolicySourceArn: arn,
        ActionNames: ['sqs:SendMessage', 'sqs:DeleteQueue', 'sns:Publish'],
        ...input,
      }).EvaluationResults.map(({ EvalDecision }) => EvalDecision);
    expect(decisions({})).toEqual(['allowed', 'explicitDeny', 'implicitDeny']);
    expect(decisions({ PolicyInputList: [policyOf({ Action: 'sns:*' })] })).toEqual([
      'allowed',
      'explicitDeny',
      'allowed',
    ]);
  });

  it('take condition keys', () => {
    const document = policyOf({ Action: '*', Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } });
    const decide = (ip: string) =>
      call<{ EvaluationResults: { EvalDecision: string }[] }>(world, 'iam.SimulateCustomPolicy', {
        PolicyInputList: [document],
        ActionNames: ['sqs:SendMessage'],
        ContextEntries: [{ ContextKeyName: 'aws:SourceIp', ContextKeyType: 'ip', ContextKeyValues: [ip] }],
      }).EvaluationResults[0]?.EvalDecision;
    expect(decide('10.1.2.3')).toBe('allowed');
    expect(decide('11.1.2.3')).toBe('implicitDeny');
  });
});
