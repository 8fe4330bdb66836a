import { concatBytes } from '@noble/hashes/utils.js';
import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  CompletedPart,
  CompleteMultipartUploadOutput,
  CompleteMultipartUploadRequest,
} from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { checkWrite } from '../conditions';
import { multipartEtag, withoutQuotes } from '../etag';
import { store } from '../objects';
import { invalid } from '../refusals';
import type { S3State, Upload, UploadedPart } from '../state';
import { uploadOf } from '../uploads';
import { noteWrite } from '../usage';

/** Makes the object of the parts named, in the order of their numbers; parts not named are dropped. */
export const completeMultipartUpload: Operation<
  S3State,
  CompleteMultipartUploadRequest,
  CompleteMultipartUploadOutput
> = {
  locate: locateBuckets,
  guard: guardObject('PutObject'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const upload = uploadOf(bucket, input);
    const parts = partsOf(ctx, upload, input.MultipartUpload?.Parts ?? []);
    checkWrite(bucket, input.Key, input);
    bucket.uploads.delete(upload.id);
    const { headers, metadata, tags, key } = upload;
    const etag = multipartEtag(parts.map((part) => part.etag));
    const data = concatBytes(...parts.map((part) => part.data));
    const object = { key, data, etag, modifiedAt: ctx.now, headers, metadata, tags, parts: parts.length };
    store(ctx, bucket, object, 'CompleteMultipartUpload');
    noteWrite(ctx, bucket);
    return {
      Location: `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${encodeURIComponent(key)}`,
      Bucket: bucket.name,
      Key: key,
      ETag: etag,
      ServerSideEncryption: headers.ServerSideEncryption,
    };
  },
};

function partsOf(
  ctx: Ctx<S3State>,
  upload: Upload,
  named: readonly CompletedPart[],
): readonly UploadedPart[] {
  if (named.length === 0) throw invalid('InvalidRequest', 'You must specify at least one part');
  const numbers = named.map(({ PartNumber = 0 }) => PartNumber);
  if (numbers.some((number, i) => i > 0 && number <= (numbers[i - 1] as number)))
    throw invalid(
      'InvalidPartOrder',
      'The list of parts was not in ascending order. Parts must be ordered by part number.',
    );
  const parts = named.map((part) => partOf(upload, part));
  const bytesMin = limit(ctx.limits, 's3.multipart.part.min');
  const small = parts.slice(0, -1).findIndex(({ data }) => data.length < bytesMin);
  if (small >= 0)
    throw invalid('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
      ProposedSize: parts[small]?.data.length,
      MinSizeAllowed: bytesMin,
      PartNumber: numbers[small],
    });
  return parts;
}

function partOf({ id, parts }: Upload, { PartNumber = 0, ETag = '' }: CompletedPart): UploadedPart {
  const part = parts.get(PartNumber);
  if (part && withoutQuotes(part.etag) === withoutQuotes(ETag)) return part;
  throw invalid(
    'InvalidPart',
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    { UploadId: id, PartNumber, ETag: withoutQuotes(ETag) },
  );
}
