import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '@/core/simulator/wire/http';
import { signatureOf } from '@/core/simulator/wire/sigv4/credential';
import { verify } from '@/core/simulator/wire/sigv4/verify';

// Requests and signatures of AWS's own documents:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const NOW = Date.UTC(2013, 4, 24);
const DAY_MS = 86_400_000;
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const CREDENTIAL = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request';

const request = (given: Partial<HttpRequest>): HttpRequest => ({
  method: 'GET',
  path: '/test.txt',
  query: '',
  body: new Uint8Array(),
  ...given,
  headers: { host: 'examplebucket.s3.amazonaws.com', ...given.headers },
});

const inHeader = request({
  headers: {
    range: 'bytes=0-9',
    'x-amz-content-sha256': EMPTY,
    'x-amz-date': '20130524T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIAL},SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41`,
  },
});

const presigned = request({
  query: `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${encodeURIComponent(CREDENTIAL)}&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
});

const CHUNKS = [
  [65_536, 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'],
  [1_024, '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'],
  [0, 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'],
] as const;

const chunked = (letter: string): HttpRequest =>
  request({
    method: 'PUT',
    path: '/examplebucket/chunkObject.txt',
    body: Buffer.from(
      CHUNKS.map(
        ([bytes, signature]) =>
          `${bytes.toString(16)};chunk-signature=${signature}\r\n${letter.repeat(bytes)}\r\n`,
      ).join(''),
    ),
    headers: {
      host: 's3.amazonaws.com',
      'content-encoding': 'aws-chunked',
      'content-length': '66824',
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'x-amz-date': '20130524T000000Z',
      'x-amz-decoded-content-length': '66560',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIAL},SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9`,
    },
  });

function check(of: HttpRequest, { secret = SECRET, now = NOW } = {}) {
  const signed = signatureOf(of);
  if (!signed) throw new Error('the request is not signed');
  return verify(of, signed, secret, now)?.error;
}

describe('signatures of AWS documents', () => {
  it.each([
    ['in a header', inHeader],
    ['in the URL', presigned],
    ['of chunks', chunked('a')],
  ])('%s are found right', (_, of) => {
    expect(check(of)).toBeUndefined();
  });

  it.each([
    ['another secret', inHeader, { secret: 'other' }],
    ['another method', { ...inHeader, method: 'DELETE' }, {}],
    ['another path', { ...presigned, path: '/other.txt' }, {}],
    ['another query', { ...inHeader, query: 'acl' }, {}],
    ['another header', { ...inHeader, headers: { ...inHeader.headers, range: 'bytes=0-8' } }, {}],
    ['another body', { ...inHeader, body: Buffer.from('x') }, {}],
    ['a changed chunk', chunked('b'), {}],
  ])('are found wrong for %s', (_, of, options) => {
    expect(check(of, options)).toMatchObject({ queryCode: 'SignatureDoesNotMatch', status: 403 });
  });

  it('hold as long as they say', () => {
    expect(check(presigned, { now: NOW + DAY_MS })).toBeUndefined();
    expect(check(presigned, { now: NOW + DAY_MS + 1 })).toMatchObject({ message: 'Request has expired' });
    const minutes = 15 * 60_000;
    expect(check(inHeader, { now: NOW + minutes })).toBeUndefined();
    expect(check(inHeader, { now: NOW - minutes })).toBeUndefined();
    expect(check(inHeader, { now: NOW + minutes + 1 })).toMatchObject({ code: 'RequestTimeTooSkewed' });
  });
});

describe('a malformed signature', () => {
  it.each([
    ['AWS4-HMAC-SHA256', 'IncompleteSignature'],
    ['AWS4-HMAC-SHA256 Credential=a/20130524/us-east-1/sqs/aws4_request', 'IncompleteSignature'],
    ['AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0', 'IncompleteSignature'],
    ['Basic dXNlcjpwYXNz', 'MissingAuthenticationToken'],
  ])('%s is %s', (authorization, queryCode) => {
    const refused = (() => {
      try {
        return signatureOf(request({ headers: { authorization } }));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(refused).toMatchObject({ error: { queryCode } });
  });
});
