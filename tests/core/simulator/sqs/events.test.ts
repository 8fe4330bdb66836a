import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import { call, pass, send, testWorld } from '@/tests/support/simulator';
import { create, put, QUEUE, receive, redriveTo, remove } from './queues';

/** A queue, and what is told of its messages. */
function told(attributes: Record<string, string> = {}) {
  const events: WorldEvent[] = [];
  const world = testWorld({ sink: { event: (event) => void events.push(event) } });
  create(world, 'dead');
  create(world, 'orders', attributes);
  const ofMessages = () =>
    events
      .filter(({ type }) => /^Message|^Empty/.test(type))
      .map(({ type, detail }) =>
        [type, detail.receiveCount].filter((value) => value !== undefined).join(' '),
      );
  return { world, ofMessages };
}

describe('the life of a message', () => {
  it('is told from its sending to its deletion, each receive by its number', () => {
    const { world, ofMessages } = told({ VisibilityTimeout: '10' });
    put(world, 'x');
    receive(world);
    pass(world, 10);
    const [{ ReceiptHandle } = {}] = receive(world);
    receive(world);
    remove(world, ReceiptHandle);
    expect(ofMessages()).toEqual([
      'MessageSent',
      'MessageReceived 1',
      'MessageVisibilityTimeoutEnded 1',
      'MessageReceived 2',
      'EmptyReceive',
      'MessageDeleted',
    ]);
  });

  it('is told of a long poll when the message comes, and of each message of a receive', () => {
    const { world, ofMessages } = told();
    send(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 20 });
    put(world, 'x');
    expect(ofMessages()).toEqual(['MessageSent', 'MessageReceived 1']);
    put(world, 'y');
    put(world, 'z');
    call(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, MaxNumberOfMessages: 10 });
    expect(ofMessages().slice(-2)).toEqual(['MessageReceived 1', 'MessageReceived 1']);
  });

  it('tells no receive of what goes to the dead-letter queue instead', () => {
    const { world, ofMessages } = told({ RedrivePolicy: redriveTo('dead', 1), VisibilityTimeout: '1' });
    put(world, 'x');
    receive(world);
    pass(world, 1);
    expect(receive(world)).toEqual([]);
    expect(ofMessages().slice(-2)).toEqual(['MessageMovedToDeadLetterQueue 1', 'EmptyReceive']);
  });
});
