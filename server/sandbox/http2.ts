import { createServer, type Http2Server, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import { BODY_BYTES_MAX, type Exchange, type Handler, type ReplyStream } from './exchange';

const CONTENT_TOO_LARGE = 413;

/** A server for connections that speak cleartext HTTP/2; they are handed to it by `emit('connection', socket)`. */
export function http2Server(handler: Handler): Http2Server {
  const server = createServer();
  server.on('stream', (stream, headers) => take(stream, headers, handler));
  server.on('sessionError', () => {});
  return server;
}

function take(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, handler: Handler): void {
  const parts: Buffer[] = [];
  let bytes = 0;
  stream.on('error', () => stream.destroy());
  stream.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes <= BODY_BYTES_MAX) parts.push(part);
  });
  stream.on('end', () => {
    if (bytes > BODY_BYTES_MAX) stream.respond({ ':status': CONTENT_TOO_LARGE }, { endStream: true });
    else handler(new StreamExchange(stream, requestOf(headers, Buffer.concat(parts))));
  });
}

function requestOf(headers: IncomingHttpHeaders, body: Buffer): HttpRequest {
  const target = headers[':path'] ?? '/';
  const at = target.indexOf('?');
  const plain = Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !name.startsWith(':'))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  return {
    method: headers[':method'] ?? 'GET',
    path: at < 0 ? target : target.slice(0, at),
    query: at < 0 ? '' : target.slice(at + 1),
    headers: { ...plain, host: headers[':authority'] ?? plain.host },
    body,
  };
}

/** Headers that HTTP/2 forbids or sets itself, left out; names in lower case. */
const headersOf = ({ status, headers }: Omit<HttpReply, 'body'>): Record<string, string | number> => ({
  ':status': status,
  ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
});

class StreamExchange implements Exchange {
  constructor(
    private readonly h2: ServerHttp2Stream,
    readonly request: HttpRequest,
  ) {}

  get origin(): string {
    return `http://${this.request.headers.host ?? 'localhost'}`;
  }

  reply(reply: HttpReply): void {
    if (this.h2.closed || this.h2.destroyed) return;
    const body = Buffer.from(reply.body as Uint8Array);
    this.h2.respond({ 'content-length': body.length, ...headersOf(reply) });
    this.h2.end(this.request.method === 'HEAD' ? undefined : body);
  }

  stream(head: Omit<HttpReply, 'body'>): ReplyStream {
    const { h2 } = this;
    const open = (): boolean => !h2.closed && !h2.destroyed;
    if (open()) h2.respond(headersOf(head));
    return {
      write: (chunk) => {
        if (open()) h2.write(chunk);
      },
      end: () => {
        if (open()) h2.end();
      },
    };
  }

  onHangUp(hungUp: () => void): void {
    this.h2.once('close', () => {
      if (!this.h2.writableFinished) hungUp();
    });
  }
}
