import { describe, expect, it } from 'vitest';
import type { Caller } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, refusal, rootOf, send } from '@/tests/support/simulator';
import { arnOf, attributesOf, put, QUEUE, receive, set, worldWithQueue } from './queues';

const OTHER = '999988887777';
const asOther = { caller: rootOf(OTHER) };
const topic: Caller = { kind: 'service', account: ACCOUNT, arn: 'sns.amazonaws.com' };
const sending = { QueueUrl: QUEUE, MessageBody: 'x' };

const allow = (Principal: object, Action: string, extra: object = {}): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action, Resource: arnOf('orders'), ...extra }],
  });

describe('a queue policy', () => {
  it('opens a queue to another account, and only as far as it says', () => {
    const world = worldWithQueue();
    const denied = refusal(world, 'sqs.SendMessage', sending, asOther);
    expect(denied).toMatchObject({ code: 'AccessDeniedException', queryCode: 'AccessDenied', status: 403 });
    expect(denied.message).toContain(
      `is not authorized to perform: sqs:sendmessage on resource: ${arnOf('orders')}`,
    );
    set(world, { Policy: allow({ AWS: `arn:aws:iam::${OTHER}:root` }, 'sqs:SendMessage') });
    call(world, 'sqs.SendMessage', sending, asOther);
    const Entries = [{ Id: '1', MessageBody: 'x' }];
    call(world, 'sqs.SendMessageBatch', { QueueUrl: QUEUE, Entries }, asOther);
    expect(refusal(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE }, asOther).code).toBe(
      'AccessDeniedException',
    );
  });

  it('cannot give away what only the owner may do', () => {
    const world = worldWithQueue({ Policy: allow({ AWS: '*' }, 'sqs:*') });
    call(world, 'sqs.GetQueueAttributes', { QueueUrl: QUEUE, AttributeNames: ['All'] }, asOther);
    for (const [operation, input] of [
      ['DeleteQueue', {}],
      ['SetQueueAttributes', { Attributes: { DelaySeconds: '1' } }],
      ['ListQueueTags', {}],
      ['AddPermission', { Label: 'x', AWSAccountIds: [OTHER], Actions: ['*'] }],
    ] as const)
      expect(refusal(world, `sqs.${operation}`, { QueueUrl: QUEUE, ...input }, asOther).code).toBe(
        'AccessDeniedException',
      );
  });

  it('lets a service in under a condition', () => {
    const arn = 'arn:aws:sns:us-east-1:111122223333:news';
    const world = worldWithQueue({
      Policy: allow({ Service: 'sns.amazonaws.com' }, 'sqs:SendMessage', {
        Condition: { ArnEquals: { 'aws:SourceArn': arn } },
      }),
    });
    const from = (source: string) =>
      send(world, 'sqs.SendMessage', sending, { caller: topic, context: { 'aws:SourceArn': source } })
        .outcome;
    expect(from(arn)?.ok).toBe(true);
    expect(from(`${arn}-2`)?.ok).toBe(false);
  });
});

describe('AddPermission', () => {
  const add = (world: World, Label: string, input: object = {}) =>
    send(world, 'sqs.AddPermission', {
      QueueUrl: QUEUE,
      Label,
      AWSAccountIds: [OTHER],
      Actions: ['SendMessage'],
      ...input,
    }).outcome;

  it('writes a statement that lets the account in, until it is removed', () => {
    const world = worldWithQueue();
    add(world, 'other', { Actions: ['SendMessage', 'DeleteMessage'] });
    expect(JSON.parse(attributesOf(world).Policy ?? '')).toEqual({
      Version: '2008-10-17',
      Id: `${arnOf('orders')}/SQSDefaultPolicy`,
      Statement: [
        {
          Sid: 'other',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${OTHER}:root` },
          Action: ['SQS:SendMessage', 'SQS:DeleteMessage'],
          Resource: arnOf('orders'),
        },
      ],
    });
    call(world, 'sqs.SendMessage', sending, asOther);
    call(world, 'sqs.RemovePermission', { QueueUrl: QUEUE, Label: 'other' });
    expect(attributesOf(world)).not.toHaveProperty('Policy');
    expect(refusal(world, 'sqs.SendMessage', sending, asOther).code).toBe('AccessDeniedException');
  });

  it.each([
    [
      { Actions: ['CreateQueue'] },
      'Value SQS:CreateQueue for parameter ActionName is invalid. Reason: Only the queue owner is allowed to invoke this action.',
    ],
    [
      { Actions: ['Fly'] },
      'Value SQS:Fly for parameter ActionName is invalid. Reason: Please refer to the appropriate WSDL for a list of valid actions.',
    ],
    [{ Actions: [] }, 'The request must contain the parameter ActionName.'],
    [{ AWSAccountIds: [] }, 'The request must contain the parameter AWSAccountIds.'],
    [{ AWSAccountIds: ['me'] }, 'Value [me] for parameter PrincipalId is invalid. Reason: Unable to verify.'],
    [{ Label: '' }, 'The request must contain the parameter Label.'],
    [{ Label: 'taken' }, 'Value taken for parameter Label is invalid. Reason: Already exists.'],
  ])('refuses %j', (input, message) => {
    const world = worldWithQueue();
    add(world, 'taken');
    expect(add(world, 'new', input)).toMatchObject({ ok: false, error: { message } });
    expect(refusal(world, 'sqs.RemovePermission', { QueueUrl: QUEUE, Label: 'none' }).message).toBe(
      "Value none for parameter Label is invalid. Reason: can't find label.",
    );
  });
});

describe('SSE-KMS', () => {
  const key = (world: World, input: object = {}): string =>
    call<{ KeyMetadata: { Arn: string } }>(world, 'kms.CreateKey', input).KeyMetadata.Arn;
  const open = { Policy: allow({ AWS: '*', Service: 'sns.amazonaws.com' }, 'sqs:*') };

  it('by the AWS managed key serves the own account only', () => {
    const world = worldWithQueue({ ...open, KmsMasterKeyId: 'alias/aws/sqs' });
    put(world, 'x');
    expect(receive(world)).toHaveLength(1);
    for (const caller of [rootOf(OTHER), topic])
      expect(refusal(world, 'sqs.SendMessage', sending, { caller })).toMatchObject({
        code: 'KmsAccessDenied',
        queryCode: 'KMS.AccessDeniedException',
      });
  });

  it('by a customer managed key serves whom the key policy allows', () => {
    const world = worldWithQueue(open);
    const statement = (Principal: object, Action: string[]) => ({
      Effect: 'Allow',
      Principal,
      Action,
      Resource: '*',
    });
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        statement({ AWS: `arn:aws:iam::${ACCOUNT}:root` }, ['kms:*']),
        statement({ Service: 'sns.amazonaws.com' }, ['kms:GenerateDataKey*', 'kms:Decrypt']),
      ],
    });
    const KeyId = key(world, { Policy });
    call(world, 'kms.CreateAlias', { AliasName: 'alias/orders', TargetKeyId: KeyId });
    for (const KmsMasterKeyId of [KeyId, 'alias/orders', KeyId.split('/')[1] ?? '']) {
      set(world, { KmsMasterKeyId });
      expect(send(world, 'sqs.SendMessage', sending, { caller: topic }).outcome?.ok).toBe(true);
      expect(refusal(world, 'sqs.SendMessage', sending, asOther).code).toBe('KmsAccessDenied');
    }
  });

  it('by a key that is missing, disabled or pending deletion serves nobody', () => {
    const world = worldWithQueue();
    const refused = (KmsMasterKeyId: string) => {
      set(world, { KmsMasterKeyId });
      return [
        refusal(world, 'sqs.SendMessage', sending).code,
        refusal(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE }).code,
      ];
    };
    expect(refused('alias/none')).toEqual(['KmsNotFound', 'KmsNotFound']);
    const [disabled, doomed] = [key(world), key(world)];
    call(world, 'kms.DisableKey', { KeyId: disabled });
    call(world, 'kms.ScheduleKeyDeletion', { KeyId: doomed });
    expect(refused(disabled)).toEqual(['KmsDisabled', 'KmsDisabled']);
    expect(refused(doomed)).toEqual(['KmsInvalidState', 'KmsInvalidState']);
  });
});

describe('what others may know of a queue', () => {
  it('is its settings and how much it holds', () => {
    const world = worldWithQueue({ VisibilityTimeout: '7' });
    put(world, 'x');
    expect(world.resource(arnOf('orders'))).toMatchObject({
      arn: arnOf('orders'),
      attributes: {
        queueUrl: QUEUE,
        fifo: false,
        visibilityTimeoutSec: 7,
        visible: 1,
        inFlight: 0,
        delayed: 0,
      },
    });
    expect(world.resource(arnOf('none'))).toBeUndefined();
  });
});
