import type { Locale } from '../../kernel/locale';
import { LAB_PLACE } from '../../labs/lab';
import { arnOf, makeQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { subscribeQueue, topicArnOf } from '../proof-by-simulation/topics';

export const TOPIC = 'updates';
/** Another topic of the account. */
export const OTHER_TOPIC = 'alerts';

export type Who = 'sns' | 'anyone' | 'account' | 'events';
export type What = 'send' | 'receive' | 'every';
/** What `aws:SourceArn` has to be like: one topic, topics whose names begin alike, every topic, the queue itself. */
export type Source = 'topic' | 'other' | 'both' | 'prefix' | 'all' | 'queue' | 'none';

/** A statement of a queue policy that allows something. */
export interface Grant {
  readonly who: Who;
  readonly what: What;
  readonly source: Source;
}

export const RIGHT: Grant = { who: 'sns', what: 'send', source: 'topic' };

export const principalOf = (who: Who): unknown => {
  switch (who) {
    case 'sns':
      return { Service: 'sns.amazonaws.com' };
    case 'events':
      return { Service: 'events.amazonaws.com' };
    case 'account':
      return { AWS: LAB_PLACE.account };
    case 'anyone':
      return '*';
  }
};

export const actionOf = (what: What): string =>
  what === 'send' ? 'sqs:SendMessage' : what === 'receive' ? 'sqs:ReceiveMessage' : 'sqs:*';

/** The values that the condition names; none where there is no condition. */
export function sourcesOf(source: Source, queue: string): readonly string[] {
  switch (source) {
    case 'topic':
      return [topicArnOf(TOPIC)];
    case 'other':
      return [topicArnOf(OTHER_TOPIC)];
    case 'both':
      return [topicArnOf(TOPIC), topicArnOf(OTHER_TOPIC)];
    case 'prefix':
      return [`${topicArnOf(TOPIC)}*`];
    case 'all':
      return [topicArnOf('*')];
    case 'queue':
      return [arnOf(queue)];
    case 'none':
      return [];
  }
}

/** The condition on the ARN of what sends; undefined without one. */
export function conditionOf(sources: readonly string[]): object | undefined {
  const [only] = sources;
  if (only === undefined) return undefined;
  const operator = only.endsWith('*') ? 'ArnLike' : 'ArnEquals';
  return { [operator]: { 'aws:SourceArn': sources.length === 1 ? only : sources } };
}

export function statementOf({ who, what, source }: Grant, queue: string): object {
  const Condition = conditionOf(sourcesOf(source, queue));
  return {
    Effect: 'Allow',
    Principal: principalOf(who),
    Action: actionOf(what),
    Resource: arnOf(queue),
    ...(Condition && { Condition }),
  };
}

export const policyWith = (statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** A queue with that policy, subscribed to topics. */
export function makeInbox(world: Simulation, queue: string, policy: string, topics = [TOPIC]): void {
  makeQueue(world, queue, { Policy: policy });
  for (const topic of topics) subscribeQueue(world, topic, queue);
}

/** Whether a topic that matches may send by the rule. */
const admits: Readonly<Record<Source, readonly string[]>> = {
  topic: [TOPIC],
  other: [OTHER_TOPIC],
  both: [TOPIC, OTHER_TOPIC],
  prefix: [TOPIC],
  all: [TOPIC, OTHER_TOPIC],
  queue: [],
  none: [TOPIC, OTHER_TOPIC],
};

/** Whether SNS may deliver messages of the topic by this statement. */
export const lets = ({ who, what, source }: Grant, topic: string): boolean =>
  (who === 'sns' || who === 'anyone') && what !== 'receive' && admits[source].includes(topic);

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

/** Statements of several queues as a table; ARNs of topics and queues are cut to their last part. */
export function grantsTable(grants: Readonly<Record<string, Grant>>, locale: Locale): string {
  const ko = locale === 'ko';
  const rows = Object.entries(grants).map(([queue, { who, what, source }]) => {
    const sources = sourcesOf(source, queue).map((arn) =>
      code(`…:${arn.split(':').slice(2, 3)}:…:${arn.split(':').at(-1)}`),
    );
    const none = ko ? '조건 없음' : 'no condition';
    return `| \`${queue}\` | ${code(principalOf(who))} | ${code(actionOf(what))} | ${sources.join(ko ? ' 또는 ' : ' or ') || none} |`;
  });
  const head = ko
    ? '| 대기열 | `Principal` | `Action` | `aws:SourceArn` |'
    : '| Queue | `Principal` | `Action` | `aws:SourceArn` |';
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

/** The belief that makes such a statement look as if SNS could deliver. */
export function beliefOf({ who, what, source }: Grant): string {
  if (who === 'account') return 'sns-acts-as-the-topic-owner';
  if (who === 'events') return 'any-service-principal-fits';
  if (what === 'receive') return 'sns-pulls-from-the-queue';
  return source === 'queue' ? 'source-arn-names-the-queue' : 'one-permission-serves-every-topic';
}

/** Why a statement lets messages of a topic in, or does not. */
export function why(grant: Grant, topic: string, locale: Locale): string {
  const { who, what, source } = grant;
  const ko = locale === 'ko';
  if (who === 'account')
    return ko
      ? 'SNS는 계정의 보안 주체가 아니라 서비스 `sns.amazonaws.com`으로 보냅니다.'
      : 'SNS sends as the service `sns.amazonaws.com`, not as a principal of the account.';
  if (who === 'events')
    return ko
      ? '다른 서비스를 보안 주체로 적었으므로 SNS는 보낼 수 없습니다.'
      : 'The principal is another service, so SNS may not send.';
  if (what === 'receive')
    return ko
      ? 'SNS는 대기열에서 받지 않고 보내므로 `sqs:SendMessage` 작업이 필요합니다.'
      : 'SNS does not receive from the queue but sends: it needs `sqs:SendMessage`.';
  if (source === 'queue')
    return ko
      ? '`aws:SourceArn`은 보내는 주제의 ARN인데, 조건에는 대기열의 ARN이 있습니다.'
      : '`aws:SourceArn` is the ARN of the topic that sends, and the condition names the queue.';
  if (source === 'none')
    return ko ? '조건이 없으므로 어느 주제든 보낼 수 있습니다.' : 'Without a condition any topic may send.';
  if (lets(grant, topic))
    return ko
      ? `조건이 \`${topic}\` 주제의 ARN에 맞습니다.`
      : `The condition matches the ARN of the topic \`${topic}\`.`;
  return ko
    ? `조건이 \`${topic}\` 주제의 ARN에 맞지 않습니다.`
    : `The condition does not match the ARN of the topic \`${topic}\`.`;
}
