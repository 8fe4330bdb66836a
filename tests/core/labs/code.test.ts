import { describe, expect, it } from 'vitest';
import { decodeLab, encodeLab } from '@/core/labs/codec';
import { LabSession } from '@/core/labs/session';
import { runCode } from '@/tests/support/code';
import { RULES, shippedLabs } from '@/tests/support/labs';

// The learner's code in a real QuickJS, against the world of a lab.

const lab = {
  ...(shippedLabs()[0] as ReturnType<typeof shippedLabs>[number]),
  services: ['sqs', 'sns', 's3', 'lambda', 'kinesis'],
  start: [],
};
const open = (seed = 'seed') => new LabSession(lab, seed, RULES.today);

const QUEUE = `
import { SQSClient, CreateQueueCommand, SendMessageCommand, ReceiveMessageCommand, DeleteMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'jobs' }));
`;

/** What the code printed, of a run that must end well. */
async function printed(source: string, session = open()): Promise<string> {
  const { text, fault } = await runCode(session, source);
  expect(fault).toBeUndefined();
  return text;
}

async function faultOf(source: string, session = open()): Promise<unknown> {
  return (await runCode(session, source)).fault;
}

describe('the SDK in the code pane', () => {
  it('answers as the AWS SDK for JavaScript does', async () => {
    const text = await printed(`${QUEUE}
const sent = await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
console.log(Object.keys(sent).join(), sent.$metadata.httpStatusCode, sent.$metadata.attempts);
const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
console.log(Messages[0].Body, Messages[0].MessageId === sent.MessageId);`);
    expect(text).toBe('$metadata,MD5OfMessageBody,MessageId 200 1\nhello true');
  });

  it('offers its classes without an import, and a client with a method for each operation', async () => {
    const text = await printed(`
const sqs = new SQS();
const { QueueUrl } = await sqs.createQueue({ QueueName: 'jobs' });
const { QueueUrls } = await new SQSClient({ region: 'us-east-1' }).send(new ListQueuesCommand());
console.log(QueueUrls.includes(QueueUrl));`);
    expect(text).toBe('true');
  });

  it('throws exceptions as the SDK does, with the class that the code names', async () => {
    const text = await printed(`
import { SQSClient, GetQueueUrlCommand, QueueDoesNotExist, SQSServiceException } from '@aws-sdk/client-sqs';
import { SNS, NotFoundException } from '@aws-sdk/client-sns';
try {
  await new SQSClient({}).send(new GetQueueUrlCommand({ QueueName: 'none' }));
} catch (error) {
  console.log(error.name, error.$fault, error.$metadata.httpStatusCode, error.message);
  console.log(error instanceof QueueDoesNotExist, error instanceof SQSServiceException, error instanceof Error);
}
try {
  await new SNS().publish({ TopicArn: 'arn:aws:sns:us-east-1:111122223333:none', Message: 'x' });
} catch (error) {
  console.log(error.name, error instanceof NotFoundException);
}`);
    expect(text.split('\n')).toEqual([
      'QueueDoesNotExist client 400 The specified queue does not exist.',
      'true true true',
      'NotFoundException true',
    ]);
  });

  it('carries bytes, text and dates both ways', async () => {
    const text = await printed(`
const kinesis = new Kinesis();
await kinesis.createStream({ StreamName: 's', ShardCount: 1 });
await sleep(60_000);
await kinesis.putRecord({ StreamName: 's', PartitionKey: 'k', Data: new TextEncoder().encode('é€😀') });
const { Shards } = (await kinesis.describeStream({ StreamName: 's' })).StreamDescription;
const { ShardIterator } = await kinesis.getShardIterator({ StreamName: 's', ShardId: Shards[0].ShardId, ShardIteratorType: 'TRIM_HORIZON' });
const [record] = (await kinesis.getRecords({ ShardIterator })).Records;
console.log(new TextDecoder().decode(record.Data), record.ApproximateArrivalTimestamp.toISOString());
const s3 = new S3();
await s3.createBucket({ Bucket: 'of-mine' });
await s3.putObject({ Bucket: 'of-mine', Key: 'a', Body: 'text' });
console.log(await (await s3.getObject({ Bucket: 'of-mine', Key: 'a' })).Body.transformToString());`);
    expect(text).toBe('é€😀 2026-01-05T09:01:00.000Z\ntext');
  });

  it('tells a refusal that nobody caught, with the line it came from', async () => {
    const refused = { name: 'InvalidAddress', message: expect.any(String), line: 7 };
    const call = `${QUEUE}\nconst url = 'https://nowhere';\nawait client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x' }));`;
    const fault = (await faultOf(call)) as { thrown: { name: string } };
    expect(fault).toEqual({ code: 'thrown', thrown: { ...refused, name: fault.thrown.name } });
    expect(fault.thrown.name).toMatch(/^(InvalidAddress|QueueDoesNotExist)$/);
  });

  it('tries again what is throttled, waiting in virtual time', async () => {
    const read = (attempts: number): string => `
const kinesis = new Kinesis({ maxAttempts: ${attempts} });
await kinesis.createStream({ StreamName: 's', ShardCount: 1 });
await sleep(60_000);
const { Shards } = (await kinesis.describeStream({ StreamName: 's' })).StreamDescription;
const { ShardIterator } = await kinesis.getShardIterator({ StreamName: 's', ShardId: Shards[0].ShardId, ShardIteratorType: 'LATEST' });
const began = Date.now();
for (let n = 0; n < 5; n++) await kinesis.getRecords({ ShardIterator });
const { $metadata } = await kinesis.getRecords({ ShardIterator });
console.log($metadata.attempts > 1, $metadata.totalRetryDelay === Date.now() - began);`;
    expect(await printed(read(9))).toBe('true true');
    const once = await faultOf(read(1));
    expect(once).toMatchObject({ thrown: { name: 'ProvisionedThroughputExceededException', line: 9 } });
  });
});

describe('code and time', () => {
  it('empties a queue with a loop, page by page', async () => {
    const session = open();
    const text = await printed(
      `${QUEUE}
for (let n = 1; n <= 25; n++) await client.send(new SendMessageCommand({ QueueUrl, MessageBody: String(n) }));
let handled = 0;
for (;;) {
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 20 }));
  if (Messages.length === 0) break;
  for (const { ReceiptHandle } of Messages) await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  handled += Messages.length;
}
console.log(handled);`,
      session,
    );
    expect(text).toBe('25');
    expect(session.actions.filter(({ kind }) => kind === 'call').length).toBeGreaterThan(50);
  });

  it('lets virtual time pass: sleeping, timers, long polls', async () => {
    const text = await printed(`${QUEUE}
const began = Date.now();
const passed = () => (Date.now() - began) / 1000;
await sleep(1500);
console.log('slept', passed());
setTimeout(() => console.log('later', passed()), 3000);
setTimeout(() => console.log('sooner', passed()), 1000);
const id = setTimeout(() => console.log('never'), 2000);
clearTimeout(id);
await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', DelaySeconds: 30 }));
const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
console.log('polled', Messages, passed());`);
    expect(text.split('\n')).toEqual(['slept 1.5', 'polled undefined 21.5', 'sooner 21.5', 'later 21.5']);
  });

  it('backs off in virtual time', async () => {
    const text = await printed(`
import { setTimeout as wait } from 'node:timers/promises';
const began = new Date();
for (let attempt = 0; attempt < 5; attempt++) await wait(100 * 2 ** attempt);
console.log(new Date() - began, new Date().toISOString(), new Date().getHours());`);
    expect(text).toBe('3100 2026-01-05T09:00:03.100Z 9');
  });

  it('does the same from the same seed, and something else from another', async () => {
    const code = `${QUEUE}
await client.send(new SendMessageCommand({ QueueUrl, MessageBody: String(Math.random()), DelaySeconds: Math.floor(Math.random() * 900) }));
await sleep(Math.random() * 1e6);
console.log(crypto.randomUUID());`;
    const [one, same, other] = [open(), open(), open('other')];
    const texts = [await printed(code, one), await printed(code, same), await printed(code, other)];
    expect(texts[0]).toBe(texts[1]);
    expect(one.world.hash()).toBe(same.world.hash());
    expect(texts[0]).not.toBe(texts[2]);
  });

  it('leaves actions from which the world comes again without the code, and which are undone one by one', async () => {
    const session = open();
    await printed(
      `${QUEUE}
const MessageAttributes = { b: { DataType: 'Binary', BinaryValue: Uint8Array.of(0, 200, 255) } };
for (let n = 0; n < 3; n++) await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', MessageAttributes }));
await client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20, MessageAttributeNames: ['All'] }));
await sleep(5000);`,
      session,
    );
    const text = encodeLab({
      slug: lab.slug,
      revision: lab.revision,
      seed: 'seed',
      actions: session.actions,
    });
    const read = decodeLab(text);
    const actions = read.ok ? read.value.actions : [];
    expect(LabSession.restore(lab, 'seed', RULES.today, actions).world.hash()).toBe(session.world.hash());
    expect(session.actions.map(({ kind }) => kind)).toEqual([...Array(5).fill('call'), 'advance']);
    session.undo();
    expect(session.entries).toHaveLength(5);
  });

  it('ends when it waits for what will never come, and says so', async () => {
    expect(await faultOf('await new Promise(() => {});')).toEqual({ code: 'unsettled' });
  });

  it('tells what an async main throws that nobody awaits', async () => {
    const fault = await faultOf('async function main() {\n  await sleep(5);\n  null.x;\n}\nmain();');
    expect(fault).toMatchObject({ code: 'thrown', thrown: { name: 'TypeError', line: 3 } });
  });

  it('stops when the lab is full, keeping what was done', async () => {
    const session = open();
    const body = 'x'.repeat(100_000);
    const code = `${QUEUE}\nfor (;;) await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '${body.slice(0, 40_000)}' }));`;
    expect(await faultOf(code, session)).toEqual({ code: 'full' });
    expect(session.entries.length).toBeGreaterThan(3);
  });
});
