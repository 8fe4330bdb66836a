import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { DeleteObjectsOutput, DeleteObjectsRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardOf, locateBuckets } from '../buckets';
import { remove } from '../objects';
import { malformedXml } from '../refusals';
import type { S3State } from '../state';

/** Each key is judged for itself; what may not be deleted is told in the reply. */
export const deleteObjects: Operation<S3State, DeleteObjectsRequest, DeleteObjectsOutput> = {
  locate: locateBuckets,
  guard(input, ctx) {
    bucketOf(input, ctx);
    return [];
  },
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const { Objects, Quiet = false } = input.Delete;
    if (Objects.length === 0 || Objects.length > limit(ctx.limits, 's3.deleteObjects.keys.max'))
      throw malformedXml();
    const judged = Objects.map(({ Key }) => {
      const guard = guardOf(bucket, 'DeleteObject', Key);
      return { Key, permission: ctx.permits({ ...guard, action: 's3:DeleteObject' }) };
    });
    for (const { Key, permission } of judged) if (permission.allowed) remove(ctx, bucket, Key);
    const errors = judged.flatMap(({ Key, permission }) =>
      permission.allowed ? [] : [{ Key, Code: 'AccessDenied', Message: permission.message }],
    );
    return {
      ...(!Quiet && {
        Deleted: judged.flatMap(({ Key, permission }) => (permission.allowed ? [{ Key }] : [])),
      }),
      ...(errors.length > 0 && { Errors: errors }),
    };
  },
};
