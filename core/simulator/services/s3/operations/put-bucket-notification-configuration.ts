import type { Operation } from '../../../engine/contract';

import type {
  NotificationConfiguration,
  PutBucketNotificationConfigurationRequest,
} from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import { destinationsOf, isReachable, send } from '../notifications/destinations';
import { invalid } from '../refusals';
import type { Bucket, S3State } from '../state';

/** Replaces the bucket's notifications. Every destination must let S3 in, and gets a test event. */
export const putBucketNotificationConfiguration: Operation<
  S3State,
  PutBucketNotificationConfigurationRequest
> = {
  locate: locateBuckets,
  guard: guardBucket('PutBucketNotification'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const configuration = withIds(input.NotificationConfiguration, () => ctx.uuid());
    const destinations = destinationsOf(configuration);
    if (!input.SkipDestinationValidation && !destinations.every((one) => isReachable(ctx, bucket, one)))
      throw invalid('InvalidArgument', 'Unable to validate the following destination configurations');
    bucket.notifications = Object.freeze(configuration);
    for (const one of destinations)
      if (!one.arn.startsWith('arn:aws:lambda:'))
        send(ctx, bucket, one, testEvent(bucket, ctx.now, ctx.uuid()));
    return {};
  },
};

function withIds(configuration: NotificationConfiguration, newId: () => string): NotificationConfiguration {
  const identified = <T extends { readonly Id?: string | undefined }>(list: readonly T[]): readonly T[] =>
    list.map((one) => ({ ...one, Id: one.Id ?? newId() }));
  const { QueueConfigurations, TopicConfigurations, LambdaFunctionConfigurations } = configuration;
  return {
    ...configuration,
    ...(QueueConfigurations && { QueueConfigurations: identified(QueueConfigurations) }),
    ...(TopicConfigurations && { TopicConfigurations: identified(TopicConfigurations) }),
    ...(LambdaFunctionConfigurations && {
      LambdaFunctionConfigurations: identified(LambdaFunctionConfigurations),
    }),
  };
}

const testEvent = ({ name }: Bucket, now: number, requestId: string): string =>
  JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: new Date(now).toISOString(),
    Bucket: name,
    RequestId: requestId,
    HostId: requestId,
  });
