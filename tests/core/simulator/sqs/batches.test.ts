import { describe, expect, it } from 'vitest';
import { call, heldBy, refusal } from '@/tests/support/simulator';
import { bodies, countsOf, FIFO, put, QUEUE, receive, worldWithFifo, worldWithQueue } from './queues';

const NAMES = {
  SendMessageBatch: 'SendMessageBatchRequestEntry',
  DeleteMessageBatch: 'DeleteMessageBatchRequestEntry',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibilityBatchRequestEntry',
} as const;

describe.each(Object.entries(NAMES))('%s', (operation, entry) => {
  const refused = (Entries: readonly object[]) => {
    const world = worldWithQueue();
    const before = heldBy(world);
    const error = refusal(world, `sqs.${operation}`, { QueueUrl: QUEUE, Entries });
    expect(heldBy(world)).toEqual(before);
    return error;
  };
  const one = { Id: '1', MessageBody: 'x', ReceiptHandle: 'x', VisibilityTimeout: 1 };

  it('refuses a batch as a whole for its entries or their ids', () => {
    expect(refused([])).toMatchObject({
      code: 'EmptyBatchRequest',
      queryCode: 'AWS.SimpleQueueService.EmptyBatchRequest',
      message: `There should be at least one ${entry} in the request.`,
    });
    expect(refused(Array.from({ length: 11 }, () => one))).toMatchObject({
      code: 'TooManyEntriesInBatchRequest',
      message: 'Maximum number of entries per request are 10. You have sent 11.',
    });
    expect(refused([one, one])).toMatchObject({
      code: 'BatchEntryIdsNotDistinct',
      message: 'Id 1 repeated.',
    });
    for (const Id of ['', 'a b', 'é', '가'])
      expect(refused([{ ...one, Id }])).toMatchObject({
        code: 'InvalidBatchEntryId',
        message:
          'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
      });
    expect(refused([one, { ...one, Id: undefined }])).toMatchObject({
      code: 'MissingRequiredParameterException',
      message: `The request must contain the parameter ${entry}.2.Id.`,
    });
  });
});

describe('entries', () => {
  it('of a standard queue fail one by one', () => {
    const world = worldWithQueue({ MaximumMessageSize: '1024' });
    const Entries = [
      { Id: 'good', MessageBody: 'x' },
      { Id: 'long', MessageBody: 'x'.repeat(1_025) },
      { Id: 'empty', MessageBody: '' },
      { Id: 'wrong', MessageBody: '\u0000' },
    ];
    expect(call(world, 'sqs.SendMessageBatch', { QueueUrl: QUEUE, Entries })).toMatchObject({
      Successful: [{ Id: 'good', MD5OfMessageBody: '9dd4e461268c8034f5c8564e155c67a6' }],
      Failed: [
        {
          Id: 'long',
          Code: 'InvalidParameterValue',
          Message:
            'One or more parameters cannot be validated. Reason: Message must be shorter than 1024 bytes.',
          SenderFault: true,
        },
        {
          Id: 'empty',
          Code: 'MissingParameter',
          Message: 'The request must contain the parameter SendMessageBatchRequestEntry.3.MessageBody.',
        },
        { Id: 'wrong', Code: 'InvalidMessageContents' },
      ],
    });
    expect(bodies(world)).toEqual(['x']);
  });

  it('of a FIFO queue fail together', () => {
    const world = worldWithFifo();
    const Entries = [
      { Id: '1', MessageBody: 'x', MessageGroupId: 'g' },
      { Id: '2', MessageBody: 'y' },
    ];
    expect(refusal(world, 'sqs.SendMessageBatch', { QueueUrl: FIFO, Entries }).message).toBe(
      'The request must contain the parameter MessageGroupId.',
    );
    expect(countsOf(world, FIFO)).toEqual([0, 0, 0]);
  });

  it('together may be as long as one message', () => {
    const Entries = [
      { Id: '1', MessageBody: 'x'.repeat(1_048_576) },
      { Id: '2', MessageBody: 'x' },
    ];
    expect(refusal(worldWithQueue(), 'sqs.SendMessageBatch', { QueueUrl: QUEUE, Entries })).toMatchObject({
      code: 'BatchRequestTooLong',
      message: 'Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.',
    });
  });

  it('change and delete by handle, each on its own', () => {
    const world = worldWithQueue();
    for (const body of ['1', '2', '3']) put(world, body);
    const [one, two, three] = receive(world, { MaxNumberOfMessages: 10 }).map(
      ({ ReceiptHandle }) => ReceiptHandle,
    );
    const changed = call(world, 'sqs.ChangeMessageVisibilityBatch', {
      QueueUrl: QUEUE,
      Entries: [
        { Id: 'shown', ReceiptHandle: one, VisibilityTimeout: 0 },
        { Id: 'wrong', ReceiptHandle: 'x', VisibilityTimeout: 0 },
        { Id: 'late', ReceiptHandle: two, VisibilityTimeout: 43_201 },
        { Id: 'lacking', ReceiptHandle: two },
      ],
    });
    expect(changed).toMatchObject({
      Successful: [{ Id: 'shown' }],
      Failed: [
        { Id: 'wrong', Code: 'ReceiptHandleIsInvalid' },
        { Id: 'late', Code: 'InvalidParameterValue' },
        { Id: 'lacking', Code: 'MissingParameter' },
      ],
    });
    const deleted = call(world, 'sqs.DeleteMessageBatch', {
      QueueUrl: QUEUE,
      Entries: [
        { Id: 'two', ReceiptHandle: two },
        { Id: 'three', ReceiptHandle: three },
        { Id: 'again', ReceiptHandle: three },
        { Id: 'none' },
      ],
    });
    expect(deleted).toMatchObject({
      Successful: [{ Id: 'two' }, { Id: 'three' }, { Id: 'again' }],
      Failed: [{ Id: 'none', Code: 'MissingParameter' }],
    });
    expect(bodies(world)).toEqual(['1']);
  });
});
