import type { Limits } from '@/core/facts/limits';
import type { Command } from '@/core/simulator/engine/contract';
import { World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
const QUEUE = `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders`;
const QUEUE_ARN = `arn:aws:sqs:${REGION}:${ACCOUNT}:orders`;
const TOPIC = `arn:aws:sns:${REGION}:${ACCOUNT}:placed`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const STEPS: readonly (readonly [string, Command['input']] | number)[] = [
  ['sqs.CreateQueue', { QueueName: 'orders', Attributes: { VisibilityTimeout: '10' } }],
  ['sqs.SendMessage', { QueueUrl: QUEUE, MessageBody: '주문 1 ✓', DelaySeconds: 3 }],
  ['sqs.ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 20 }],
  2.5,
  [
    'lambda.CreateFunction',
    {
      FunctionName: 'worker',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: `arn:aws:iam::${ACCOUNT}:role/worker`,
      Code: { ZipFile: new Uint8Array(22) },
    },
  ],
  ['lambda.CreateEventSourceMapping', { FunctionName: 'worker', EventSourceArn: QUEUE_ARN }],
  ['sns.CreateTopic', { Name: 'placed' }],
  ['sns.Subscribe', { TopicArn: TOPIC, Protocol: 'sqs', Endpoint: QUEUE_ARN }],
  ['sns.Publish', { TopicArn: TOPIC, Message: '{"order":2}' }],
  60,
  ['kinesis.CreateStream', { StreamName: 'clicks', ShardCount: 2 }],
  30,
  ['kinesis.PutRecord', { StreamName: 'clicks', PartitionKey: 'a', Data: bytes('click') }],
  ['events.PutRule', { Name: 'tick', ScheduleExpression: 'rate(5 minutes)' }],
  3_600,
];

/** A walk through several services: the hash of the world at its end, the same in every host. */
export function worldTour(limits: Limits): string {
  const world = World.create({ services: SERVICES, seed: 'tour', limits, startAt: 1_767_225_600_000 });
  const caller = { kind: 'root', account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` } as const;
  for (const step of STEPS) {
    if (typeof step === 'number') {
      world.advanceTo(world.now + step * 1_000);
      continue;
    }
    const [service = '', operation = ''] = step[0].split('.');
    const { outcome } = world.submit({ service, operation, input: step[1], caller, region: REGION });
    if (outcome && !outcome.ok) throw new Error(`${step[0]}: ${outcome.error.message}`);
  }
  return world.hash();
}
