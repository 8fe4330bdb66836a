import { type ClientHttp2Session, connect } from 'node:http2';
import {
  CreateStreamCommand,
  DescribeStreamCommand,
  KinesisClient,
  PutRecordCommand,
  RegisterStreamConsumerCommand,
  SubscribeToShardCommand,
} from '@aws-sdk/client-kinesis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyService } from '@/core/simulator/engine/contract';
import { SQS_SHAPES } from '@/core/simulator/shapes/generated/sqs';
import { stubService } from '@/tests/core/simulator/wire/stub-service';
import { RawClient, sandboxForTest, sqs, sqsRequest, until } from './raw';

let sandbox: Awaited<ReturnType<typeof sandboxForTest>>;
beforeEach(async () => {
  sandbox = await sandboxForTest();
});
afterEach(() => sandbox.stop());

const control = (name: string, init?: RequestInit): Promise<Response> =>
  fetch(`${sandbox.endpoint}/_redrive/${name}`, init);

const advance = (seconds: unknown): Promise<Response> =>
  control('clock', { method: 'POST', body: JSON.stringify({ seconds }) });

async function queue(name = 'orders'): Promise<string> {
  const { body } = await sqs(sandbox.endpoint, 'CreateQueue', { QueueName: name });
  return body.QueueUrl as string;
}

describe('the clock', () => {
  it('moves virtual time, and answers when all that fell due has happened', async () => {
    const QueueUrl = await queue();
    await sqs(sandbox.endpoint, 'SendMessage', { QueueUrl, MessageBody: 'later', DelaySeconds: 900 });
    expect((await sqs(sandbox.endpoint, 'ReceiveMessage', { QueueUrl })).body).toEqual({});
    expect((await advance(900)).status).toBe(200);
    const { body } = await sqs(sandbox.endpoint, 'ReceiveMessage', { QueueUrl });
    expect(body.Messages).toMatchObject([{ Body: 'later' }]);
  });

  it('follows the wall clock by itself', async () => {
    const QueueUrl = await queue();
    await sqs(sandbox.endpoint, 'SendMessage', { QueueUrl, MessageBody: 'soon', DelaySeconds: 1 });
    const { body } = await sqs(sandbox.endpoint, 'ReceiveMessage', { QueueUrl, WaitTimeSeconds: 5 });
    expect(body.Messages).toMatchObject([{ Body: 'soon' }]);
  });

  it.each([-1, '1', null, 1e12])('refuses to move by %s', async (seconds) => {
    expect((await advance(seconds)).status).toBe(400);
  });
});

describe('long polls', () => {
  it('are answered when a message comes', async () => {
    const QueueUrl = await queue();
    const poll = sqs(sandbox.endpoint, 'ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
    await sqs(sandbox.endpoint, 'SendMessage', { QueueUrl, MessageBody: 'hello' });
    expect((await poll).body.Messages).toMatchObject([{ Body: 'hello' }]);
  });

  it('of clients that hung up take no message', async () => {
    const QueueUrl = await queue();
    const gone = new RawClient(sandbox.port);
    gone.send(sqsRequest('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    gone.hangUp();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await sqs(sandbox.endpoint, 'SendMessage', { QueueUrl, MessageBody: 'hello' });
    const { body } = await sqs(sandbox.endpoint, 'ReceiveMessage', { QueueUrl });
    expect(body.Messages).toMatchObject([{ Body: 'hello' }]);
  });

  it('may be ten thousand at once', { timeout: 60_000 }, async () => {
    const QueueUrl = await queue();
    const sessions = Array.from({ length: 20 }, () => connect(sandbox.endpoint));
    const polls = sessions.flatMap((session) => Array.from({ length: 500 }, () => poll(session, QueueUrl)));
    await until(
      () => sandbox.world.pendingCount === polls.length,
      () => sandbox.world.pendingCount,
    );
    expect((await control('health')).status).toBe(200);
    await sqs(sandbox.endpoint, 'SendMessage', { QueueUrl, MessageBody: 'for one' });
    await advance(21);
    const answers = await Promise.all(polls);
    expect(answers.filter((answer) => answer.includes('for one'))).toHaveLength(1);
    expect(answers.filter((answer) => answer === '{}')).toHaveLength(polls.length - 1);
    for (const session of sessions) session.close();
  });
});

/** One long poll as a stream of an HTTP/2 session. */
function poll(session: ClientHttp2Session, QueueUrl: string): Promise<string> {
  const stream = session.request({
    ':method': 'POST',
    ':path': '/',
    'x-amz-target': 'AmazonSQS.ReceiveMessage',
  });
  stream.setEncoding('utf8');
  stream.end(JSON.stringify({ QueueUrl, WaitTimeSeconds: 20 }));
  return stream.toArray().then((chunks) => chunks.join(''));
}

describe('control', () => {
  it('begins again with an empty world', async () => {
    await queue();
    expect((await control('reset', { method: 'POST' })).status).toBe(200);
    expect((await sqs(sandbox.endpoint, 'ListQueues', {})).body).toEqual({});
  });

  it('tells what happens as server-sent events', async () => {
    const response = await control('events');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await queue('watched');
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toMatch(
      /^event: sqs\.QueueCreated\ndata: \{.*watched/,
    );
    await reader.cancel();
  });

  it('knows no other words', async () => {
    expect((await control('nothing')).status).toBe(404);
  });
});

describe('Kinesis over HTTP/2', () => {
  it('pushes records to a subscriber as they come', async () => {
    const client = new KinesisClient({
      endpoint: sandbox.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    await client.send(new CreateStreamCommand({ StreamName: 'clicks', ShardCount: 1 }));
    await advance(60);
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamName: 'clicks' }));
    const { Consumer } = await client.send(
      new RegisterStreamConsumerCommand({
        StreamARN: StreamDescription?.StreamARN,
        ConsumerName: 'dashboard',
      }),
    );
    await advance(60);
    const { EventStream = [] } = await client.send(
      new SubscribeToShardCommand({
        ConsumerARN: Consumer?.ConsumerARN,
        ShardId: 'shardId-000000000000',
        StartingPosition: { Type: 'LATEST' },
      }),
    );
    const iterator = (
      EventStream as AsyncIterable<{ SubscribeToShardEvent?: { Records?: { Data?: Uint8Array }[] } }>
    )[Symbol.asyncIterator]();
    const first = iterator.next();
    await client.send(
      new PutRecordCommand({ StreamName: 'clicks', PartitionKey: 'a', Data: Buffer.from('hello') }),
    );
    const { value } = await first;
    expect(Buffer.from(value?.SubscribeToShardEvent?.Records?.[0]?.Data ?? []).toString()).toBe('hello');
    client.destroy();
  });
});

describe('faults', () => {
  it('of a service are answered as AWS answers its own, and told once', async () => {
    const broken: AnyService = {
      ...stubService('sqs', SQS_SHAPES),
      operations: {
        ListQueues: {
          run: () => {
            throw new Error('a bug');
          },
        },
      },
    };
    const other = await sandboxForTest({ services: [broken] });
    const answer = await sqs(other.endpoint, 'ListQueues', {});
    expect(answer).toEqual({
      status: 500,
      body: expect.objectContaining({ __type: 'com.amazon.coral.service#InternalFailure' }),
    });
    expect(other.faults).toEqual([new Error('a bug')]);
    await other.stop();
  });
});
