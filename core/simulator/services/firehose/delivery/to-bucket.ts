import { limit } from '../../../../facts/limits';
import { MINUTE_MS, SECOND_MS } from '../../../../kernel/time';
import type { Ctx, Outcome } from '../../../engine/contract';
import type { BucketConfig } from '../destinations/destination';
import { asRole } from '../roles';
import type { Delivery, DeliveryStream, FirehoseState } from '../state';

/** Between attempts; AWS says only for how long it tries. */
const RETRY_MS = MINUTE_MS;
const ARN_PREFIX = 'arn:aws:s3:::';

type NewObject = Pick<Delivery, 'key' | 'body' | 'records' | 'purpose' | 'since'>;

/** Sends an object to a bucket; it stays with the stream until S3 has confirmed it. */
export function startDelivery(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  bucket: BucketConfig,
  object: NewObject,
): void {
  const id = stream.nextDelivery;
  stream.nextDelivery += 1;
  const delivery: Delivery = {
    ...object,
    bucketArn: bucket.BucketARN,
    roleArn: bucket.RoleARN,
    startedAt: ctx.now,
    attempts: 0,
    retryAt: undefined,
  };
  stream.deliveries.set(id, delivery);
  attempt(ctx, stream, id, delivery);
}

function attempt(ctx: Ctx<FirehoseState>, stream: DeliveryStream, id: number, delivery: Delivery): void {
  delivery.attempts += 1;
  delivery.retryAt = undefined;
  ctx.request(
    {
      service: 's3',
      operation: 'PutObject',
      input: { Bucket: delivery.bucketArn.slice(ARN_PREFIX.length), Key: delivery.key, Body: delivery.body },
      caller: asRole(delivery.roleArn),
    },
    { kind: 'delivered', stream: stream.name, delivery: id },
  );
}

export function retryDue(ctx: Ctx<FirehoseState>, stream: DeliveryStream): void {
  for (const [id, delivery] of stream.deliveries)
    if (delivery.retryAt !== undefined && delivery.retryAt <= ctx.now) attempt(ctx, stream, id, delivery);
}

/** S3 has answered. What it refuses is tried again for a day, then lost. */
export function takeConfirmation(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  id: number,
  outcome: Outcome,
): void {
  const delivery = stream.deliveries.get(id);
  if (!delivery) return;
  const { key, bucketArn, records, purpose, body } = delivery;
  const about = { stream: stream.name, bucket: bucketArn.slice(ARN_PREFIX.length), key, records, purpose };
  if (outcome.ok) {
    stream.deliveries.delete(id);
    noteDelivered(ctx, stream, delivery);
    ctx.emit('DeliveredToS3', { ...about, bytes: body.length });
    return;
  }
  stream.counters.failedDeliveries += 1;
  const error = outcome.error.code;
  if (ctx.now - delivery.startedAt >= limit(ctx.limits, 'firehose.retry.s3.max') * SECOND_MS) {
    stream.deliveries.delete(id);
    ctx.emit('DeliveryAbandoned', { ...about, error });
    return;
  }
  delivery.retryAt = ctx.now + RETRY_MS;
  ctx.emit('DeliveryFailed', { ...about, error, attempt: delivery.attempts });
}

function noteDelivered(ctx: Ctx<FirehoseState>, { counters }: DeliveryStream, delivery: Delivery): void {
  if (delivery.purpose !== 'data') return;
  counters.deliveries += 1;
  counters.deliveredBytes += delivery.body.length;
  counters.deliveredRecords += delivery.records;
  counters.freshnessSec = Math.max(counters.freshnessSec, (ctx.now - delivery.since) / SECOND_MS);
}
