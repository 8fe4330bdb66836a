import { describe, expect, it } from 'vitest';
import { heldBy, refusal } from '@/tests/support/simulator';
import {
  arnOf,
  attributesOf,
  create,
  FIFO,
  QUEUE,
  redriveTo,
  set,
  urlOf,
  worldWithFifo,
  worldWithQueue,
} from './queues';

const setRefused = (Attributes: Record<string, string>, QueueUrl = QUEUE) => {
  const world = worldWithQueue();
  create(world, 'dead');
  create(world, 'dead.fifo', { FifoQueue: 'true' });
  create(world, 'closed', { RedriveAllowPolicy: '{"redrivePermission":"denyAll"}' });
  const before = heldBy(world);
  const error = refusal(world, 'sqs.SetQueueAttributes', { QueueUrl, Attributes });
  expect(heldBy(world)).toEqual(before);
  return error;
};

describe('setting attributes', () => {
  it.each([
    'DelaySeconds',
    'MaximumMessageSize',
    'MessageRetentionPeriod',
    'ReceiveMessageWaitTimeSeconds',
    'VisibilityTimeout',
    'KmsDataKeyReusePeriodSeconds',
    'SqsManagedSseEnabled',
    'Policy',
  ])('refuses %s that is no such value', (name) => {
    for (const value of ['-1', '1.5', ' ', 'x', '99999999'])
      expect(setRefused({ [name]: value })).toMatchObject({
        code: 'InvalidAttributeValue',
        message: `Invalid value for the parameter ${name}.`,
      });
  });

  it('moves the modification time', () => {
    const world = worldWithQueue();
    world.advanceTo(world.now + 5_000);
    set(world, { DelaySeconds: '3' });
    expect(attributesOf(world, ['DelaySeconds', 'LastModifiedTimestamp'])).toEqual({
      DelaySeconds: '3',
      LastModifiedTimestamp: '1767225605',
    });
  });

  it('keeps the type of a queue', () => {
    expect(setRefused({ FifoQueue: 'true' }).message).toBe('Unknown Attribute FifoQueue.');
    const world = worldWithFifo();
    set(world, { FifoQueue: 'true' }, FIFO);
    expect(
      refusal(world, 'sqs.SetQueueAttributes', { QueueUrl: FIFO, Attributes: { FifoQueue: 'false' } }),
    ).toMatchObject({
      code: 'InvalidAttributeValue',
      message: 'Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not supported.',
    });
  });

  it('takes high throughput per group only with deduplication per group', () => {
    const world = worldWithFifo();
    const Attributes = { FifoThroughputLimit: 'perMessageGroupId' };
    expect(refusal(world, 'sqs.SetQueueAttributes', { QueueUrl: FIFO, Attributes }).code).toBe(
      'InvalidAttributeValue',
    );
    set(world, { ...Attributes, DeduplicationScope: 'messageGroup' }, FIFO);
    expect(attributesOf(world, ['FifoThroughputLimit'], FIFO)).toEqual(Attributes);
  });

  it('has one kind of encryption at a time', () => {
    expect(setRefused({ KmsMasterKeyId: 'k', SqsManagedSseEnabled: 'true' })).toMatchObject({
      code: 'InvalidAttributeName',
      message:
        'You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.',
    });
    const names = ['KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'SqsManagedSseEnabled'];
    const world = worldWithQueue();
    set(world, { KmsMasterKeyId: 'alias/aws/sqs' });
    expect(attributesOf(world, names)).toEqual({
      KmsMasterKeyId: 'alias/aws/sqs',
      KmsDataKeyReusePeriodSeconds: '300',
      SqsManagedSseEnabled: 'false',
    });
    set(world, { SqsManagedSseEnabled: 'true' });
    expect(attributesOf(world, names)).toEqual({ SqsManagedSseEnabled: 'true' });
  });

  it('takes policies away by an empty text', () => {
    const world = worldWithQueue();
    create(world, 'dead');
    const policies = {
      Policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}]}',
      RedrivePolicy: redriveTo('dead', '3'),
      RedriveAllowPolicy: '{"redrivePermission":"denyAll"}',
    };
    set(world, policies);
    expect(attributesOf(world)).toMatchObject(policies);
    set(world, { Policy: '', RedrivePolicy: '', RedriveAllowPolicy: '' });
    for (const name of Object.keys(policies)) expect(attributesOf(world)).not.toHaveProperty(name);
  });
});

describe('a redrive policy', () => {
  const wrong = (policy: object) => {
    const text = JSON.stringify(policy);
    const { code, message } = setRefused({ RedrivePolicy: text });
    expect(code).toBe('InvalidParameterValueException');
    return message.replace(`Value ${text} for parameter RedrivePolicy is invalid. Reason: `, '');
  };
  const target = (deadLetterTargetArn: string) => wrong({ deadLetterTargetArn, maxReceiveCount: 1 });

  it('is a JSON map', () => {
    for (const text of ['4', '[]', 'x'])
      expect(setRefused({ RedrivePolicy: text })).toMatchObject({
        code: 'InvalidAttributeValue',
        message:
          'Invalid value for the parameter RedrivePolicy. Reason: Redrive policy is not a valid JSON map.',
      });
  });

  it('has exactly its two members', () => {
    expect(wrong({ deadLetterTargetArn: arnOf('dead') })).toBe(
      'Redrive policy does not contain mandatory attribute: maxReceiveCount.',
    );
    expect(wrong({ maxReceiveCount: 1 })).toBe(
      'Redrive policy does not contain mandatory attribute: deadLetterTargetArn.',
    );
    expect(wrong({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 1, more: 1 })).toBe(
      'Only following attributes are supported: [maxReceiveCount, deadLetterTargetArn].',
    );
  });

  it.each([0, 'many', 1.5])('refuses a receive count of %s', (maxReceiveCount) => {
    expect(wrong({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount })).toBe(
      `Invalid value for maxReceiveCount: ${maxReceiveCount}, valid values are from 1 to 1000 both inclusive.`,
    );
  });

  it('names an existing queue of the same type, account and Region that allows it', () => {
    expect(target('dead')).toBe('Dead-letter target ARN should be fully qualified ARN.');
    expect(target('arn:aws:sns:us-east-1:111122223333:dead')).toBe(
      'Only SQS queues are valid resources for deadLetterTargetArn.',
    );
    expect(target(arnOf('none'))).toBe('Dead letter target does not exist.');
    expect(target(arnOf('dead.fifo'))).toBe('Dead-letter queue must be same type of queue as the source.');
    expect(target(arnOf('dead', 'us-east-1', '999988887777'))).toBe(
      'Dead letter target owner should be same as the source.',
    );
    expect(target(arnOf('dead', 'eu-west-1'))).toContain('same region');
    expect(target(arnOf('closed'))).toContain('permission');
  });

  it('may be allowed queue by queue', () => {
    const world = worldWithQueue();
    const byQueue = { redrivePermission: 'byQueue', sourceQueueArns: [arnOf('orders')] };
    create(world, 'dead', { RedriveAllowPolicy: JSON.stringify(byQueue) });
    create(world, 'other');
    set(world, { RedrivePolicy: redriveTo('dead', 1) });
    const Attributes = { RedrivePolicy: redriveTo('dead', 1) };
    expect(refusal(world, 'sqs.SetQueueAttributes', { QueueUrl: urlOf('other'), Attributes }).code).toBe(
      'InvalidParameterValueException',
    );
  });
});

describe('a redrive allow policy', () => {
  const CANNOT = "Amazon SQS can't create the redrive allow policy";

  it.each(['x', '[]', '{}', '{"redrivePermission":"some"}', '{"redrivePermission":"allowAll","more":1}'])(
    'refuses %s',
    (text) => {
      expect(setRefused({ RedriveAllowPolicy: text })).toMatchObject({
        code: 'InvalidAttributeValue',
        message: `Invalid value for the parameter RedriveAllowPolicy. Reason: ${CANNOT}, as it’s in an unsupported format.`,
      });
    },
  );

  it.each([
    [
      { redrivePermission: 'byQueue' },
      'When you specify the byQueue permission type, you must also specify one or more sourceQueueArns values.',
    ],
    [
      { redrivePermission: 'denyAll', sourceQueueArns: ['a'] },
      'To specify one or more source queue ARNs, you must set redrivePermission to byQueue.',
    ],
  ])('refuses %j', (policy, reason) => {
    const text = JSON.stringify(policy);
    expect(setRefused({ RedriveAllowPolicy: text }).message).toBe(
      `Value ${text} for parameter RedriveAllowPolicy is invalid. Reason: ${CANNOT}. ${reason}`,
    );
  });
});

describe('reading attributes', () => {
  it('answers what was asked for, and nothing without names', () => {
    const world = worldWithQueue();
    expect(attributesOf(world, ['QueueArn'])).toEqual({ QueueArn: arnOf('orders') });
    expect(attributesOf(world, [])).toEqual({});
    expect(attributesOf(world, ['FifoQueue', 'Policy'])).toEqual({});
    expect(
      refusal(world, 'sqs.GetQueueAttributes', { QueueUrl: QUEUE, AttributeNames: ['All', 'Colour'] }),
    ).toMatchObject({ code: 'InvalidAttributeName', message: 'Unknown Attribute Colour.' });
  });
});
