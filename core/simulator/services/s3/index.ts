import type { ResourceView, Service } from '../../engine/contract';
import { S3_SHAPES } from '../../shapes/generated/s3';
import type { Violation } from '../../validation/violation';
import { bucketArn } from './buckets';
import { abortMultipartUpload } from './operations/abort-multipart-upload';
import { completeMultipartUpload } from './operations/complete-multipart-upload';
import { copyObject } from './operations/copy-object';
import { createBucket } from './operations/create-bucket';
import { createMultipartUpload } from './operations/create-multipart-upload';
import { deleteBucket } from './operations/delete-bucket';
import { deleteBucketPolicy } from './operations/delete-bucket-policy';
import { deleteBucketTagging } from './operations/delete-bucket-tagging';
import { deleteObject } from './operations/delete-object';
import { deleteObjectTagging } from './operations/delete-object-tagging';
import { deleteObjects } from './operations/delete-objects';
import { getBucketLocation } from './operations/get-bucket-location';
import { getBucketNotificationConfiguration } from './operations/get-bucket-notification-configuration';
import { getBucketPolicy } from './operations/get-bucket-policy';
import { getBucketTagging } from './operations/get-bucket-tagging';
import { getObject } from './operations/get-object';
import { getObjectTagging } from './operations/get-object-tagging';
import { headBucket } from './operations/head-bucket';
import { headObject } from './operations/head-object';
import { listBuckets } from './operations/list-buckets';
import { listMultipartUploads } from './operations/list-multipart-uploads';
import { listObjects } from './operations/list-objects';
import { listObjectsV2 } from './operations/list-objects-v2';
import { listParts } from './operations/list-parts';
import { putBucketNotificationConfiguration } from './operations/put-bucket-notification-configuration';
import { putBucketPolicy } from './operations/put-bucket-policy';
import { putBucketTagging } from './operations/put-bucket-tagging';
import { putObject } from './operations/put-object';
import { putObjectTagging } from './operations/put-object-tagging';
import { uploadPart } from './operations/upload-part';
import { accessDenied, invalid, malformedXml } from './refusals';
import { initialState, type S3State } from './state';

/**
 * Amazon S3. Buckets of all accounts live in one place, as their names do; what happens to one is told, metered and
 * requested in its owner's account and Region. `resource` of a bucket tells `owner`, `region` and `objects`.
 */
export const s3: Service<S3State> = {
  name: 's3',
  iamPrefix: 's3',
  principal: 's3.amazonaws.com',
  scope: 'regional',
  shapes: S3_SHAPES,
  initial: initialState,
  operations: {
    AbortMultipartUpload: abortMultipartUpload,
    CompleteMultipartUpload: completeMultipartUpload,
    CopyObject: copyObject,
    CreateBucket: createBucket,
    CreateMultipartUpload: createMultipartUpload,
    DeleteBucket: deleteBucket,
    DeleteBucketPolicy: deleteBucketPolicy,
    DeleteBucketTagging: deleteBucketTagging,
    DeleteObject: deleteObject,
    DeleteObjectTagging: deleteObjectTagging,
    DeleteObjects: deleteObjects,
    GetBucketLocation: getBucketLocation,
    GetBucketNotificationConfiguration: getBucketNotificationConfiguration,
    GetBucketPolicy: getBucketPolicy,
    GetBucketTagging: getBucketTagging,
    GetObject: getObject,
    GetObjectTagging: getObjectTagging,
    HeadBucket: headBucket,
    HeadObject: headObject,
    ListBuckets: listBuckets,
    ListMultipartUploads: listMultipartUploads,
    ListObjects: listObjects,
    ListObjectsV2: listObjectsV2,
    ListParts: listParts,
    PutBucketNotificationConfiguration: putBucketNotificationConfiguration,
    PutBucketPolicy: putBucketPolicy,
    PutBucketTagging: putBucketTagging,
    PutObject: putObject,
    PutObjectTagging: putObjectTagging,
    UploadPart: uploadPart,
  },
  refuseInput: (violations) => refuseInput(violations[0] as Violation),
  refuseAccess: (message) => accessDenied(message),
  // A notification that its destination refuses is lost, as on AWS; that is told by the destination.
  onReply(token, outcome, ctx) {
    if (!outcome.ok) ctx.emit('NotificationFailed', { ...(token as object), error: outcome.error.code });
  },
  resource: bucketView,
};

function bucketView(arn: string, { buckets }: S3State): ResourceView | undefined {
  const bucket = buckets.get(arn.slice(bucketArn('').length).split('/')[0] ?? '');
  if (!bucket) return undefined;
  const { owner, region, policy, objects } = bucket;
  return {
    arn: bucketArn(bucket.name),
    ...(policy !== undefined && { policy }),
    attributes: { owner, region, objects: objects.size },
  };
}

function refuseInput({ kind, path, value }: Violation) {
  const member = String(path.at(-1) ?? '');
  if (kind === 'enum' && member === 'StorageClass')
    return invalid('InvalidStorageClass', 'The storage class you specified is not valid');
  if (kind === 'enum' && path.includes('Events'))
    return invalid('InvalidArgument', 'A specified event is not supported for notifications.');
  if (member === 'LocationConstraint')
    return invalid('InvalidLocationConstraint', 'The specified location-constraint is not valid', {
      LocationConstraint: value,
    });
  if (member === 'EncodingType')
    return invalid('InvalidArgument', 'Invalid Encoding Method specified in Request', {
      ArgumentName: 'encoding-type',
      ArgumentValue: value,
    });
  if (member === 'Objects') return malformedXml();
  return invalid('InvalidArgument', `Invalid value for ${member}`, {
    ArgumentName: member,
    ...(typeof value === 'string' && { ArgumentValue: value.slice(0, 256) }),
  });
}
