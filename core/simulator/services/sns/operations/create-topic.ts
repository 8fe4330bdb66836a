import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { CreateTopicInput, CreateTopicResponse } from '../../../shapes/generated/sns.types';
import { invalidParameter } from '../refusals';
import type { SnsState, Topic } from '../state';
import { sameTags, withTags } from '../topics/tags';
import { describeTopic, SETTABLE, setTopicAttribute, topicAttributeFault } from '../topics/topic-attributes';

const FIFO_SUFFIX = '.fifo';

export const createTopic: Operation<SnsState, CreateTopicInput, CreateTopicResponse> = {
  guard: ({ Name }, ctx) => ({ arn: arnOf(Name, ctx) }),
  run(input, ctx) {
    const { Name, Attributes = {}, Tags = [], DataProtectionPolicy = '' } = input;
    const fifo = Attributes.FifoTopic === 'true';
    checkName(Name, fifo, limit(ctx.limits, 'sns.topic.name.length.max'));
    for (const [name, value] of Object.entries(Attributes)) checkAttribute(name, value, fifo, ctx);
    const tags = withTags({}, Tags, ctx.limits);
    ctx.meter('SNS-Requests', 1);
    const existing = ctx.state.topics.get(Name);
    if (existing) return { TopicArn: sameTopic(existing, input, tags, ctx).arn };
    const topic = newTopic(arnOf(Name, ctx), Name, fifo, tags, DataProtectionPolicy);
    for (const [name, value] of Object.entries(Attributes))
      if (name !== 'FifoTopic') setTopicAttribute(topic, name, value);
    ctx.state.topics.set(Name, topic);
    ctx.emit('TopicCreated', { topicArn: topic.arn, fifo });
    return { TopicArn: topic.arn };
  },
};

const arnOf = (name: string, { account, region }: Ctx<SnsState>): string =>
  `arn:aws:sns:${region}:${account}:${name}`;

function checkName(name: string, fifo: boolean, lengthMax: number): void {
  const stem = fifo && name.endsWith(FIFO_SUFFIX) ? name.slice(0, -FIFO_SUFFIX.length) : name;
  const valid = /^[A-Za-z0-9_-]+$/.test(stem) && name.length <= lengthMax;
  if (fifo && (!valid || !name.endsWith(FIFO_SUFFIX)))
    throw invalidParameter(
      `Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and ${lengthMax} characters long.`,
    );
  if (!valid) throw invalidParameter('Topic Name');
}

function checkAttribute(name: string, value: string, fifo: boolean, ctx: Ctx<SnsState>): void {
  if (name === 'FifoTopic') {
    if (value !== 'true' && value !== 'false') throw invalidParameter('Attributes Reason: FifoTopic');
    return;
  }
  if (!SETTABLE.has(name)) throw invalidParameter(`Attributes Reason: Unknown attribute: ${name}`);
  const fault = topicAttributeFault(name, value, fifo, ctx.limits);
  if (fault !== undefined) throw invalidParameter(`Attributes Reason: ${fault}`);
}

/** Creating a topic again answers the topic, as long as nothing is asked of it that it does not have. */
function sameTopic(
  topic: Topic,
  { Attributes = {}, Tags }: CreateTopicInput,
  tags: Readonly<Record<string, string>>,
  ctx: Ctx<SnsState>,
): Topic {
  const present = { FifoTopic: 'false', ...describeTopic(topic, ctx) };
  const differs = Object.entries(Attributes).some(
    ([name, value]) => (present as Record<string, string>)[name] !== value,
  );
  if (differs) throw invalidParameter('Attributes Reason: Topic already exists with different attributes');
  if (Tags && Tags.length > 0 && !sameTags(topic.tags, tags))
    throw invalidParameter('Tags Reason: Topic already exists with different tags');
  return topic;
}

function newTopic(
  arn: string,
  name: string,
  fifo: boolean,
  tags: Record<string, string>,
  dataProtectionPolicy: string,
): Topic {
  return {
    name,
    arn,
    fifo,
    attributes: {},
    policy: undefined,
    dataProtectionPolicy,
    tags,
    subscriptions: new Set(),
    subscriptionsDeleted: 0,
    published: 0,
    seen: new Map(),
    second: { start: 0, messages: 0 },
    archive: [],
    counters: {},
  };
}
