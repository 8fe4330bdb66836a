import { invalidParameter } from '../refusals';

const ACTIONS = [
  'GetTopicAttributes',
  'SetTopicAttributes',
  'AddPermission',
  'RemovePermission',
  'DeleteTopic',
  'Subscribe',
  'ListSubscriptionsByTopic',
  'Publish',
];

interface Statement {
  readonly Sid?: string;
  readonly [member: string]: unknown;
}
interface Policy {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: readonly Statement[];
}

/** The policy of a topic that was given none: everything, but for the owner's account only. */
export function defaultPolicy(topicArn: string, account: string): string {
  return JSON.stringify({
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: ACTIONS.map((action) => `SNS:${action}`),
        Resource: topicArn,
        Condition: { StringEquals: { 'AWS:SourceOwner': account } },
      },
    ],
  });
}

/** What is wrong with the text of a policy, said after `Invalid parameter: `. */
export function policyFault(text: string): string | undefined {
  if (text === '') return undefined;
  try {
    const { Statement } = JSON.parse(text) as Partial<Policy>;
    return Array.isArray(Statement) || typeof Statement === 'object' ? undefined : POLICY_FAULT;
  } catch {
    return POLICY_FAULT;
  }
}

const POLICY_FAULT = 'Policy Error: null';

interface Permission {
  readonly label: string;
  readonly accounts: readonly string[];
  readonly actions: readonly string[];
}

/** A policy with one more statement. Refuses a label that is taken and actions that are none of a topic. */
export function withPermission(text: string, topicArn: string, permission: Permission): string {
  const { label, accounts, actions } = permission;
  const policy = statementsOf(text);
  if (policy.Statement.some(({ Sid }) => Sid === label)) throw invalidParameter('Statement already exists');
  if (actions.some((action) => !ACTIONS.includes(action)))
    throw invalidParameter('Policy statement action out of service scope!');
  if (accounts.some((account) => !/^\d{12}$/.test(account)))
    throw invalidParameter('Policy Error: PrincipalNotFound');
  const statement = {
    Sid: label,
    Effect: 'Allow',
    Principal: { AWS: oneOrMany(accounts.map((account) => `arn:aws:iam::${account}:root`)) },
    Action: oneOrMany(actions.map((action) => `SNS:${action}`)),
    Resource: topicArn,
  };
  return JSON.stringify({ ...policy, Statement: [...policy.Statement, statement] });
}

/** A policy without a statement. Refuses a label that is not there. */
export function withoutPermission(text: string, label: string): string {
  const policy = statementsOf(text);
  const Statement = policy.Statement.filter(({ Sid }) => Sid !== label);
  if (Statement.length === policy.Statement.length) throw invalidParameter('Statement does not exist');
  return JSON.stringify({ ...policy, Statement });
}

function statementsOf(text: string): Policy {
  const policy = JSON.parse(text) as Policy;
  return Array.isArray(policy.Statement)
    ? policy
    : { ...policy, Statement: [policy.Statement as unknown as Statement] };
}

const oneOrMany = (values: readonly string[]): string | readonly string[] =>
  values.length === 1 ? (values[0] as string) : values;
