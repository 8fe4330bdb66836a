import { parseArn } from '../../../engine/arn';
import type { Ctx, Operation } from '../../../engine/contract';
import type { SubscribeInput, SubscribeResponse } from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import { invalidParameter } from '../refusals';
import type { SnsState, Subscription, Topic } from '../state';
import { askForConfirmation, newToken } from '../subscriptions/confirmation';
import { checkEndpoint, isConfirmedAtOnce, protocolOf } from '../subscriptions/endpoint';
import { replay } from '../subscriptions/replay';
import {
  attributeFault,
  checkFilterQuota,
  normalised,
  SUBSCRIPTION_ATTRIBUTES,
  type Subject,
} from '../subscriptions/subscription-attributes';
import { guardTopic, topicOf } from '../topics/find-topic';

const PENDING = 'pending confirmation';

export const subscribe: Operation<SnsState, SubscribeInput, SubscribeResponse> = {
  locate: placeOfTopic,
  guard: guardTopic,
  run(input, ctx) {
    const { TopicArn, Endpoint = '', ReturnSubscriptionArn } = input;
    const topic = topicOf(ctx, TopicArn);
    const protocol = protocolOf(input.Protocol);
    checkEndpoint(topic, protocol, Endpoint, ctx);
    const attributes = attributesFrom(input);
    checkAttributes({ topic, protocol, attributes }, ctx);
    ctx.meter('SNS-Requests', 1);
    const present = presentSubscription(topic, protocol, Endpoint, ctx);
    if (present) return answer(unchanged(present, attributes), ReturnSubscriptionArn);
    if (attributes.FilterPolicy) checkFilterQuota(topic, undefined, ctx);
    const subscription = newSubscription({ topic, protocol, attributes }, Endpoint, ctx);
    add(topic, subscription, ctx);
    return answer(subscription, ReturnSubscriptionArn);
  },
};

const answer = ({ arn, confirmed }: Subscription, wantsArn: boolean | undefined): SubscribeResponse => ({
  SubscriptionArn: confirmed || wantsArn ? arn : PENDING,
});

function attributesFrom({ Attributes = {} }: SubscribeInput): Record<string, string> {
  const entries = Object.entries(Attributes).map(([name, value]) => [name, normalised(name, value)]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function checkAttributes(subject: Subject, ctx: Ctx<SnsState>): void {
  for (const name of Object.keys(subject.attributes)) {
    const fault = SUBSCRIPTION_ATTRIBUTES.has(name)
      ? attributeFault(name, subject, ctx)
      : `Unknown attribute: ${name}`;
    if (fault !== undefined) throw invalidParameter(`Attributes Reason: ${fault}`);
  }
  if (subject.protocol !== 'firehose') return;
  if (parseArn(subject.attributes.SubscriptionRoleArn ?? '')?.service !== 'iam')
    throw invalidParameter('Attributes Reason: SubscriptionRoleArn is required for the firehose protocol');
}

function presentSubscription(
  topic: Topic,
  protocol: string,
  endpoint: string,
  { state }: Ctx<SnsState>,
): Subscription | undefined {
  for (const arn of topic.subscriptions) {
    const subscription = state.subscriptions.get(arn);
    if (subscription?.endpoint === endpoint && subscription.protocol === protocol) return subscription;
  }
  return undefined;
}

/** Subscribing again answers the subscription, as long as nothing is asked of it that it does not have. */
function unchanged(subscription: Subscription, attributes: Readonly<Record<string, string>>): Subscription {
  const present: Record<string, string> = { RawMessageDelivery: 'false', ...subscription.attributes };
  if (Object.entries(attributes).some(([name, value]) => (present[name] ?? '') !== value))
    throw invalidParameter('Attributes Reason: Subscription already exists with different attributes');
  return subscription;
}

function newSubscription({ topic, protocol, attributes }: Subject, endpoint: string, ctx: Ctx<SnsState>) {
  const confirmed = isConfirmedAtOnce(protocol, endpoint, ctx.caller.account);
  const given = Object.entries(attributes).filter(([, value]) => value !== '');
  const subscription: Subscription = {
    arn: `${topic.arn}:${ctx.uuid()}`,
    topic: topic.name,
    protocol,
    endpoint,
    owner: ctx.caller.account,
    principal: ctx.caller.arn,
    token: confirmed ? undefined : newToken(ctx),
    createdAt: ctx.now,
    confirmed,
    authenticated: confirmed,
    attributes: Object.fromEntries(given),
    pace: { second: 0, attempts: 0 },
    retries: [],
  };
  return subscription;
}

function add(topic: Topic, subscription: Subscription, ctx: Ctx<SnsState>): void {
  const { arn, protocol, endpoint, owner, confirmed } = subscription;
  ctx.state.subscriptions.set(arn, subscription);
  topic.subscriptions.add(arn);
  if (owner !== ctx.account) ctx.in({ account: owner, region: ctx.region }).state.elsewhere.add(arn);
  ctx.emit('SubscriptionCreated', {
    subscriptionArn: arn,
    topicArn: topic.arn,
    protocol,
    endpoint,
    confirmed,
  });
  if (!confirmed) askForConfirmation(topic, subscription, ctx);
  if (subscription.attributes.ReplayPolicy) replay(topic, subscription, ctx);
}
