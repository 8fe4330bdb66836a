import type { Ctx, MetricDatum } from '../../engine/contract';
import type { SnsState, Topic } from './state';

const NAMESPACE = 'AWS/SNS';

/** Adds to a metric of the topic. */
export function count(topic: Topic, metric: string, quantity = 1): void {
  topic.counters[metric] = (topic.counters[metric] ?? 0) + quantity;
}

/** Metrics of all topics since the last call. Source: https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html */
export function metrics({ topics }: SnsState, _ctx: Ctx<SnsState>): readonly MetricDatum[] {
  return [...topics.values()].flatMap((topic) => {
    const { counters } = topic;
    topic.counters = {};
    return Object.entries(counters).map(([name, value]) => ({
      namespace: NAMESPACE,
      name,
      dimensions: { TopicName: topic.name },
      value,
      unit: name === 'PublishSize' ? 'Bytes' : 'Count',
    }));
  });
}
