import type { Ctx } from '../../../engine/contract';
import { asService, bucketArn, home } from '../buckets';
import { withoutQuotes } from '../etag';
import type { Bucket, S3State, StoredObject } from '../state';
import { type Destination, destinationsOf, send } from './destinations';

/** Tells the destinations of a bucket that something happened to one of its objects. */
export function notify(ctx: Ctx<S3State>, bucket: Bucket, event: string, object: StoredObject): void {
  for (const destination of destinationsOf(bucket.notifications))
    if (isMeant(destination, event, object.key))
      send(
        ctx,
        bucket,
        destination,
        JSON.stringify({ Records: [record(ctx, bucket, event, object, destination)] }),
      );
  if (bucket.notifications.EventBridgeConfiguration) toEventBridge(ctx, bucket, event, object);
}

/** Whether an event name, of which the end may be `*`, and the filter on the key fit. */
function isMeant({ events, prefix, suffix }: Destination, event: string, key: string): boolean {
  const named = events.some((name) => {
    const wanted = name.replace(/^s3:/, '');
    return wanted.endsWith('*') ? event.startsWith(wanted.slice(0, -1)) : event === wanted;
  });
  return named && key.startsWith(prefix) && key.endsWith(suffix);
}

/** Keys in event messages are encoded as in forms. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');

const SEQUENCER_DIGITS = 18;

/** A number in hexadecimal that grows with the events of a key. */
const sequencer = (ctx: Ctx<S3State>): string =>
  (BigInt(ctx.now) * 65_536n + BigInt(ctx.seq % 65_536))
    .toString(16)
    .toUpperCase()
    .padStart(SEQUENCER_DIGITS, '0');

/** One record of the event message, in the structure of version 2.1. */
function record(
  ctx: Ctx<S3State>,
  bucket: Bucket,
  event: string,
  { key, data, etag }: StoredObject,
  { id }: Destination,
) {
  const removed = event.startsWith('ObjectRemoved');
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: bucket.region,
    eventTime: new Date(ctx.now).toISOString(),
    eventName: event,
    userIdentity: { principalId: `AWS:${ctx.caller.arn}` },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': ctx.uuid(), 'x-amz-id-2': ctx.uuid() },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: id,
      bucket: {
        name: bucket.name,
        ownerIdentity: { principalId: bucket.owner },
        arn: bucketArn(bucket.name),
      },
      object: {
        key: formEncoded(key),
        ...(!removed && { size: data.length, eTag: withoutQuotes(etag) }),
        sequencer: sequencer(ctx),
      },
    },
  };
}

function toEventBridge(
  ctx: Ctx<S3State>,
  bucket: Bucket,
  event: string,
  { key, data, etag }: StoredObject,
): void {
  const removed = event.startsWith('ObjectRemoved');
  const detail = {
    version: '0',
    bucket: { name: bucket.name },
    object: {
      key,
      ...(!removed && { size: data.length, etag: withoutQuotes(etag) }),
      sequencer: sequencer(ctx),
    },
    'request-id': ctx.uuid(),
    requester: ctx.caller.account,
    'source-ip-address': '127.0.0.1',
    ...(removed
      ? { reason: 'DeleteObject', 'deletion-type': 'Permanently Deleted' }
      : { reason: event.split(':')[1] === 'Put' ? 'PutObject' : event.split(':')[1] }),
  };
  ctx.in(home(bucket)).request(
    {
      service: 'events',
      operation: 'PutServiceEvent',
      input: {
        Source: 'aws.s3',
        DetailType: removed ? 'Object Deleted' : 'Object Created',
        Detail: JSON.stringify(detail),
        Resources: [bucketArn(bucket.name)],
      },
      caller: asService(bucket),
      region: bucket.region,
    },
    null,
  );
}
