import { describe, expect, it } from 'vitest';
import { call, pass, refusal } from '@/tests/support/simulator';
import {
  attributesOf,
  bodiesOfFifo,
  countsOf,
  FIFO,
  putFifo,
  receive,
  remove,
  set,
  worldWithFifo,
} from './queues';

const receiveFifo = (world: ReturnType<typeof worldWithFifo>, input: object = {}) =>
  receive(world, { QueueUrl: FIFO, MaxNumberOfMessages: 10, ...input });

describe('order', () => {
  it('holds within a group; one receive returns a group before the next', () => {
    const world = worldWithFifo();
    for (const body of ['a1', 'b1', 'a2', 'b2']) putFifo(world, body, body.charAt(0));
    expect(bodiesOfFifo(world)).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('a group waits for what is in flight; other groups do not', () => {
    const world = worldWithFifo();
    for (const body of ['a1', 'a2', 'a3', 'b1']) putFifo(world, body, body.charAt(0));
    const [first] = receiveFifo(world, { MaxNumberOfMessages: 1 });
    expect(bodiesOfFifo(world)).toEqual(['b1']);
    expect(bodiesOfFifo(world)).toEqual([]);
    remove(world, first?.ReceiptHandle, FIFO);
    expect(bodiesOfFifo(world)).toEqual(['a2', 'a3']);
  });

  it('comes back as it was after the visibility timeout', () => {
    const world = worldWithFifo();
    for (const body of ['1', '2', '3']) putFifo(world, body, 'g');
    receiveFifo(world);
    pass(world, 30);
    expect(bodiesOfFifo(world)).toEqual(['1', '2', '3']);
  });

  it('a message shown again early comes before the later ones in flight', () => {
    const world = worldWithFifo();
    for (const body of ['1', '2', '3']) putFifo(world, body, 'g');
    const [first] = receiveFifo(world, { MaxNumberOfMessages: 2 });
    const input = { QueueUrl: FIFO, ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 0 };
    call(world, 'sqs.ChangeMessageVisibility', input);
    expect(bodiesOfFifo(world)).toEqual(['1']);
  });

  it('sequence numbers have twenty digits and grow', () => {
    const world = worldWithFifo();
    const [one, two] = ['1', '2'].map((body) => putFifo(world, body, 'g').SequenceNumber ?? '');
    expect(one).toMatch(/^\d{20}$/);
    expect(BigInt(two as string)).toBeGreaterThan(BigInt(one as string));
  });
});

describe('deduplication', () => {
  it('takes a repeated message for 300 s without delivering it, also after it was deleted', () => {
    const world = worldWithFifo();
    const first = putFifo(world, 'same', 'g');
    remove(world, receiveFifo(world)[0]?.ReceiptHandle, FIFO);
    pass(world, 299.999);
    expect(putFifo(world, 'same', 'h')).toEqual(first);
    expect(bodiesOfFifo(world)).toEqual([]);
    pass(world, 0.001);
    expect(putFifo(world, 'same', 'g').MessageId).not.toBe(first.MessageId);
    expect(bodiesOfFifo(world)).toEqual(['same']);
  });

  it('goes by the ID given rather than the body', () => {
    const world = worldWithFifo();
    putFifo(world, 'one', 'g', { MessageDeduplicationId: 'id' });
    putFifo(world, 'two', 'g', { MessageDeduplicationId: 'id' });
    putFifo(world, 'one', 'g', { MessageDeduplicationId: 'other' });
    expect(bodiesOfFifo(world)).toEqual(['one', 'one']);
  });

  it('may hold within the group only', () => {
    const world = worldWithFifo({ DeduplicationScope: 'messageGroup' });
    for (const group of ['g', 'h', 'g']) putFifo(world, 'same', group);
    expect(bodiesOfFifo(world)).toEqual(['same', 'same']);
  });

  it('needs an ID or content-based deduplication', () => {
    const world = worldWithFifo({ ContentBasedDeduplication: 'false' });
    const input = { QueueUrl: FIFO, MessageBody: 'x', MessageGroupId: 'g' };
    expect(refusal(world, 'sqs.SendMessage', input).message).toBe(
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
    expect(refusal(world, 'sqs.SendMessage', { ...input, MessageGroupId: undefined }).message).toBe(
      'The request must contain the parameter MessageGroupId.',
    );
  });
});

describe('a receipt handle', () => {
  it('expires with the visibility timeout', () => {
    const world = worldWithFifo();
    putFifo(world, 'x', 'g');
    const ReceiptHandle = receiveFifo(world)[0]?.ReceiptHandle;
    pass(world, 30);
    const input = { QueueUrl: FIFO, ReceiptHandle };
    expect(refusal(world, 'sqs.DeleteMessage', input)).toMatchObject({
      code: 'InvalidParameterValueException',
      message: `Value ${ReceiptHandle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.`,
    });
    expect(
      refusal(world, 'sqs.ChangeMessageVisibility', { ...input, VisibilityTimeout: 5 }).message,
    ).toContain('Message does not exist or is not available for visibility timeout change.');
  });
});

describe('a receive attempt ID', () => {
  const again = { ReceiveRequestAttemptId: 'attempt' };

  it('returns the same messages for 300 s and hides them anew', () => {
    const world = worldWithFifo();
    putFifo(world, 'x', 'g');
    const first = receiveFifo(world, again);
    pass(world, 20);
    expect(receiveFifo(world, again)).toEqual(first);
    pass(world, 20);
    expect(countsOf(world, FIFO)).toEqual([0, 1, 0]);
    pass(world, 10);
    expect(countsOf(world, FIFO)).toEqual([1, 0, 0]);
  });

  it('is a new receive once a message has changed', () => {
    const world = worldWithFifo();
    for (const body of ['1', '2']) putFifo(world, body, body);
    const [first] = receiveFifo(world, { ...again, MaxNumberOfMessages: 1 });
    remove(world, first?.ReceiptHandle, FIFO);
    expect(bodiesOfFifo(world, again)).toEqual(['2']);
  });
});

describe('a delay queue', () => {
  it('delays each message; a changed delay holds for those waiting too', () => {
    const world = worldWithFifo({ DelaySeconds: '10' });
    putFifo(world, '1', 'g');
    pass(world, 5);
    set(world, { DelaySeconds: '7' }, FIFO);
    pass(world, 1.999);
    expect(bodiesOfFifo(world)).toEqual([]);
    pass(world, 0.001);
    expect(bodiesOfFifo(world)).toEqual(['1']);
  });

  it('shows and hides waiting messages as the delay is changed', () => {
    const world = worldWithFifo({ DelaySeconds: '10' });
    putFifo(world, '1', 'g');
    set(world, { DelaySeconds: '0' }, FIFO);
    expect(attributesOf(world, ['ApproximateNumberOfMessages'], FIFO)).toEqual({
      ApproximateNumberOfMessages: '1',
    });
    set(world, { DelaySeconds: '10' }, FIFO);
    expect(bodiesOfFifo(world)).toEqual([]);
  });
});
