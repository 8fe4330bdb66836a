import { utf8 } from '@/core/simulator/wire/bytes';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import type { Host } from './host';

/** Path under which the sandbox itself, not AWS, is spoken to. */
export const CONTROL_PATH = '/_redrive/';

const SECONDS_MAX = 10 * 366 * 24 * 3_600;
const SECOND_MS = 1_000;

/** Answers of `/_redrive/health`, `/_redrive/clock` and `/_redrive/reset`. */
export async function control(host: Host, request: HttpRequest): Promise<HttpReply> {
  const call = `${request.method} ${request.path.slice(CONTROL_PATH.length)}`;
  switch (call) {
    case 'GET health':
      return json(200, { status: 'ok', now: new Date(host.now()).toISOString() });
    case 'GET clock':
      return json(200, { now: new Date(host.now()).toISOString() });
    case 'POST clock':
      return advance(host, request);
    case 'POST reset':
      host.reset();
      return json(200, { now: new Date(host.now()).toISOString() });
    default:
      return json(404, { message: `There is no ${request.method} ${request.path}.` });
  }
}

async function advance(host: Host, request: HttpRequest): Promise<HttpReply> {
  const seconds = secondsOf(utf8(request.body) ?? '');
  if (seconds === undefined)
    return json(400, {
      message: `Send {"seconds": n} with n from 0 to ${SECONDS_MAX}: time only runs forward.`,
    });
  await host.advance(Math.round(seconds * SECOND_MS));
  return json(200, { now: new Date(host.now()).toISOString() });
}

function secondsOf(text: string): number | undefined {
  try {
    const { seconds } = JSON.parse(text) as { seconds?: unknown };
    return typeof seconds === 'number' && seconds >= 0 && seconds <= SECONDS_MAX ? seconds : undefined;
  } catch {
    return undefined;
  }
}

const json = (status: number, value: object): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: `${JSON.stringify(value)}\n`,
});
