import type { HttpRequest } from '@/core/simulator/wire/http';

export const ORIGIN = 'http://localhost:4566';
export const ID = '00000000-0000-4000-8000-000000000000';

/** An `Authorization` header as of a client of this service. */
export const signedFor = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=AKID/20260101/ap-northeast-2/${service}/aws4_request, SignedHeaders=host, Signature=0`;

/** A request with these parts; the rest is as plain as can be. */
export function request({
  body = '',
  headers = {},
  ...given
}: Partial<Omit<HttpRequest, 'body'>> & { body?: string | Uint8Array }): HttpRequest {
  return {
    method: 'POST',
    path: '/',
    query: '',
    headers: { host: 'localhost:4566', ...headers },
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    ...given,
  };
}

/** A request of a JSON protocol. */
export const json = (target: string, body: string | Uint8Array): HttpRequest =>
  request({ body, headers: { 'x-amz-target': target } });

/** A request of the Query protocol. */
export const form = (service: string, body: string): HttpRequest =>
  request({
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      authorization: signedFor(service),
    },
  });
