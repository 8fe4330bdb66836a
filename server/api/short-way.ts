import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { log } from '@/server/log';
import type { Deps } from '@/server/use-cases/deps';
import type { ApiHost, ApiReply } from './answer';

/** As `API_BASE`, which would load all of the API at the start. */
const BASE = '/api/v1/';

/** A request with a token is nobody's browser's, so there is no cookie to read or to set. */
const noBrowser = (): never => {
  throw new TypeError('a request with an access token was taken for a browser');
};

/**
 * Answers requests to the API that name an access token before Next sees them: its way to a route takes
 * longer than the answer. Everything else goes on to Next. Works for every server of this process.
 */
export function takeShortWay(deps: () => Deps): void {
  const host: ApiHost = {
    deps,
    browser: { current: async () => noBrowser(), learning: async () => noBrowser() },
  };
  const known = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    answerFirst(server, host);
  });
}

function answerFirst(server: Server, host: ApiHost): void {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith(BASE) && request.headers.authorization !== undefined) {
      answer(host, request, response).catch((error: unknown) => {
        log.error({ error }, 'a reply of the API could not be sent');
        response.destroy();
      });
      return;
    }
    for (const other of others) other.call(server, request, response);
  });
}

async function answer(host: ApiHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { answerApi } = await import('./answer');
  const reply = await answerApi(host, {
    method: request.method ?? 'GET',
    // Nothing of the address but its path and query is read.
    url: `http://localhost${request.url}`,
    headers: { get: (name) => header(request, name) },
    body: (bytesMax) => bodyOf(request, bytesMax),
  });
  send(response, reply, request.complete);
}

function header({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : value) ?? null;
}

function bodyOf(request: IncomingMessage, bytesMax: number): Promise<Uint8Array | null> {
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
function send(response: ServerResponse, { status, headers, body }: ApiReply, wholly: boolean): void {
  response.writeHead(status, {
    ...headers,
    ...(body !== null && { 'content-length': Buffer.byteLength(body) }),
    ...(!wholly && { connection: 'close' }),
  });
  response.end(body ?? undefined);
}
