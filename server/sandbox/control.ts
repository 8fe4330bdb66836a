import { utf8 } from '@/core/kernel/bytes';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import type { Exchange } from './exchange';
import type { LiveWorld } from './live-world';

/** Path under which the sandbox itself, not AWS, is spoken to. */
export const CONTROL_PATH = '/_redrive/';

const DAY_SECONDS = 86_400;
const SECONDS_MAX = 3_660 * DAY_SECONDS;
const SECOND_MS = 1_000;

/** Answers `/_redrive/health`, `clock`, `reset` and `events`. */
export function control(world: LiveWorld, exchange: Exchange): void {
  const { method, path } = exchange.request;
  switch (`${method} ${path.slice(CONTROL_PATH.length)}`) {
    case 'GET health':
    case 'GET clock':
      exchange.reply(time(world));
      break;
    case 'POST clock':
      void advance(world, exchange.request).then((reply) => exchange.reply(reply));
      break;
    case 'POST reset':
      void world.reset().then(() => exchange.reply(time(world)));
      break;
    case 'GET events':
      sendEvents(world, exchange);
      break;
    default:
      exchange.reply(json(404, { message: `There is no ${method} ${path}.` }));
  }
}

const time = (world: LiveWorld): HttpReply =>
  json(200, { status: 'ok', now: new Date(world.now()).toISOString() });

async function advance(world: LiveWorld, request: HttpRequest): Promise<HttpReply> {
  const seconds = secondsOf(utf8(request.body) ?? '');
  if (seconds === undefined)
    return json(400, {
      message: `Send {"seconds": n}, n from 0 to ${SECONDS_MAX}: time only runs forward.`,
    });
  await world.advance(Math.round(seconds * SECOND_MS));
  return time(world);
}

function secondsOf(text: string): number | undefined {
  try {
    const { seconds } = JSON.parse(text) as { seconds?: unknown };
    return typeof seconds === 'number' && seconds >= 0 && seconds <= SECONDS_MAX ? seconds : undefined;
  } catch {
    return undefined;
  }
}

/** What happens in the world from now on, as server-sent events. */
function sendEvents(world: LiveWorld, exchange: Exchange): void {
  const stream = exchange.stream({
    status: 200,
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
  stream.write(': the events of this world follow\n\n');
  const stop = world.watch((event) =>
    stream.write(`event: ${event.service}.${event.type}\ndata: ${JSON.stringify(event, readable)}\n\n`),
  );
  exchange.onHangUp(stop);
}

/** Bytes by their number, big integers as text. */
const readable = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value instanceof Uint8Array ? `${value.length} bytes` : value;

const json = (status: number, value: object): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: `${JSON.stringify(value)}\n`,
});
