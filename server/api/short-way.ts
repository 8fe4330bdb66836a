import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '@/server/use-cases/deps';
import type { ApiHost } from './answer';
import { answerBeforeNext, bodyOf, headerOf, send } from './before-next';

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
  answerBeforeNext((request, response) =>
    request.url?.startsWith(BASE) && request.headers.authorization !== undefined
      ? answer(host, request, response)
      : undefined,
  );
}

async function answer(host: ApiHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { answerApi } = await import('./answer');
  const reply = await answerApi(host, {
    method: request.method ?? 'GET',
    // Nothing of the address but its path and query is read.
    url: `http://localhost${request.url}`,
    headers: { get: (name) => headerOf(request, name) },
    body: (bytesMax) => bodyOf(request, bytesMax),
  });
  send(response, reply, request.complete);
}
