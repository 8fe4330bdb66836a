import type { SnsState, Subscription, Topic } from '../../simulator/services/sns/state';
import { type ModelPart, pairs, type WorldEdge } from './model';

/** Topics and what subscribes to them. */
export function modelTopics(state: unknown): ModelPart {
  const { topics, subscriptions } = (state as SnsState | undefined) ?? {};
  return {
    nodes: [...(topics?.values() ?? [])].map((topic) => ({
      id: topic.arn,
      kind: 'topic',
      name: topic.name,
      counts: [],
      attributes: attributesOf(topic, subscriptions),
      items: [],
    })),
    edges: [...(subscriptions?.values() ?? [])].flatMap((one) =>
      edgesOf(one, topics?.get(one.topic)?.arn ?? one.topic),
    ),
  };
}

const attributesOf = (topic: Topic, subscriptions: SnsState['subscriptions'] | undefined) => [
  ...pairs({ TopicArn: topic.arn, ...topic.attributes }),
  ...[...topic.subscriptions].flatMap((arn) => {
    const subscription = subscriptions?.get(arn);
    return subscription
      ? [[`${subscription.protocol} ${subscription.endpoint}`, aboutOf(subscription)] as const]
      : [];
  }),
];

const aboutOf = ({ confirmed, attributes }: Subscription): string =>
  [confirmed ? 'Confirmed' : 'PendingConfirmation', attributes.FilterPolicy].filter(Boolean).join(' · ');

function edgesOf({ endpoint, attributes }: Subscription, topic: string): readonly WorldEdge[] {
  const policy = attributes.RedrivePolicy;
  const target = policy && (JSON.parse(policy) as { deadLetterTargetArn?: string }).deadLetterTargetArn;
  return [
    { from: topic, to: endpoint, kind: 'delivers' },
    ...(target ? [{ from: topic, to: target, kind: 'dead-letter' as const }] : []),
  ];
}
