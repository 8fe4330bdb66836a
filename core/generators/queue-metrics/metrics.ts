import { MINUTE_MS } from '../../kernel/time';
import { LAB_START } from '../../labs/lab';
import { makeQueue, receiveAll, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

/** Metrics of a queue that tell what its messages wait for. */
export const METRICS = [
  'ApproximateNumberOfMessagesVisible',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateAgeOfOldestMessage',
  'NumberOfEmptyReceives',
] as const;
export type Metric = (typeof METRICS)[number];

/** The beliefs behind taking one metric for another, by the metric taken. */
export const MISTAKEN: Readonly<Record<Metric, string>> = {
  ApproximateNumberOfMessagesVisible: 'visible-metric-counts-everything',
  ApproximateNumberOfMessagesNotVisible: 'not-visible-means-waiting',
  ApproximateNumberOfMessagesDelayed: 'delayed-means-late',
  ApproximateAgeOfOldestMessage: 'age-metric-tells-numbers',
  NumberOfEmptyReceives: 'empty-receives-tell-the-backlog',
};

const MOST = 10;
const LONG_SEC = 3_600;
const WINDOW_MS = 120 * MINUTE_MS;

/** Sends so many messages. */
export function sendMany(world: Simulation, queue: string, count: number, delaySec?: number): void {
  for (let sent = 0; sent < count; sent += MOST)
    world.must('sqs.SendMessageBatch', {
      QueueUrl: urlOf(queue),
      Entries: Array.from({ length: Math.min(MOST, count - sent) }, (_, i) => ({
        Id: String(i),
        MessageBody: 'a',
        ...(delaySec !== undefined && { DelaySeconds: delaySec }),
      })),
    });
}

/** Receives so many messages and deletes the first of them. */
export function take(world: Simulation, queue: string, received: number, deleted: number): void {
  let left = deleted;
  for (let taken = 0; taken < received; taken += MOST) {
    const messages = receiveAll(world, queue, { MaxNumberOfMessages: Math.min(MOST, received - taken) });
    const done = messages.slice(0, left);
    left -= done.length;
    if (done.length > 0)
      world.must('sqs.DeleteMessageBatch', {
        QueueUrl: urlOf(queue),
        Entries: done.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle })),
      });
  }
}

/** The last value of a metric of a queue. */
export function metricOf(world: Simulation, queue: string, metric: string, statistic = 'Maximum'): number {
  const found = world.peek<{ Datapoints?: readonly Readonly<Record<string, number>>[] }>(
    'cloudwatch.GetMetricStatistics',
    {
      Namespace: 'AWS/SQS',
      MetricName: metric,
      Dimensions: [{ Name: 'QueueName', Value: queue }],
      StartTime: LAB_START,
      EndTime: LAB_START + WINDOW_MS,
      Period: 60,
      Statistics: [statistic],
    },
  );
  const value = found?.Datapoints?.at(-1)?.[statistic] ?? 0;
  world.note(metric, { en: String(value), ko: String(value) });
  return value;
}

/** How a queue stands: messages of each kind, polls without answer, seconds that its oldest message waits. */
export type Scene = Readonly<Record<Metric, number>>;

/** Brings a new queue into that state. */
export function arrange(world: Simulation, queue: string, scene: Scene): void {
  makeQueue(world, queue, { VisibilityTimeout: LONG_SEC });
  for (let i = 0; i < scene.NumberOfEmptyReceives; i++) receiveAll(world, queue);
  const age = scene.ApproximateAgeOfOldestMessage;
  if (age > 0) {
    sendMany(world, queue, 1);
    world.wait(age);
  }
  sendMany(world, queue, scene.ApproximateNumberOfMessagesNotVisible);
  take(world, queue, scene.ApproximateNumberOfMessagesNotVisible, 0);
  sendMany(world, queue, scene.ApproximateNumberOfMessagesVisible);
  sendMany(world, queue, scene.ApproximateNumberOfMessagesDelayed, 900);
}
