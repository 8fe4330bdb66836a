import { parseArn } from '../../../engine/arn';
import type { Caller, Ctx } from '../../../engine/contract';
import { envelopeOf, lambdaEventOf } from '../messages/envelope';
import { textFor } from '../messages/message';
import type { Delivery, SnsState, Subscription } from '../state';
import { waitBehindGroup } from './group-order';
import { answerOf, sendOutside } from './outside';
import { waitForThrottle } from './pace';
import { settleDelivery } from './settle';
import { sendToQueue } from './to-queue';

/** AWS bills deliveries to the outside world; those to SQS, Lambda and Firehose it does not. */
const BILLED: Readonly<Record<string, string>> = {
  http: 'SNS-Deliveries-HTTP',
  https: 'SNS-Deliveries-HTTP',
  email: 'SNS-Deliveries-Email',
  'email-json': 'SNS-Deliveries-Email',
  sms: 'SNS-Deliveries-SMS',
  application: 'SNS-Deliveries-MobilePush',
};

const encoder = new TextEncoder();

/** Makes one attempt to deliver. Nothing happens when the subscription is gone. */
export function deliver(delivery: Delivery, ctx: Ctx<SnsState>): void {
  const subscription = ctx.state.subscriptions.get(delivery.subscription);
  if (!subscription || waitBehindGroup(subscription, delivery)) return;
  switch (subscription.protocol) {
    case 'sqs':
      sendToQueue(subscription, subscription.endpoint, delivery, ctx, { kind: 'delivery', delivery });
      break;
    case 'lambda':
      invoke(subscription, delivery, ctx);
      break;
    case 'firehose':
      putRecord(subscription, delivery, ctx);
      break;
    case 'http':
    case 'https':
      if (!waitForThrottle(subscription, delivery, ctx)) leaveAws(subscription, delivery, ctx);
      break;
    default:
      leaveAws(subscription, delivery, ctx);
  }
}

const isRaw = ({ attributes }: Subscription): boolean => attributes.RawMessageDelivery === 'true';

/** The text a subscriber gets: the message itself, or the envelope around it. */
function bodyFor(subscription: Subscription, { message }: Delivery, region: string): string {
  const { arn: subscriptionArn, protocol } = subscription;
  if (isRaw(subscription)) return textFor(message, protocol);
  return envelopeOf(message, { subscriptionArn, protocol, region });
}

const sourceOf = ({ message }: Delivery, { account }: Ctx<SnsState>) => ({
  'aws:SourceArn': message.topicArn,
  'aws:SourceAccount': account,
});

const regionOf = (arn: string, ctx: Ctx<SnsState>): string => parseArn(arn)?.region ?? ctx.region;

function invoke({ arn, endpoint }: Subscription, delivery: Delivery, ctx: Ctx<SnsState>): void {
  const to = { subscriptionArn: arn, protocol: 'lambda', region: ctx.region };
  ctx.request(
    {
      service: 'lambda',
      operation: 'Invoke',
      region: regionOf(endpoint, ctx),
      input: {
        FunctionName: endpoint,
        InvocationType: 'Event',
        Payload: encoder.encode(lambdaEventOf(delivery.message, to)),
      },
      context: sourceOf(delivery, ctx),
    },
    { kind: 'delivery', delivery },
  );
}

function putRecord(subscription: Subscription, delivery: Delivery, ctx: Ctx<SnsState>): void {
  const { endpoint, attributes } = subscription;
  const stream = parseArn(endpoint)?.resource.replace(/^deliverystream\//, '') ?? '';
  ctx.request(
    {
      service: 'firehose',
      operation: 'PutRecord',
      region: regionOf(endpoint, ctx),
      caller: roleSession(attributes.SubscriptionRoleArn ?? '', ctx),
      // A record a line, so that the files of the destination have a message a line.
      input: {
        DeliveryStreamName: stream,
        Record: { Data: encoder.encode(`${bodyFor(subscription, delivery, ctx.region)}\n`) },
      },
      context: sourceOf(delivery, ctx),
    },
    { kind: 'delivery', delivery },
  );
}

/** SNS in the role that the subscription names. */
function roleSession(roleArn: string, ctx: Ctx<SnsState>): Caller {
  const role = parseArn(roleArn);
  const name = role?.resource.split('/').at(-1) ?? '';
  const account = role?.account ?? ctx.account;
  return { kind: 'role', account, arn: `arn:aws:sts::${account}:assumed-role/${name}/sns`, roleArn };
}

function leaveAws(subscription: Subscription, delivery: Delivery, ctx: Ctx<SnsState>): void {
  const { protocol, endpoint } = subscription;
  const web = protocol === 'http' || protocol === 'https';
  const statusCode = web ? answerOf(endpoint, ctx) : undefined;
  const body =
    web || protocol === 'email-json'
      ? bodyFor(subscription, delivery, ctx.region)
      : textFor(delivery.message, protocol);
  const { id: messageId, subject } = delivery.message;
  sendOutside({ protocol, endpoint, messageId, subject, body, statusCode }, ctx);
  const item = BILLED[protocol];
  if (item) ctx.meter(item, 1);
  settleDelivery(delivery, leaveOutcome(subscription, statusCode, ctx), ctx);
}

function leaveOutcome(
  { protocol, endpoint }: Subscription,
  statusCode: number | undefined,
  ctx: Ctx<SnsState>,
) {
  if (protocol === 'application' && ctx.state.mobile.endpoints.get(endpoint)?.Enabled !== 'true')
    return { code: 'EndpointDisabled', status: 400 };
  if (statusCode === undefined || (statusCode >= 200 && statusCode < 300)) return undefined;
  return { code: `HTTP ${statusCode}`, status: statusCode };
}
