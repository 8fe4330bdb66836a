import type { Caller } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, rootOf } from '../../../support/simulator';

/** A policy document; a statement is `Allow` on everything unless it says otherwise. */
export const policyOf = (...statements: object[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })),
  });

export const trustIn = (Principal: unknown, extra: object = {}): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...extra }],
  });

export const as = (account: string) => ({ caller: rootOf(account) });

/** A user of the account, with an inline policy where one is given. */
export function makeUser(world: World, name: string, policy?: string, account = ACCOUNT): Caller {
  call(world, 'iam.CreateUser', { UserName: name }, as(account));
  if (policy !== undefined)
    call(
      world,
      'iam.PutUserPolicy',
      { UserName: name, PolicyName: 'own', PolicyDocument: policy },
      as(account),
    );
  return { kind: 'user', account, arn: `arn:aws:iam::${account}:user/${name}` };
}

/** A role and its ARN. */
export function makeRole(
  world: World,
  name: string,
  { trust, policy, account = ACCOUNT }: { trust: string; policy?: string; account?: string },
): string {
  call(world, 'iam.CreateRole', { RoleName: name, AssumeRolePolicyDocument: trust }, as(account));
  if (policy !== undefined)
    call(
      world,
      'iam.PutRolePolicy',
      { RoleName: name, PolicyName: 'own', PolicyDocument: policy },
      as(account),
    );
  return `arn:aws:iam::${account}:role/${name}`;
}
