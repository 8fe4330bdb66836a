import { LAB_PLACE } from '../../labs/lab';
import { arnOf, heldBy } from '../proof-by-simulation/queues';
import type { Elsewhere, Simulation } from '../proof-by-simulation/simulation';
import { counted } from '../proof-by-simulation/trace';
import type { Setup, Site } from './params';

const { account, region } = LAB_PLACE;
/** Where a receiver may stand. */
const WHERE: Readonly<Record<Site, { account: string; region: string }>> = {
  here: LAB_PLACE,
  region: { account, region: 'us-west-2' },
  account: { account: '444455556666', region },
};
/** Lets anybody send, so that no permission decides. */
const openPolicy = (arn: string, action: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: arn }],
  });

const queueNameOf = (kind: Setup['kind']): string => (kind === 'fifo' ? 'failed.fifo' : 'failed');

export const arnOfReceiver = ({ kind, site }: Setup): string => {
  const where = WHERE[site];
  switch (kind) {
    case 'standard':
    case 'fifo':
      return arnOf(queueNameOf(kind), where);
    case 'sns':
      return `arn:aws:sns:${where.region}:${where.account}:failed`;
    case 'bus':
      return `arn:aws:events:${where.region}:${where.account}:event-bus/failed`;
    case 'bucket':
      return 'arn:aws:s3:::failed-events';
  }
};

/** Makes what is to receive failures; topics and buses pass them on to a queue, where they can be counted. */
export function makeReceiver(world: Simulation, { kind, site }: Setup): void {
  if (kind === 'bucket') {
    world.must('s3.CreateBucket', { Bucket: 'failed-events' });
    return;
  }
  const name = queueNameOf(kind);
  const where = WHERE[site];
  const elsewhere: Elsewhere = site === 'here' ? {} : { ...where };
  world.must(
    'sqs.CreateQueue',
    {
      QueueName: name,
      Attributes: {
        ...(kind === 'fifo' && { FifoQueue: 'true', ContentBasedDeduplication: 'true' }),
        Policy: openPolicy(arnOf(name, where), 'sqs:SendMessage'),
      },
    },
    elsewhere,
  );
  if (kind === 'sns') {
    const { TopicArn } = world.must<{ TopicArn: string }>('sns.CreateTopic', { Name: 'failed' });
    world.must('sns.Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: arnOf('failed') });
  }
  if (kind === 'bus') {
    world.must('events.CreateEventBus', { Name: 'failed' });
    world.must('events.PutRule', {
      Name: 'all',
      EventBusName: 'failed',
      EventPattern: JSON.stringify({ account: [account] }),
    });
    world.must('events.PutTargets', {
      Rule: 'all',
      EventBusName: 'failed',
      Targets: [{ Id: 'inbox', Arn: arnOf('failed') }],
    });
  }
}

/** Whether the failure reached its receiver, once. */
export function arrived(world: Simulation, { kind, site }: Setup): boolean {
  if (kind !== 'bucket') return heldBy(world, queueNameOf(kind), WHERE[site]) === 1;
  const listed = world.peek<{ KeyCount?: number }>('s3.ListObjectsV2', { Bucket: 'failed-events' });
  world.note('failed-events', counted(listed?.KeyCount ?? 0));
  return listed?.KeyCount === 1;
}
