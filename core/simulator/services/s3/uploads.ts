import { noSuchUpload } from './refusals';
import type { Bucket, Upload } from './state';

/** The upload of a request; its key must be the one it began with. */
export function uploadOf(
  { uploads }: Bucket,
  { UploadId, Key }: { readonly UploadId: string; readonly Key: string },
): Upload {
  const upload = uploads.get(UploadId);
  if (upload?.key !== Key) throw noSuchUpload();
  return upload;
}
