import type { Http2Server } from 'node:http2';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Handler } from './exchange';
import { Connection } from './http1/connection';

/** How cleartext HTTP/2 with prior knowledge begins; no method of HTTP/1.1 has that name. */
const HTTP2_PREFACE = 'PRI * HTTP/2.0';
const BACKLOG = 4_096;
/** How a client may go before it has said anything. */
const GONE = ['end', 'error', 'timeout'] as const;
/** A connection may be opened ahead of need, and stay silent for so long. */
const GREETING_MAX_MS = 300_000;
const NOTHING = Buffer.alloc(0);

/** Serves a handler over HTTP/1.1 and cleartext HTTP/2 on one port. Resolves when it listens. */
export async function listen(handler: Handler, port: number, address: string): Promise<Listening> {
  const greeter = new Greeter(handler);
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => greeter.greet(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: address, backlog: BACKLOG }, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/** Looks at the first bytes of a connection to tell which HTTP it speaks. */
class Greeter {
  #two: Promise<Http2Server> | undefined;

  constructor(private readonly handler: Handler) {}

  /** @param received bytes so far, too few to tell */
  greet(socket: Socket, received = NOTHING): void {
    const leave = (): void => {
      socket.destroy();
    };
    for (const event of GONE) socket.once(event, leave);
    socket.setTimeout(GREETING_MAX_MS);
    socket.once('data', (bytes) => {
      for (const event of GONE) socket.off(event, leave);
      socket.setTimeout(0);
      const first = received.length === 0 ? bytes : Buffer.concat([received, bytes]);
      const beginning = first.toString('latin1', 0, HTTP2_PREFACE.length);
      if (!HTTP2_PREFACE.startsWith(beginning)) new Connection(socket, this.handler).receive(first);
      else if (first.length < HTTP2_PREFACE.length) this.greet(socket, first);
      else void this.#hand(socket, first);
    });
  }

  /** Loaded when first needed: most clients never ask for HTTP/2, and starting must be quick. */
  async #hand(socket: Socket, first: Buffer): Promise<void> {
    socket.pause();
    socket.unshift(first);
    this.#two ??= import('./http2').then(({ http2Server }) => http2Server(this.handler));
    const server = await this.#two;
    server.emit('connection', socket);
    socket.resume();
  }
}
