import { describe, expect, it } from 'vitest';
import { S3_SHAPES } from '@/core/simulator/shapes/generated/s3';
import { Router } from '@/core/simulator/wire/rest/route';

const router = new Router(S3_SHAPES);
const routed = (method: string, query = '', headers: Record<string, string> = {}) =>
  router.match(method, '/key', query, headers)?.operation;

describe('operations of one path differ in what they require', () => {
  it.each([
    ['PUT', '', {}, 'PutObject'],
    ['PUT', '', { 'x-amz-copy-source': '/b/k' }, 'CopyObject'],
    ['PUT', 'partNumber=1&uploadId=u', {}, 'UploadPart'],
    ['GET', '', {}, 'GetObject'],
    ['GET', 'uploadId=u', {}, 'ListParts'],
    ['DELETE', 'uploadId=u', {}, 'AbortMultipartUpload'],
    ['DELETE', '', {}, 'DeleteObject'],
  ])('%s ?%s %j is %s', (method, query, headers, operation) =>
    expect(routed(method, query, headers)).toBe(operation),
  );

  it('one that lacks what it requires is chosen when nothing else fits', () =>
    expect(routed('POST')).toBe('CompleteMultipartUpload'));
});
