import { roleCaller } from '../../../access/roles';
import { type Arn, parseArn, queueUrlOf } from '../../../engine/arn';
import type { Caller, ServiceRequest } from '../../../engine/contract';
import type { Target } from '../../../shapes/generated/events.types';
import { eventText } from '../ingest/bus-event';
import { valueAt } from '../input/json-path';
import type { EventsCtx } from '../state';
import type { Delivery } from './delivery';

type TargetCall = Pick<ServiceRequest, 'service' | 'operation' | 'input'>;

/**
 * The request that brings a delivery to its target; undefined when the target's service is not simulated, so that
 * the invocation is only recorded.
 */
export function targetRequest(ctx: EventsCtx, delivery: Delivery): ServiceRequest | undefined {
  const { target } = delivery;
  const arn = parseArn(target.Arn);
  const call = arn && callOf(delivery, arn);
  if (!call) return undefined;
  return {
    ...call,
    region: arn.region,
    caller: callerFor(ctx, target, arn, delivery.rule),
    context: { 'aws:SourceArn': delivery.ruleArn, 'aws:SourceAccount': ctx.account },
  };
}

/** The target's role; else, for a bus, the rule's account, and for all others the service itself. */
function callerFor(ctx: EventsCtx, { RoleArn }: Target, arn: Arn, session: string): Caller {
  if (RoleArn !== undefined) return roleCaller(RoleArn, session);
  if (arn.service === 'events')
    return { kind: 'root', account: ctx.account, arn: `arn:aws:iam::${ctx.account}:root` };
  return { kind: 'service', account: ctx.account, arn: 'events.amazonaws.com' };
}

function callOf(delivery: Delivery, arn: Arn): TargetCall | undefined {
  switch (arn.service) {
    case 'sqs':
      return sqsCall(delivery, arn);
    case 'sns':
      return {
        service: 'sns',
        operation: 'Publish',
        input: { TopicArn: delivery.target.Arn, Message: delivery.input },
      };
    case 'lambda':
      return {
        service: 'lambda',
        operation: 'Invoke',
        input: { FunctionName: delivery.target.Arn, InvocationType: 'Event', Payload: utf8(delivery.input) },
      };
    case 'kinesis':
      return kinesisCall(delivery);
    case 'firehose':
      return firehoseCall(delivery, arn);
    case 'events':
      return busCall(delivery, arn);
    default:
      return undefined;
  }
}

function sqsCall({ target, input, event }: Delivery, arn: Arn): TargetCall {
  const group = target.SqsParameters?.MessageGroupId;
  const trace = event.traceHeader;
  return {
    service: 'sqs',
    operation: 'SendMessage',
    input: {
      QueueUrl: queueUrlOf(arn),
      MessageBody: input,
      ...(group !== undefined && { MessageGroupId: group }),
      ...(trace !== undefined && {
        MessageSystemAttributes: { AWSTraceHeader: { DataType: 'String', StringValue: trace } },
      }),
    },
  };
}

function kinesisCall({ target, input, event }: Delivery): TargetCall {
  const path = target.KinesisParameters?.PartitionKeyPath;
  const key = path === undefined ? undefined : valueAt(JSON.parse(eventText(event)), path);
  const PartitionKey = typeof key === 'string' ? key : key === undefined ? event.id : JSON.stringify(key);
  return {
    service: 'kinesis',
    operation: 'PutRecord',
    input: { StreamARN: target.Arn, Data: utf8(input), PartitionKey },
  };
}

function firehoseCall({ input }: Delivery, { resource }: Arn): TargetCall {
  const name = resource.slice(resource.indexOf('/') + 1);
  return {
    service: 'firehose',
    operation: 'PutRecord',
    input: { DeliveryStreamName: name, Record: { Data: utf8(input) } },
  };
}

/** API destinations are outside AWS: their calls are recorded. */
function busCall({ target, event }: Delivery, { resource }: Arn): TargetCall | undefined {
  if (!resource.startsWith('event-bus/')) return undefined;
  return {
    service: 'events',
    operation: 'IngestEvent',
    input: { EventBusArn: target.Arn, Event: { ...event } },
  };
}

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);
