import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import http2, { type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import { CONTROL_PATH, control } from './control';
import type { Host } from './host';

type Incoming = IncomingMessage | Http2ServerRequest;
type Outgoing = ServerResponse | Http2ServerResponse;

/** Larger bodies than any request of AWS that the sandbox serves are refused unread. */
const BODY_BYTES_MAX = 64 * 2 ** 20;
/** First bytes of cleartext HTTP/2 with prior knowledge. */
const HTTP2_PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';

/** Serves a host over HTTP/1.1 and cleartext HTTP/2 on one port. Resolves with the port when it listens. */
export async function listen(host: Host, port: number, address: string): Promise<number> {
  const onRequest = (request: Incoming, response: Outgoing): void => take(host, request, response);
  const one = http.createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, onRequest);
  const two = http2.createServer(onRequest);
  const server = net.createServer({ noDelay: true }, (socket) => greet(socket, one, two));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Looks at the first bytes of a connection to tell which HTTP it speaks. */
function greet(socket: Socket, one: http.Server, two: http2.Http2Server): void {
  socket.on('error', () => socket.destroy());
  socket.once('data', (chunk) => {
    socket.pause();
    socket.unshift(chunk);
    const preface = chunk.toString('latin1', 0, HTTP2_PREFACE.length);
    const speaks = HTTP2_PREFACE.startsWith(preface.slice(0, HTTP2_PREFACE.length)) ? two : one;
    speaks.emit('connection', socket);
    process.nextTick(() => socket.resume());
  });
}

function take(host: Host, request: Incoming, response: Outgoing): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= BODY_BYTES_MAX) chunks.push(chunk);
    else request.destroy();
  });
  request.on('end', () => answer(host, requestOf(request, chunks), response));
}

function requestOf(request: Incoming, chunks: readonly Buffer[]): HttpRequest {
  const target = request.url ?? '/';
  const at = target.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: at < 0 ? target : target.slice(0, at),
    query: at < 0 ? '' : target.slice(at + 1),
    headers: request.headers as Record<string, string>,
    body: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
  };
}

function answer(host: Host, request: HttpRequest, response: Outgoing): void {
  const send = (reply: HttpReply): void => write(response, reply);
  if (request.path.startsWith(CONTROL_PATH)) {
    void control(host, request).then(send);
    return;
  }
  const authority = request.headers[':authority'] ?? request.headers.host ?? 'localhost';
  const cancel = host.serve(request, `http://${authority}`, send);
  if (cancel) response.on('close', cancel);
}

function write(response: Outgoing, { status, headers, body }: HttpReply): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.end(bytes);
}
