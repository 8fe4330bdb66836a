import { limit } from '../../../../facts/limits';
import { invalidParameter, invalidValue, missingParameter, overLimit } from '../errors';
import type { Queue, SqsCtx } from '../state';
import { jsonMap } from './redrive-policy';

interface Permission {
  readonly label: string;
  readonly accountIds: readonly string[];
  readonly actions: readonly string[];
}

interface PolicyDocument {
  readonly [member: string]: unknown;
  readonly Statement: readonly Readonly<Record<string, unknown>>[];
}

/** Version of the policies that AddPermission begins. */
const FIRST_VERSION = '2008-10-17';

/** Actions that a queue's policy can allow to other accounts. */
const GRANTABLE = new Set([
  '*',
  'ChangeMessageVisibility',
  'DeleteMessage',
  'GetQueueAttributes',
  'GetQueueUrl',
  'ListDeadLetterSourceQueues',
  'PurgeQueue',
  'ReceiveMessage',
  'SendMessage',
]);

const OWNERS_ONLY = new Set([
  'AddPermission',
  'CancelMessageMoveTask',
  'CreateQueue',
  'DeleteQueue',
  'ListMessageMoveTasks',
  'ListQueues',
  'ListQueueTags',
  'RemovePermission',
  'SetQueueAttributes',
  'StartMessageMoveTask',
  'TagQueue',
  'UntagQueue',
]);

/** The queue's policy with a statement more. Refuses what AddPermission does. */
export function policyWith(queue: Queue, permission: Permission, ctx: SqsCtx): string {
  checkPermission(permission, ctx);
  const { label, accountIds, actions } = permission;
  const policy = documentOf(queue);
  if (policy.Statement.some(({ Sid }) => Sid === label))
    throw invalidValue(label, 'Label', 'Already exists.');
  const statementsMax = limit(ctx.limits, 'sqs.permission.statements.max');
  if (policy.Statement.length >= statementsMax)
    throw overLimit(
      `${policy.Statement.length + 1} Statements were found, maximum allowed is ${statementsMax}.`,
    );
  const statement = {
    Sid: label,
    Effect: 'Allow',
    Principal: { AWS: oneOrAll(accountIds.map((id) => `arn:aws:iam::${id}:root`)) },
    Action: oneOrAll(actions.map((action) => `SQS:${action}`)),
    Resource: queue.arn,
  };
  return JSON.stringify({ ...policy, Statement: [...policy.Statement, statement] });
}

/** The queue's policy without the statement of this label; null when none is left. */
export function policyWithout(queue: Queue, label: string): string | null {
  const policy = documentOf(queue);
  const rest = policy.Statement.filter(({ Sid }) => Sid !== label);
  if (rest.length === policy.Statement.length) throw invalidValue(label, 'Label', "can't find label.");
  return rest.length === 0 ? null : JSON.stringify({ ...policy, Statement: rest });
}

function checkPermission({ label, accountIds, actions }: Permission, { limits }: SqsCtx): void {
  if (label === '') throw missingParameter('Label');
  const lengthMax = limit(limits, 'sqs.queue.name.length.max');
  if (label.length > lengthMax || !/^[A-Za-z0-9_-]+$/.test(label))
    throw invalidValue(
      label,
      'Label',
      `Can only include alphanumeric characters, hyphens, or underscores. 1 to ${lengthMax} in length`,
    );
  if (actions.length === 0) throw missingParameter('ActionName');
  if (accountIds.length === 0) throw missingParameter('AWSAccountIds');
  for (const id of accountIds)
    if (!/^\d{12}$/.test(id))
      throw invalidParameter(`Value [${id}] for parameter PrincipalId is invalid. Reason: Unable to verify.`);
  checkActions(actions, limit(limits, 'sqs.permission.actions.max'));
}

function checkActions(actions: readonly string[], max: number): void {
  if (actions.length > max)
    throw overLimit(`${actions.length} Actions were found, maximum allowed is ${max}.`);
  for (const action of actions) {
    if (OWNERS_ONLY.has(action))
      throw invalidValue(
        `SQS:${action}`,
        'ActionName',
        'Only the queue owner is allowed to invoke this action.',
      );
    if (!GRANTABLE.has(action))
      throw invalidValue(
        `SQS:${action}`,
        'ActionName',
        'Please refer to the appropriate WSDL for a list of valid actions.',
      );
  }
}

function documentOf({ arn, settings }: Queue): PolicyDocument {
  const policy = settings.policy === null ? undefined : jsonMap(settings.policy);
  if (!policy) return { Version: FIRST_VERSION, Id: `${arn}/SQSDefaultPolicy`, Statement: [] };
  const { Statement } = policy;
  return { ...policy, Statement: Array.isArray(Statement) ? Statement : [Statement] };
}

const oneOrAll = (texts: readonly string[]): string | readonly string[] =>
  texts.length === 1 ? (texts[0] as string) : texts;
