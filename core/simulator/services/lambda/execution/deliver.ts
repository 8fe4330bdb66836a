import { roleCaller } from '../../../access/roles';
import { parseArn, queueUrlOf } from '../../../engine/arn';
import type { Ctx, ServiceRequest } from '../../../engine/contract';
import type { LambdaFunction, LambdaState } from '../state';

/** A text to hand over to a queue, topic, function, bus or bucket by the function's role. */
export interface Parcel {
  readonly target: string;
  readonly body: string;
  /** Message attributes, for queues and topics. */
  readonly attributes?: Readonly<Record<string, { DataType: string; StringValue: string }>>;
  /** Detail type, for buses. */
  readonly detailType: string;
  /** Object key, for buckets. */
  readonly key: string;
}

/** Sends a parcel; the reply comes to `onReply` with `token`. */
export function deliver(ctx: Ctx<LambdaState>, fn: LambdaFunction, parcel: Parcel, token: unknown): void {
  const request = requestFor(fn, parcel);
  if (!request) {
    ctx.emit('DeliveryFailed', { function: fn.arn, target: parcel.target, error: 'UnknownTarget' });
    return;
  }
  ctx.request({ ...request, caller: roleCaller(fn.latest.role, fn.name) }, token);
}

const encoder = new TextEncoder();

function requestFor(fn: LambdaFunction, parcel: Parcel): ServiceRequest | undefined {
  const arn = parseArn(parcel.target);
  if (!arn) return undefined;
  const region = arn.region === '' ? undefined : arn.region;
  const to = { ...(region !== undefined && { region }) };
  const attributes = parcel.attributes && { MessageAttributes: parcel.attributes };
  switch (arn.service) {
    case 'sqs': {
      const input = { QueueUrl: queueUrlOf(arn), MessageBody: parcel.body, ...attributes };
      return { ...to, service: 'sqs', operation: 'SendMessage', input };
    }
    case 'sns':
      return {
        ...to,
        service: 'sns',
        operation: 'Publish',
        input: { TopicArn: parcel.target, Message: parcel.body, ...attributes },
      };
    case 'lambda':
      return {
        ...to,
        service: 'lambda',
        operation: 'Invoke',
        input: {
          FunctionName: parcel.target,
          InvocationType: 'Event',
          Payload: encoder.encode(parcel.body),
        },
      };
    case 'events':
      return { ...to, service: 'events', operation: 'PutEvents', input: { Entries: [busEntry(fn, parcel)] } };
    case 's3':
      return {
        service: 's3',
        operation: 'PutObject',
        input: { Bucket: arn.resource, Key: parcel.key, Body: encoder.encode(parcel.body) },
      };
    default:
      return undefined;
  }
}

const busEntry = (fn: LambdaFunction, { target, body, detailType }: Parcel) => ({
  Source: 'lambda',
  DetailType: detailType,
  Detail: body,
  EventBusName: target,
  Resources: [target, `${fn.arn}:$LATEST`],
});
