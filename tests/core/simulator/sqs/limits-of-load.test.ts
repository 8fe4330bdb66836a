import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '@/tests/support/limits';
import { call, PLACE, pass, refusal, send, testWorld } from '@/tests/support/simulator';
import { countsOf, create, FIFO, put, QUEUE, receive, worldWithFifo, worldWithQueue } from './queues';

const fact = (id: string): number => limit(LIMITS.today, id);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('messages in flight', () => {
  it('sqs.inflight.standard.max: short polls are refused, long polls wait', () => {
    const world = worldWithQueue();
    const max = fact('sqs.inflight.standard.max');
    for (let sent = 0; sent < max + 1; sent += 10) putTen(world, QUEUE);
    while (countsOf(world)[1] < max) receive(world, { MaxNumberOfMessages: 10 });
    expect(countsOf(world)[1]).toBe(max);
    expect(refusal(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE })).toMatchObject({
      code: 'OverLimit',
      status: 403,
    });
    const poll = send(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 1 });
    pass(world, 1);
    expect(poll.outcome).toEqual({ ok: true, output: {} });
  });

  it('sqs.inflight.fifo.max: the answer is empty, and no error', () => {
    const world = testWorld({ profile: 'exam' });
    const high = { DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };
    create(world, 'orders.fifo', { FifoQueue: 'true', ...high });
    const max = limit(LIMITS.exam, 'sqs.inflight.fifo.max');
    for (let sent = 0; sent < max + 1; sent += 10) putTen(world, FIFO, sent);
    while (countsOf(world, FIFO)[1] < max) receive(world, { QueueUrl: FIFO, MaxNumberOfMessages: 10 });
    expect(receive(world, { QueueUrl: FIFO })).toEqual([]);
  });
});

function putTen(world: World, QueueUrl: string, first = 0): void {
  const fifo = (i: number) => ({ MessageGroupId: `g${first + i}`, MessageDeduplicationId: 'd' });
  const Entries = many(10, (i) => ({ Id: `${i}`, MessageBody: 'x', ...(QueueUrl === FIFO && fifo(i)) }));
  call(world, 'sqs.SendMessageBatch', { QueueUrl, Entries });
}

describe('calls a second of a FIFO queue', () => {
  const THROTTLED = { code: 'ThrottlingException', message: 'Rate exceeded' };
  const high = { DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };

  function sendTo(world: World, MessageGroupId: string, region = PLACE.region) {
    const input = { QueueUrl: FIFO.replace('us-east-1', region), MessageBody: 'x', MessageGroupId };
    return send(world, 'sqs.SendMessage', { ...input, MessageDeduplicationId: 'd' }, { region }).outcome;
  }

  it('sqs.fifo.throughput.calls: of each action, until the next second', () => {
    const world = worldWithFifo();
    for (let i = 0; i < fact('sqs.fifo.throughput.calls'); i++) expect(sendTo(world, 'g')?.ok).toBe(true);
    expect(sendTo(world, 'h')).toMatchObject({ ok: false, error: THROTTLED });
    expect(receive(world, { QueueUrl: FIFO })).toHaveLength(1);
    pass(world, 1);
    expect(sendTo(world, 'h')?.ok).toBe(true);
  });

  it('sqs.fifo.throughput.calls: of each group with high throughput', () => {
    const world = testWorld();
    create(world, 'orders.fifo', { FifoQueue: 'true', ...high });
    for (let i = 0; i < fact('sqs.fifo.throughput.calls'); i++) sendTo(world, 'g');
    expect(sendTo(world, 'g')).toMatchObject({ ok: false, error: THROTTLED });
    expect(sendTo(world, 'h')?.ok).toBe(true);
  });

  it.each([
    ['sqs.fifo.highThroughput.max', 'us-east-1'],
    ['sqs.fifo.highThroughput.default', 'ap-northeast-2'],
  ])('%s: in %s, one of sqs.fifo.highThroughput.regions or not', (id, region) => {
    const world = testWorld();
    const Attributes = { FifoQueue: 'true', ...high };
    call(world, 'sqs.CreateQueue', { QueueName: 'orders.fifo', Attributes }, { region });
    for (let i = 0; i < fact(id); i++) sendTo(world, `g${i}`, region);
    expect(sendTo(world, 'last', region)).toMatchObject({ ok: false, error: THROTTLED });
  });
});

describe('permissions', () => {
  const add = (world: World, Label: string, Actions: readonly string[]) =>
    send(world, 'sqs.AddPermission', { QueueUrl: QUEUE, Label, AWSAccountIds: ['999988887777'], Actions })
      .outcome;

  it('sqs.permission.actions.max', () => {
    const max = fact('sqs.permission.actions.max');
    const actions = (count: number) => many(count, () => 'SendMessage');
    expect(add(worldWithQueue(), 'a', actions(max))?.ok).toBe(true);
    expect(add(worldWithQueue(), 'a', actions(max + 1))).toMatchObject({
      error: { code: 'OverLimit', message: `${max + 1} Actions were found, maximum allowed is ${max}.` },
    });
  });

  it('sqs.permission.statements.max', () => {
    const max = fact('sqs.permission.statements.max');
    const world = worldWithQueue();
    for (let i = 0; i < max; i++) expect(add(world, `l${i}`, ['SendMessage'])?.ok).toBe(true);
    expect(add(world, 'last', ['SendMessage'])).toMatchObject({
      error: { code: 'OverLimit', message: `${max + 1} Statements were found, maximum allowed is ${max}.` },
    });
  });
});

describe('what is billed', () => {
  it('sqs.billing.chunk: every started chunk is a request', () => {
    const chunk = fact('sqs.billing.chunk');
    const billed = (bytes: number) => {
      const world = worldWithQueue();
      const before = world.usage(PLACE).get('SQS-Requests') ?? 0;
      put(world, 'x'.repeat(bytes));
      const sent = world.usage(PLACE).get('SQS-Requests') ?? 0;
      receive(world);
      return [sent - before, (world.usage(PLACE).get('SQS-Requests') ?? 0) - sent];
    };
    expect([1, chunk, chunk + 1].map(billed)).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
    ]);
  });
});
