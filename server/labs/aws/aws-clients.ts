import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerBeforeNext, bodyOf, headerOf, send } from '@/server/api/before-next';
import { isSecure } from '@/server/auth/public-origin';
import type { Deps } from '@/server/use-cases/deps';
import type { AwsRequest } from './answer-aws';

/** As `AWS_BASE`, which would load the simulator at the start. */
const BASE = '/api/aws/';

/**
 * Answers AWS clients before Next sees them: their signatures cover the address as they sent it, which Next would
 * tidy up or redirect.
 */
export function takeAwsClients(deps: () => Deps): void {
  answerBeforeNext((request, response) =>
    request.url?.startsWith(BASE) ? answer(deps, request, response) : undefined,
  );
}

async function answer(deps: () => Deps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { answerAws } = await import('./answer-aws');
  send(response, await answerAws(deps, awsRequest(request)), request.complete);
}

function awsRequest(request: IncomingMessage): AwsRequest {
  const { method = 'GET', url = '' } = request;
  const mark = url.indexOf('?');
  const get = (name: string): string | null => headerOf(request, name);
  return {
    method,
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers: Object.fromEntries(Object.keys(request.headers).map((name) => [name, get(name) ?? undefined])),
    origin: `${isSecure({ get }) ? 'https' : 'http'}://${get('x-forwarded-host') ?? get('host') ?? 'localhost'}`,
    body: (bytesMax) => bodyOf(request, bytesMax),
  };
}
