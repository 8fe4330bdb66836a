import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { log } from '@/server/log';

/** Answers a request, or leaves it to Next: undefined. */
export type Way = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

export interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** Has requests looked at before Next sees them, on every server of this process. */
export function answerBeforeNext(way: Way): void {
  const known = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    answerFirst(server, way);
  });
}

function answerFirst(server: Server, way: Way): void {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const answering = way(request, response);
    if (!answering) for (const other of others) other.call(server, request, response);
    answering?.catch((error: unknown) => {
      log.error({ error }, 'a reply of the API could not be sent');
      response.destroy();
    });
  });
}

export function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : value) ?? null;
}

/** The whole body, or null as soon as it is longer than so many bytes. */
export function bodyOf(request: IncomingMessage, bytesMax: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bytesMax) {
        request.pause();
        resolve(null);
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** @param wholly whether the request was read to its end; what is left of it would block the connection */
export function send(response: ServerResponse, { status, headers, body }: Sent, wholly: boolean): void {
  // The answer to HEAD tells the length of what it leaves out.
  const told = headers['content-length'] !== undefined;
  response.writeHead(status, {
    ...headers,
    ...(body !== null && !told && { 'content-length': Buffer.byteLength(body) }),
    ...(!wholly && { connection: 'close' }),
  });
  response.end(body ?? undefined);
}
