import type { Operation } from '../../../engine/contract';

import type {
  GetBucketNotificationConfigurationRequest,
  NotificationConfiguration,
} from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import type { S3State } from '../state';

export const getBucketNotificationConfiguration: Operation<
  S3State,
  GetBucketNotificationConfigurationRequest,
  NotificationConfiguration
> = {
  locate: locateBuckets,
  guard: guardBucket('GetBucketNotification'),
  run: (input, ctx) => bucketOf(input, ctx).notifications,
};
