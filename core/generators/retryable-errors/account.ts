import { assert } from '../../kernel/assert';
import { bytesOf } from '../../kernel/bytes';
import type { Outcome } from '../../simulator/engine/contract';
import { bucketPart, makeBucket, makeFirehose } from '../proof-by-simulation/firehoses';
import { invokeAsync, makeFunction } from '../proof-by-simulation/functions';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import type { Call, Simulation } from '../proof-by-simulation/simulation';
import { iteratorOf, makeStream, STREAM } from '../proof-by-simulation/streams';
import type { ErrorId } from './errors';

const ROLE = 'app';
const QUEUE = 'work.fifo';
const TABLE = 'orders';
const FUNCTION = 'resize';
const BUCKET = 'pictures';
const FIREHOSE = 'clicks';
/** What does not stand there. */
const NEXT = 'next';
const NEXT_QUEUE = 'next.fifo';
const HOUR_SEC = 3_600;
/** Longer than tables take to be made, and domains to be found. */
const SETTLED_SEC = 400;
const BUSY_MS = 5_000;

/** What the calls need: one of each resource, and a role that may do nothing. */
export function makeAccount(world: Simulation): void {
  world.must('iam.CreateRole', {
    RoleName: ROLE,
    AssumeRolePolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    }),
  });
  makeStream(world);
  makeQueue(world, QUEUE);
  makeFunction(world, FUNCTION, { durationMs: BUSY_MS }, { timeoutSec: 2 * (BUSY_MS / 1_000) });
  world.must('lambda.PutFunctionConcurrency', { FunctionName: FUNCTION, ReservedConcurrentExecutions: 1 });
  makeBucket(world, BUCKET);
  world.must('s3.PutObject', { Bucket: BUCKET, Key: 'cat.jpg' });
  makeFirehose(world, FIREHOSE, { ExtendedS3DestinationConfiguration: bucketPart(BUCKET) });
  world.must('dynamodb.CreateTable', {
    TableName: TABLE,
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  world.must('ses.VerifyDomainIdentity', { Domain: 'example.com' });
  world.wait(SETTLED_SEC);
}

const FROM = 'shop@example.com';
const UNVERIFIED = 'shop@example.net';
const CONTENT = { Subject: { Data: 'Your order' }, Body: { Text: { Data: 'Thank you.' } } };
const Destination = { ToAddresses: ['customer@example.com'] };

/** A sound request of each operation. */
const SOUND = {
  'kinesis.GetRecords': {},
  'kinesis.PutRecord': { StreamName: STREAM, PartitionKey: 'k', Data: bytesOf('a') },
  'sqs.SendMessage': { QueueUrl: urlOf(QUEUE), MessageBody: 'a', MessageGroupId: 'g' },
  'ses.SendEmail': { Source: FROM, Destination, Message: CONTENT },
  'sesv2.SendEmail': { FromEmailAddress: FROM, Destination, Content: { Simple: CONTENT } },
  'lambda.Invoke': { FunctionName: FUNCTION },
  'firehose.PutRecord': { DeliveryStreamName: FIREHOSE, Record: { Data: bytesOf('x'.repeat(500_000)) } },
  'dynamodb.PutItem': { TableName: TABLE, Item: { id: { S: '1' } } },
  's3.GetObject': { Bucket: BUCKET, Key: 'cat.jpg' },
} as const satisfies Readonly<Record<Call, object>>;
type Operation = keyof typeof SOUND;

/** How an error comes about: what happens before, and what the request says otherwise than a sound one. */
interface Way {
  call: Operation;
  before?(world: Simulation): void;
  /** What the request says that is known only now. */
  with?(world: Simulation): object;
  says?: object;
  /** The role without a policy makes the call. */
  denied?: true;
}

const FLOOD_MAX = 5_000;

/** Makes a call until the service has enough. So many calls are nothing to watch in a lab: they are not recorded. */
function flood(world: Simulation, call: Operation): void {
  for (let i = 0; i < FLOOD_MAX; i++) if (!world.peek(call, SOUND[call])) return;
}

const WAYS: Readonly<Record<ErrorId, Way>> = {
  'kinesis-read': {
    call: 'kinesis.GetRecords',
    with(world) {
      const request = fresh(world);
      for (let i = 0; i < FLOOD_MAX; i++) if (!world.ask('kinesis.GetRecords', request).ok) break;
      return request;
    },
  },
  'kinesis-write': { call: 'kinesis.PutRecord', before: (world) => flood(world, 'kinesis.PutRecord') },
  'fifo-rate': { call: 'sqs.SendMessage', before: (world) => flood(world, 'sqs.SendMessage') },
  'ses-rate': {
    call: 'ses.SendEmail',
    before: (world) => void world.must('ses.SendEmail', SOUND['ses.SendEmail']),
  },
  'sesv2-rate': {
    call: 'sesv2.SendEmail',
    before: (world) => void world.must('sesv2.SendEmail', SOUND['sesv2.SendEmail']),
  },
  'lambda-rate': { call: 'lambda.Invoke', before: (world) => invokeAsync(world, FUNCTION) },
  'firehose-rate': { call: 'firehose.PutRecord', before: (world) => flood(world, 'firehose.PutRecord') },
  'kinesis-denied': { call: 'kinesis.PutRecord', denied: true },
  'dynamodb-denied': { call: 'dynamodb.PutItem', denied: true },
  'lambda-denied': { call: 'lambda.Invoke', denied: true },
  's3-denied': { call: 's3.GetObject', denied: true },
  'sqs-missing': { call: 'sqs.SendMessage', says: { QueueUrl: urlOf(NEXT_QUEUE) } },
  'kinesis-missing': { call: 'kinesis.PutRecord', says: { StreamName: NEXT } },
  'lambda-missing': { call: 'lambda.Invoke', says: { FunctionName: NEXT } },
  's3-missing': { call: 's3.GetObject', says: { Key: NEXT } },
  'kinesis-invalid': { call: 'kinesis.PutRecord', says: { PartitionKey: 'k'.repeat(300) } },
  'sqs-invalid': { call: 'sqs.SendMessage', says: { MessageGroupId: undefined } },
  'dynamodb-invalid': { call: 'dynamodb.PutItem', says: { Item: { name: { S: 'a' } } } },
  'dynamodb-condition': {
    call: 'dynamodb.PutItem',
    before: (world) => void world.must('dynamodb.PutItem', SOUND['dynamodb.PutItem']),
    says: { ConditionExpression: 'attribute_not_exists(id)' },
  },
  'ses-rejected': { call: 'ses.SendEmail', says: { Source: UNVERIFIED } },
  'ses-paused': {
    call: 'ses.SendEmail',
    before: (world) => void world.must('ses.UpdateAccountSendingEnabled', { Enabled: false }),
  },
  'kinesis-expired': {
    call: 'kinesis.GetRecords',
    with(world) {
      const request = fresh(world);
      world.wait(HOUR_SEC);
      return request;
    },
  },
};

const fresh = (world: Simulation) => ({ ShardIterator: iteratorOf(world, 'LATEST') });

/** Makes a call fail; answers how it failed, and how to make the same call again. */
export function fail(world: Simulation, id: ErrorId) {
  const { call, before, with: more, says, denied } = WAYS[id];
  before?.(world);
  const request = { ...SOUND[call], ...more?.(world), ...says };
  const again = (other: object = request): Outcome =>
    world.ask(call, defined(other), denied ? { role: ROLE } : {});
  const outcome = again();
  assert(!outcome.ok, `${id} fails`);
  return { error: outcome.error, call, request, again };
}

const defined = (input: object): object =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** Much longer than a throttled client backs off. */
const PATIENCE_SEC = 60;

/** Whether the same call succeeds after some waiting. */
export function succeedsLater(world: Simulation, again: () => Outcome): boolean {
  world.wait(PATIENCE_SEC);
  return again().ok;
}

/** What a request names; a correction of its other members leaves this as it is. */
const NAMES: readonly string[] = [
  'StreamName',
  'QueueUrl',
  'FunctionName',
  'TableName',
  'Bucket',
  'Key',
  'Source',
];

/** Ways to react to an error; each does what it says and makes the call again. */
export const REACTIONS = {
  wait: (world, { again }) => succeedsLater(world, again),
  permit(world, { again }) {
    world.must('iam.PutRolePolicy', {
      RoleName: ROLE,
      PolicyName: 'all',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
      }),
    });
    return again().ok;
  },
  create(world, { again }) {
    makeQueue(world, NEXT_QUEUE);
    makeFunction(world, NEXT, {});
    world.must('s3.PutObject', { Bucket: BUCKET, Key: NEXT });
    return again().ok;
  },
  correct(_world, { call, request, again }) {
    const named = Object.entries(request).filter(([name]) => NAMES.includes(name));
    const rest = call === 'kinesis.GetRecords' ? request : {};
    return again({ ...rest, ...SOUND[call], ...Object.fromEntries(named) }).ok;
  },
  verify(world, { again }) {
    world.must('ses.VerifyEmailIdentity', { EmailAddress: UNVERIFIED });
    world.must('ses.ClickVerificationLink', { EmailAddress: UNVERIFIED });
    return again().ok;
  },
  resume(world, { again }) {
    world.must('ses.UpdateAccountSendingEnabled', { Enabled: true });
    return again().ok;
  },
  renew: (world, { call, request, again }) =>
    again(call === 'kinesis.GetRecords' ? { ...request, ...fresh(world) } : request).ok,
} as const satisfies Readonly<
  Record<string, (world: Simulation, failed: ReturnType<typeof fail>) => boolean>
>;
export type Reaction = keyof typeof REACTIONS;
