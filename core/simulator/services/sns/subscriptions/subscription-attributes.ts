import { limit } from '../../../../facts/limits';
import { parseArn } from '../../../engine/arn';
import type { Ctx } from '../../../engine/contract';
import { deliveryPolicyFault, effectivePolicy } from '../delivery/delivery-policy';
import { filterPolicyFault } from '../filter/filter-policy';
import { jsonFault } from '../json-fault';
import { tooManyFilterPolicies } from '../refusals';
import type { FilterScope, Protocol, SnsState, Subscription, Topic } from '../state';
import { replayFault } from './replay';

/** Attributes that Subscribe and SetSubscriptionAttributes take. */
export const SUBSCRIPTION_ATTRIBUTES: ReadonlySet<string> = new Set([
  'DeliveryPolicy',
  'FilterPolicy',
  'FilterPolicyScope',
  'RawMessageDelivery',
  'RedrivePolicy',
  'SubscriptionRoleArn',
  'ReplayPolicy',
]);

const RAW_PROTOCOLS: ReadonlySet<Protocol> = new Set(['sqs', 'http', 'https', 'firehose']);
const SCOPES: readonly string[] = ['MessageAttributes', 'MessageBody'] satisfies FilterScope[];

type Attributes = Readonly<Record<string, string>>;

/** A subscription as far as its attributes depend on it. */
export interface Subject {
  readonly topic: Topic;
  readonly protocol: Protocol;
  /** All attributes as they would be. */
  readonly attributes: Attributes;
}

/** A value as it is kept: empty policies are none. */
export function normalised(name: string, value: string): string {
  if (name === 'RawMessageDelivery') return value.toLowerCase();
  return name === 'FilterPolicy' && value.trim() === '{}' ? '' : value;
}

/** What is wrong with an attribute, said after `Invalid parameter: `; undefined when it may be set. */
export function attributeFault(name: string, subject: Subject, ctx: Ctx<SnsState>): string | undefined {
  const value = subject.attributes[name] ?? '';
  switch (name) {
    case 'RawMessageDelivery':
      return rawFault(value, subject.protocol);
    case 'FilterPolicy':
      return filterFault(value, subject.attributes, ctx);
    case 'FilterPolicyScope':
      return scopeFault(value, subject.attributes, ctx);
    case 'RedrivePolicy':
      return redriveFault(value, subject.topic, ctx);
    case 'DeliveryPolicy':
      return deliveryPolicyFault(value, ctx.limits);
    case 'SubscriptionRoleArn':
      return parseArn(value)?.service === 'iam' ? undefined : 'SubscriptionRoleArn: invalid arn';
    case 'ReplayPolicy':
      return replayFault(value, subject.topic);
    default:
      return undefined;
  }
}

function rawFault(value: string, protocol: Protocol): string | undefined {
  if (value !== 'true' && value !== 'false')
    return `RawMessageDelivery: Invalid value [${value}]. Must be true or false.`;
  if (value === 'true' && !RAW_PROTOCOLS.has(protocol))
    return `RawMessageDelivery: Delivery protocol [${protocol}] does not support raw message delivery.`;
  return undefined;
}

function filterFault(value: string, attributes: Attributes, ctx: Ctx<SnsState>): string | undefined {
  if (value === '') return undefined;
  const fault = filterPolicyFault(value, scopeOf(attributes), ctx.limits);
  return fault === undefined ? undefined : `FilterPolicy: ${fault}`;
}

export const scopeOf = ({ FilterPolicyScope }: Attributes): FilterScope =>
  FilterPolicyScope === 'MessageBody' ? 'MessageBody' : 'MessageAttributes';

function scopeFault(value: string, attributes: Attributes, ctx: Ctx<SnsState>): string | undefined {
  if (!SCOPES.includes(value))
    return `FilterPolicyScope: Invalid value [${value}]. Please use either MessageBody or MessageAttributes`;
  return filterFault(attributes.FilterPolicy ?? '', attributes, ctx);
}

function redriveFault(value: string, topic: Topic, ctx: Ctx<SnsState>): string | undefined {
  if (value === '') return undefined;
  const unreadable = jsonFault(value);
  if (unreadable !== undefined) return `RedrivePolicy: ${unreadable}`;
  const arn = parseArn(deadLetterTarget(value));
  if (arn?.service !== 'sqs' || !arn.resource) return 'RedrivePolicy: deadLetterTargetArn is an invalid arn';
  if (arn.account !== ctx.account || arn.region !== ctx.region)
    return 'RedrivePolicy: deadLetterTargetArn must be in the same account and region as the subscription';
  const fifo = arn.resource.endsWith('.fifo');
  if (topic.fifo && !fifo) return 'RedrivePolicy: must use a FIFO queue as DLQ for a FIFO topic';
  if (!topic.fifo && fifo) return 'RedrivePolicy: must use a standard queue as DLQ for a standard topic';
  return undefined;
}

/** The target a redrive policy names; the empty text when it names none. */
function deadLetterTarget(text: string): string {
  const value = JSON.parse(text) as { deadLetterTargetArn?: unknown } | null;
  return typeof value?.deadLetterTargetArn === 'string' ? value.deadLetterTargetArn : '';
}

/** Refuses another filter policy where a topic or the account has all it may. */
export function checkFilterQuota(
  topic: Topic,
  subscriptionArn: string | undefined,
  ctx: Ctx<SnsState>,
): void {
  const filters = ({ arn, attributes }: Subscription): boolean =>
    attributes.FilterPolicy !== undefined && arn !== subscriptionArn;
  const ofTopic = [...topic.subscriptions].filter((arn) => {
    const subscription = ctx.state.subscriptions.get(arn);
    return subscription !== undefined && filters(subscription);
  });
  if (ofTopic.length >= limit(ctx.limits, 'sns.filter.policies.perTopic')) throw tooManyFilterPolicies();
  const accountMax = limit(ctx.limits, 'sns.filter.policies.perAccount');
  if (ctx.state.subscriptions.size < accountMax) return;
  if ([...ctx.state.subscriptions.values()].filter(filters).length >= accountMax)
    throw tooManyFilterPolicies();
}

/** All attributes as GetSubscriptionAttributes answers them. */
export function describeSubscription(
  subscription: Subscription,
  topic: Topic,
  ctx: Ctx<SnsState>,
): Record<string, string> {
  const { attributes } = subscription;
  const { FilterPolicyScope: _shownWithPolicy, ...others } = attributes;
  return {
    SubscriptionArn: subscription.arn,
    TopicArn: topic.arn,
    Owner: subscription.owner,
    Protocol: subscription.protocol,
    Endpoint: subscription.endpoint,
    SubscriptionPrincipal: subscription.principal,
    PendingConfirmation: String(!subscription.confirmed),
    ConfirmationWasAuthenticated: String(subscription.authenticated),
    RawMessageDelivery: 'false',
    ...others,
    ...(attributes.FilterPolicy !== undefined && { FilterPolicyScope: scopeOf(attributes) }),
    ...httpAttributes(subscription, topic, ctx),
  };
}

function httpAttributes(
  { protocol, attributes }: Subscription,
  topic: Topic,
  { limits }: Ctx<SnsState>,
): Record<string, string> {
  if (protocol !== 'http' && protocol !== 'https') return {};
  const { retries, receivesPerSecondMax } = effectivePolicy(
    topic.attributes.DeliveryPolicy,
    attributes.DeliveryPolicy,
    limits,
  );
  return {
    EffectiveDeliveryPolicy: JSON.stringify({
      healthyRetryPolicy: retries,
      sicklyRetryPolicy: null,
      throttlePolicy:
        receivesPerSecondMax === undefined ? null : { maxReceivesPerSecond: receivesPerSecondMax },
      requestPolicy: { headerContentType: 'text/plain; charset=UTF-8' },
      guaranteed: false,
    }),
  };
}
