import type { Operation } from '../../../engine/contract';

import type {
  DeleteObjectTaggingOutput,
  DeleteObjectTaggingRequest,
} from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { noSuchKey } from '../refusals';
import type { S3State } from '../state';

export const deleteObjectTagging: Operation<S3State, DeleteObjectTaggingRequest, DeleteObjectTaggingOutput> =
  {
    locate: locateBuckets,
    guard: guardObject('DeleteObjectTagging'),
    run(input, ctx) {
      const { objects } = bucketOf(input, ctx);
      const object = objects.get(input.Key);
      if (!object) throw noSuchKey(input.Key);
      objects.set(input.Key, Object.freeze({ ...object, tags: [] }));
      return {};
    },
  };
