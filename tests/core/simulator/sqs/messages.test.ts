import { describe, expect, it } from 'vitest';
import { call, heldBy, pass, refusal, send, testWorld } from '../../../support/simulator';

const QUEUE = 'https://sqs.us-east-1.amazonaws.com/111122223333/orders';

interface Received {
  Messages?: { MessageId: string; Body: string; ReceiptHandle: string; MD5OfBody: string }[];
}

function world(attributes: Record<string, string> = {}) {
  const made = testWorld();
  call(made, 'sqs.CreateQueue', { QueueName: 'orders', Attributes: attributes });
  return made;
}

describe('a message', () => {
  it('is received, hidden for the visibility timeout, and received again', () => {
    const aws = world();
    const sent = call(aws, 'sqs.SendMessage', { QueueUrl: QUEUE, MessageBody: 'hello' });
    expect(sent).toMatchObject({ MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' });
    const first = call<Received>(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE });
    expect(first.Messages).toMatchObject([{ MessageId: sent.MessageId, Body: 'hello' }]);
    expect(call(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE })).toEqual({});
    pass(aws, 29.999);
    expect(call(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE })).toEqual({});
    pass(aws, 0.001);
    expect(call<Received>(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE }).Messages).toHaveLength(1);
  });

  it('is gone once deleted, and deleting it again is no error', () => {
    const aws = world();
    call(aws, 'sqs.SendMessage', { QueueUrl: QUEUE, MessageBody: 'hello' });
    const { Messages = [] } = call<Received>(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE });
    const input = { QueueUrl: QUEUE, ReceiptHandle: Messages[0]?.ReceiptHandle };
    call(aws, 'sqs.DeleteMessage', input);
    call(aws, 'sqs.DeleteMessage', input);
    pass(aws, 60);
    expect(call(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE })).toEqual({});
    expect(aws.nextDue()).toBeUndefined();
  });

  it('answers a long poll when it arrives', () => {
    const aws = world();
    const poll = send(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 20 });
    expect(poll.outcome).toBeUndefined();
    pass(aws, 5);
    call(aws, 'sqs.SendMessage', { QueueUrl: QUEUE, MessageBody: 'late' });
    expect(poll.outcome).toMatchObject({ ok: true, output: { Messages: [{ Body: 'late' }] } });
  });

  it('leaves a long poll empty when none arrives in time', () => {
    const aws = world();
    const poll = send(aws, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 20 });
    pass(aws, 19.999);
    expect(poll.outcome).toBeUndefined();
    pass(aws, 0.001);
    expect(poll.outcome).toEqual({ ok: true, output: {} });
  });
});

describe('a refused request', () => {
  it('changes nothing', () => {
    const aws = world();
    const before = heldBy(aws);
    expect(refusal(aws, 'sqs.SendMessage', { QueueUrl: QUEUE, MessageBody: '' })).toMatchObject({
      code: 'MissingRequiredParameterException',
      queryCode: 'MissingParameter',
      message: 'The request must contain the parameter MessageBody.',
    });
    expect(heldBy(aws)).toEqual(before);
  });
});
