import { utf8 } from '../../../kernel/bytes';
import type { HttpRequest } from '../http';

/** One chunk of an upload in `aws-chunked` encoding. */
export interface Chunk {
  readonly data: Uint8Array;
  /** Missing in unsigned uploads. */
  readonly signature: string | undefined;
}

const CR = 13;
const LF = 10;
const SIZE_LINE = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/;
const SIZE_LINE_MAX = 128;

/** Whether the body is sent in signed or trailing-checksum chunks. */
export const isChunked = ({ headers }: HttpRequest): boolean =>
  headers['x-amz-content-sha256']?.startsWith('STREAMING-') ?? false;

/** The chunks of a body, the empty last one included; undefined when it is no such body. */
export function readChunks(body: Uint8Array): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < body.length) {
    const end = lineEnd(body, at);
    const line = end === undefined ? null : SIZE_LINE.exec(utf8(body.subarray(at, end)) ?? '');
    if (end === undefined || !line) return undefined;
    const size = Number.parseInt(line[1] as string, 16);
    const begin = end + 2;
    if (begin + size > body.length) return undefined;
    chunks.push({ data: body.subarray(begin, begin + size), signature: line[2] });
    // Trailers follow the last chunk; what they say is checked by nobody here.
    if (size === 0) return chunks;
    at = begin + size + 2;
  }
  return undefined;
}

function lineEnd(body: Uint8Array, from: number): number | undefined {
  for (let i = from; i < Math.min(body.length - 1, from + SIZE_LINE_MAX); i++)
    if (body[i] === CR && body[i + 1] === LF) return i;
  return undefined;
}

/** The request with its body put together. */
export function withoutChunks(request: HttpRequest, chunks: readonly Chunk[]): HttpRequest {
  const body = new Uint8Array(chunks.reduce((length, { data }) => length + data.length, 0));
  let at = 0;
  for (const { data } of chunks) {
    body.set(data, at);
    at += data.length;
  }
  const encodings = (request.headers['content-encoding'] ?? '')
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'aws-chunked');
  const { 'content-encoding': _, ...headers } = request.headers;
  return {
    ...request,
    headers: { ...headers, ...(encodings.length > 0 && { 'content-encoding': encodings.join(',') }) },
    body,
  };
}
