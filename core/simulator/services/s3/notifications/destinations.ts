import { bytesOf } from '../../../../kernel/bytes';
import { parseArn, queueUrlOf } from '../../../engine/arn';
import type { Ctx, ServiceRequest } from '../../../engine/contract';
import type {
  NotificationConfiguration,
  NotificationConfigurationFilter,
} from '../../../shapes/generated/s3.types';
import { asService, bucketArn, home } from '../buckets';
import type { Bucket, S3State } from '../state';

/** Where events of a bucket go, and which. */
export interface Destination {
  readonly id: string;
  readonly arn: string;
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

interface Configured {
  readonly Id?: string | undefined;
  readonly Events: readonly string[];
  readonly Filter?: NotificationConfigurationFilter | undefined;
}

const SUBJECT = 'Amazon S3 Notification';

export const destinationsOf = (configuration: NotificationConfiguration): readonly Destination[] => [
  ...(configuration.QueueConfigurations ?? []).map((one) => destination(one.QueueArn, one)),
  ...(configuration.TopicConfigurations ?? []).map((one) => destination(one.TopicArn, one)),
  ...(configuration.LambdaFunctionConfigurations ?? []).map((one) => destination(one.LambdaFunctionArn, one)),
];

const destination = (arn: string, { Id = '', Events, Filter }: Configured): Destination => ({
  id: Id,
  arn,
  events: Events,
  prefix: ruleOf(Filter, 'prefix'),
  suffix: ruleOf(Filter, 'suffix'),
});

const ruleOf = (filter: NotificationConfigurationFilter | undefined, name: string): string =>
  filter?.Key?.FilterRules?.find(({ Name }) => Name?.toLowerCase() === name)?.Value ?? '';

/** The condition keys by which a destination's policy tells one bucket from another. */
export const sourceOf = (bucket: Bucket): Readonly<Record<string, string>> => ({
  'aws:SourceArn': bucketArn(bucket.name),
  'aws:SourceAccount': bucket.owner,
});

/** Sends a message as the service itself; whether it is let in is for the destination's policy to say. */
export function send(ctx: Ctx<S3State>, bucket: Bucket, { arn }: Destination, message: string): void {
  const request = requestTo(arn, message);
  if (!request) return;
  ctx.in(home(bucket)).request(
    {
      ...request,
      caller: asService(bucket),
      region: parseArn(arn)?.region ?? bucket.region,
      context: sourceOf(bucket),
    },
    { notified: arn, bucket: bucket.name },
  );
}

function requestTo(arn: string, message: string): ServiceRequest | undefined {
  const target = parseArn(arn);
  if (!target) return undefined;
  const { service } = target;
  switch (service) {
    case 'sqs':
      return {
        service,
        operation: 'SendMessage',
        input: { QueueUrl: queueUrlOf(target), MessageBody: message },
      };
    case 'sns':
      return { service, operation: 'Publish', input: { TopicArn: arn, Message: message, Subject: SUBJECT } };
    case 'lambda':
      return {
        service,
        operation: 'Invoke',
        input: { FunctionName: arn, InvocationType: 'Event', Payload: bytesOf(message) },
      };
    default:
      return undefined;
  }
}

const ACTIONS: Readonly<Record<string, string>> = {
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  lambda: 'lambda:InvokeFunction',
};

/** Whether a destination exists and would let the bucket's events in. */
export function isReachable(ctx: Ctx<S3State>, bucket: Bucket, { arn }: Destination): boolean {
  const { service = '', account = '' } = parseArn(arn) ?? {};
  const action = ACTIONS[service];
  const view = ctx.resource(arn);
  if (action === undefined || !view) return false;
  const { policy } = view;
  return ctx.permits(
    { action, arn, owner: account, context: sourceOf(bucket), ...(policy !== undefined && { policy }) },
    asService(bucket),
  ).allowed;
}
