import { LAB_PLACE } from '../../labs/lab';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import type { Elsewhere, Simulation } from '../proof-by-simulation/simulation';

export const QUEUE = 'work';
export const PARTNER = '444455556666';

/** How a queue is encrypted: by SQS, by the AWS managed key, or by a key of one's own. */
export const KINDS = ['sse-sqs', 'managed', 'customer'] as const;
export type Kind = (typeof KINDS)[number];

const statement = (sid: string, Principal: object, Action: readonly string[]): object => ({
  Sid: sid,
  Effect: 'Allow',
  Principal,
  Action,
  Resource: '*',
});
const rootOf = (account: string): object => ({ AWS: `arn:aws:iam::${account}:root` });

/** A customer managed key; with `partner` its policy lets the other account use it as well. */
export function makeKey(world: Simulation, partner: boolean): string {
  const own = statement('own', rootOf(LAB_PLACE.account), ['kms:*']);
  const other = statement('partner', rootOf(PARTNER), ['kms:GenerateDataKey', 'kms:Decrypt']);
  const { KeyMetadata } = world.must<{ KeyMetadata: { Arn: string } }>('kms.CreateKey', {
    Policy: JSON.stringify({ Version: '2012-10-17', Statement: partner ? [own, other] : [own] }),
  });
  return KeyMetadata.Arn;
}

/** A queue encrypted in that way, which lets the other account send and receive. */
export function makeEncrypted(world: Simulation, queue: string, kind: Kind, keyArn: string): void {
  makeQueue(world, queue);
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: rootOf(PARTNER),
        Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
        Resource: `arn:aws:sqs:${LAB_PLACE.region}:${LAB_PLACE.account}:${queue}`,
      },
    ],
  };
  world.must('sqs.SetQueueAttributes', {
    QueueUrl: urlOf(queue),
    Attributes: {
      Policy: JSON.stringify(policy),
      ...(kind !== 'sse-sqs' && { KmsMasterKeyId: kind === 'managed' ? 'alias/aws/sqs' : keyArn }),
    },
  });
}

/** A role that may do these actions on everything. */
export function makeRole(world: Simulation, name: string, actions: readonly string[]): void {
  world.must('iam.CreateRole', {
    RoleName: name,
    AssumeRolePolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    }),
  });
  allow(world, name, actions);
}

export const allow = (world: Simulation, name: string, Action: readonly string[]): void => {
  world.must('iam.PutRolePolicy', {
    RoleName: name,
    PolicyName: 'work',
    PolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
    }),
  });
};

export const sends = (world: Simulation, queue: string, who: Elsewhere): boolean =>
  world.ask('sqs.SendMessage', { QueueUrl: urlOf(queue), MessageBody: 'a' }, who).ok;

export const receives = (world: Simulation, queue: string, who: Elsewhere): boolean =>
  world.ask('sqs.ReceiveMessage', { QueueUrl: urlOf(queue) }, who).ok;
