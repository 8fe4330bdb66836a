import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventBridgeClient, ListEventBusesCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateTopicCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '@/core/kernel/time';
import { decodeLab } from '@/core/labs/codec';
import { LAB_START } from '@/core/labs/lab';
import { LabSession } from '@/core/labs/session';
import { takeAwsClients } from '@/server/labs/aws/aws-clients';
import { checkLab } from '@/server/use-cases/labs/check-lab';
import { listLabKeys } from '@/server/use-cases/labs/list-lab-keys';
import { loadLab } from '@/server/use-cases/labs/load-lab';
import { LAB_KEYS_MAX, type MadeLabKey, makeLabKey } from '@/server/use-cases/labs/make-lab-key';
import { revokeLabKey } from '@/server/use-cases/labs/revoke-lab-key';
import { saveLab } from '@/server/use-cases/labs/save-lab';
import { databases, type TestDatabase } from '@/tests/support/database';
import { RULES } from '@/tests/support/labs';
import { aGuest } from '../accounts/world';
import { LAB, type LabWorld, labWorld, run, saving } from './world';

const { slug } = LAB;
const NEXT = 418;

describe.each(databases())('AWS clients on $name', ({ open }) => {
  let opened: TestDatabase;
  let world: LabWorld;
  let server: Server;

  beforeAll(async () => {
    opened = await open();
    world = await labWorld(opened.db);
    // Clients sign with the wall clock.
    world.wait(Date.now() - world.deps.now());
    takeAwsClients(() => world.deps);
    server = createServer((_request, response) => response.writeHead(NEXT).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await opened.close();
  });

  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoint = (lab = slug) => `${origin()}/api/aws/${lab}`;
  const client = ({ id, secret }: MadeLabKey, lab = slug) =>
    new SQSClient({
      region: 'us-east-1',
      endpoint: endpoint(lab),
      credentials: { accessKeyId: id, secretAccessKey: secret },
      maxAttempts: 1,
    });
  async function learner() {
    const { actor } = await aGuest(opened.db);
    const key = await makeLabKey(world.deps, actor, { locale: 'en' });
    if (!key.ok) throw new Error(key.error.code);
    return { actor, key: key.value, sqs: client(key.value) };
  }
  async function stored(actor: Parameters<typeof loadLab>[1]) {
    const loaded = await loadLab(world.deps, actor, { slug });
    if (!loaded.ok || !loaded.value.session) throw new Error('nothing is stored');
    const read = decodeLab(loaded.value.session.state);
    if (!read.ok) throw new Error(read.error.code);
    return { ...loaded.value.session, ...read.value };
  }
  const refusal = (sent: Promise<unknown>) =>
    sent.then(
      () => 'answered',
      (error: Error) => error.name,
    );

  it('play a lab, and the browser goes on from there: the same world, byte by byte', async () => {
    const { actor, sqs } = await learner();
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders' }));
    expect(QueueUrl).toBe(`${endpoint()}/111122223333/orders`);
    const { MessageId } = await sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: '{"order":1}',
        MessageAttributes: { b: { DataType: 'Binary', BinaryValue: Uint8Array.of(0, 1, 254, 255) } },
      }),
    );
    const received = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20, MessageAttributeNames: ['All'] }),
    );
    expect(received.Messages).toMatchObject([{ MessageId, Body: '{"order":1}' }]);
    const again = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    expect(again.Messages).toBeUndefined();

    const { actions, seed, version, done } = await stored(actor);
    expect([version, done, actions.length]).toEqual([4, 4, 4]);
    const session = LabSession.restore(LAB, seed, RULES.exam, actions);
    // The empty poll took twenty seconds of the lab's clock, and none of anybody's.
    expect(session.world.now).toBe(LAB_START + 20_000);
    expect(session.entries[1]?.printed?.text).toContain(MessageId);
    const { QueueUrls } = await sqs.send(new ListQueuesCommand({}));
    expect(QueueUrls).toEqual([QueueUrl]);
  });

  it('go on from what the browser has saved meanwhile, and what was undone is undone for them', async () => {
    const { actor, sqs } = await learner();
    await sqs.send(new CreateQueueCommand({ QueueName: 'first' }));
    const actions = [run('aws sqs create-queue --queue-name second'), run('aws sqs list-queues')];
    expect(await saveLab(world.deps, actor, { ...saving(actions, 1), done: 1 })).toMatchObject({ ok: true });
    const { QueueUrls } = await sqs.send(new ListQueuesCommand({}));
    expect(QueueUrls?.map((url) => url.split('/').at(-1))).toEqual(['orders', 'second']);
    expect((await stored(actor)).actions).toHaveLength(2);
    // A browser that has not seen the call does not write over it.
    expect(await saveLab(world.deps, actor, saving(actions, 2))).toMatchObject({
      error: { code: 'lab.newer' },
    });
  });

  it('can complete a lab', async () => {
    const { actor, sqs } = await learner();
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders' }));
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: '180' } }));
    const { version } = await stored(actor);
    expect(await checkLab(world.deps, actor, { slug, version, locale: 'en' })).toMatchObject({
      value: { passed: true, rated: true },
    });
  });

  it('at once, in any order, lose nothing', async () => {
    const { actor, sqs } = await learner();
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders' }));
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: String(n) })),
      ),
    );
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    expect(Attributes).toEqual({ ApproximateNumberOfMessages: '12' });
    expect((await stored(actor)).actions).toHaveLength(14);
  });

  it('never meet another learner', async () => {
    const [one, other] = [await learner(), await learner()];
    await one.sqs.send(new CreateQueueCommand({ QueueName: 'mine' }));
    const { QueueUrls } = await other.sqs.send(new ListQueuesCommand({}));
    expect(QueueUrls?.map((url) => url.split('/').at(-1))).toEqual(['orders']);
    expect((await stored(one.actor)).actions).toHaveLength(1);
  });

  it('are turned away without a right signature, and change nothing', async () => {
    const { actor, key } = await learner();
    const stranger = await learner();
    const list = new ListQueuesCommand({});
    expect(await refusal(client({ ...key, secret: stranger.key.secret }).send(list))).toBe(
      'SignatureDoesNotMatch',
    );
    expect(await refusal(client({ ...key, id: 'AKIAQRSTUVWXYZ234567' }).send(list))).toBe(
      'InvalidClientTokenId',
    );
    const unsigned = await fetch(`${endpoint()}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.ListQueues' },
      body: '{}',
    });
    expect([unsigned.status, await unsigned.text()]).toEqual([
      403,
      expect.stringContaining('MissingAuthenticationToken'),
    ]);
    expect((await loadLab(world.deps, actor, { slug })).ok).toBe(true);
    expect(await opened.db.labSession.count({ where: { userId: actor.id } })).toBe(0);
    // A key that was taken away signs nothing any more.
    expect(await revokeLabKey(world.deps, stranger.actor, { id: key.id })).toMatchObject({
      error: { code: 'lab.key-unknown' },
    });
    expect(await refusal(client(key).send(list))).toBe('answered');
    expect((await revokeLabKey(world.deps, actor, { id: key.id })).ok).toBe(true);
    expect(await refusal(client(key).send(list))).toBe('InvalidClientTokenId');
  });

  it('are told in AWS’s words what is not there', async () => {
    const { key, sqs } = await learner();
    const config = {
      region: 'us-east-1',
      endpoint: endpoint(),
      credentials: { accessKeyId: key.id, secretAccessKey: key.secret },
      maxAttempts: 1,
    };
    // The lab has no SNS.
    expect(await refusal(new SNSClient(config).send(new ListTopicsCommand({})))).not.toBe('answered');
    expect(await refusal(sqs.send(new GetQueueUrlCommand({ QueueName: 'nothing' })))).toBe(
      'QueueDoesNotExist',
    );
    expect(await refusal(client(key, 'no-such-lab').send(new ListQueuesCommand({})))).toBe(
      'ResourceNotFoundException',
    );
    expect((await fetch(`${origin()}/api/other`)).status).toBe(NEXT);
  });

  it('speak the protocols of every service of the lab', async () => {
    world.addLab({ ...LAB, slug: 'store', services: ['s3', 'events', 'sns'], start: [] });
    const { key } = await learner();
    const config = {
      region: 'eu-west-1',
      endpoint: endpoint('store'),
      credentials: { accessKeyId: key.id, secretAccessKey: key.secret },
      maxAttempts: 1,
    };
    const s3 = new S3Client({ ...config, forcePathStyle: true });
    await s3.send(
      new CreateBucketCommand({
        Bucket: 'claims',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    );
    const object = { Bucket: 'claims', Key: 'a folder/né & ü.json' };
    await s3.send(new PutObjectCommand({ ...object, Body: '{"claim":1}' }));
    expect(await s3.send(new HeadObjectCommand(object))).toMatchObject({ ContentLength: 11 });
    const { Body } = await s3.send(new GetObjectCommand(object));
    expect(await Body?.transformToString()).toBe('{"claim":1}');
    const { EventBuses } = await new EventBridgeClient(config).send(new ListEventBusesCommand({}));
    expect(EventBuses).toMatchObject([{ Name: 'default' }]);
    const { TopicArn } = await new SNSClient(config).send(new CreateTopicCommand({ Name: 'placed' }));
    expect(TopicArn).toBe('arn:aws:sns:eu-west-1:111122223333:placed');
  });

  it('are stopped at what a lab may hold, and at how much may be asked', async () => {
    const { actor, sqs } = await learner();
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders' }));
    const Entries = [{ Id: 'a', MessageBody: 'x'.repeat(120_000) }];
    const batch = new SendMessageBatchCommand({ QueueUrl, Entries });
    expect(await refusal(sqs.send(batch))).toBe('answered');
    expect(await refusal(sqs.send(batch))).toBe('answered');
    expect(await refusal(sqs.send(batch))).toBe('LimitExceeded');
    expect((await stored(actor)).actions).toHaveLength(3);
    const windowStart = new Date(world.deps.now() - (world.deps.now() % MINUTE_MS));
    const key = `lab-call:${world.deps.sign('rate', actor.id)}`;
    await opened.db.rateLimit.updateMany({ where: { key, windowStart }, data: { count: 600 } });
    expect(await refusal(sqs.send(new ListQueuesCommand({})))).toBe('Throttling');
  });

  it('sign with keys of which only so many work, whose secrets are stored sealed and told once', async () => {
    const { actor, key } = await learner();
    for (let n = 1; n < LAB_KEYS_MAX; n++) await makeLabKey(world.deps, actor, { locale: 'en' });
    expect(await makeLabKey(world.deps, actor, { locale: 'en' })).toMatchObject({
      error: { code: 'lab.key-limit' },
    });
    const rows = await opened.db.labKey.findMany({ where: { userId: actor.id } });
    expect(rows).toHaveLength(LAB_KEYS_MAX);
    expect(JSON.stringify(rows)).not.toContain(key.secret);
    expect(key.id).toMatch(/^AKIA[A-Z2-7]{16}$/);
    await client(key).send(new ListQueuesCommand({}));
    const shown = await listLabKeys(world.deps, actor);
    expect(shown.find(({ id }) => id === key.id)?.lastUsedAt).toBe(world.deps.now());
    expect(JSON.stringify(shown)).not.toContain(key.secret);
    expect(await listLabKeys(world.deps, { kind: 'nobody' })).toEqual([]);
  });
});
