import { LAB_PLACE } from '../../labs/lab';
import { makeQueue, receiveAll, urlOf } from '../proof-by-simulation/queues';
import type { Elsewhere, Simulation } from '../proof-by-simulation/simulation';
import { ANSWERED, refusedWith } from '../proof-by-simulation/trace';

export const QUEUE = 'work';
export const BUCKET = 'payloads';

/** A queue and the bucket for what is too large for it. */
export function makeStores(world: Simulation): void {
  makeQueue(world, QUEUE, { VisibilityTimeout: 3_600 });
  world.must('s3.CreateBucket', { Bucket: BUCKET });
}

/** What the library puts on the queue in place of a payload. */
export const pointerTo = (key: string): string =>
  JSON.stringify([
    'software.amazon.payloadoffloading.PayloadS3Pointer',
    { s3BucketName: BUCKET, s3Key: key },
  ]);

/** As the library sends: the payload into the bucket, then the pointer onto the queue. False when either is refused. */
export function sendLarge(world: Simulation, key: string, who: Elsewhere = {}): boolean {
  const put = world.ask('s3.PutObject', { Bucket: BUCKET, Key: key }, who);
  if (!put.ok) return false;
  return world.ask('sqs.SendMessage', { QueueUrl: urlOf(QUEUE), MessageBody: pointerTo(key) }, who).ok;
}

/** As the library receives and deletes: pointer, payload, and both again when they are deleted. */
export function consumeLarge(world: Simulation, deletesObjects: boolean, who: Elsewhere = {}): boolean {
  const received = world.ask('sqs.ReceiveMessage', { QueueUrl: urlOf(QUEUE) }, who);
  if (!received.ok) return false;
  const [message] = received.output.Messages as readonly { Body: string; ReceiptHandle: string }[];
  if (!message) return false;
  const [, { s3Key }] = JSON.parse(message.Body) as [string, { s3Key: string }];
  // Not part of what can be watched: the command line writes an object to a file.
  const read = world.peek('s3.GetObject', { Bucket: BUCKET, Key: s3Key }, who) !== undefined;
  world.note('GetObject', read ? ANSWERED : refusedWith('AccessDenied'));
  if (!read) return false;
  if (deletesObjects && !world.ask('s3.DeleteObject', { Bucket: BUCKET, Key: s3Key }, who).ok) return false;
  return world.ask('sqs.DeleteMessage', { QueueUrl: urlOf(QUEUE), ReceiptHandle: message.ReceiptHandle }, who)
    .ok;
}

/** Receives messages and deletes them without touching the bucket, as code without the library does. */
export function dropMessages(world: Simulation, count: number): void {
  let left = count;
  while (left > 0) {
    const messages = receiveAll(world, QUEUE, { MaxNumberOfMessages: Math.min(10, left) });
    for (const { ReceiptHandle } of messages)
      world.must('sqs.DeleteMessage', { QueueUrl: urlOf(QUEUE), ReceiptHandle });
    left -= messages.length;
  }
}

/** How many objects the bucket holds. */
export function objectsIn(world: Simulation): number {
  const { Contents = [] } = world.must<{ Contents?: readonly unknown[] }>('s3.ListObjectsV2', {
    Bucket: BUCKET,
  });
  world.note(BUCKET, { en: `holds ${Contents.length}`, ko: `${Contents.length}개` });
  return Contents.length;
}

/** A role that may do these actions on everything. */
export function makeRole(world: Simulation, name: string): void {
  world.must('iam.CreateRole', {
    RoleName: name,
    AssumeRolePolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    }),
  });
}

export const allow = (world: Simulation, name: string, Action: readonly string[]): void => {
  world.must('iam.PutRolePolicy', {
    RoleName: name,
    PolicyName: 'work',
    PolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action,
          Resource: [
            `arn:aws:sqs:${LAB_PLACE.region}:${LAB_PLACE.account}:${QUEUE}`,
            `arn:aws:s3:::${BUCKET}`,
            `arn:aws:s3:::${BUCKET}/*`,
          ],
        },
      ],
    }),
  });
};
