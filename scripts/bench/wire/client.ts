import { connect, type Socket } from 'node:net';

/** Sends one JSON request of AWS and gives the parsed reply. */
export type Send = (operation: string, input: object) => Promise<Record<string, unknown>>;

interface Target {
  readonly endpoint: string;
  /** `AmazonSQS`, `Kinesis_20131202`. */
  readonly prefix: string;
  readonly version: '1.0' | '1.1';
}

const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/bench/aws4_request, SignedHeaders=host, Signature=0';

/** The smallest client that can be: one socket kept alive, no signing, no checks. */
export function connection({ endpoint, prefix, version }: Target): Send {
  const { hostname, port, host } = new URL(endpoint);
  const line = new Line(connect({ host: hostname, port: Number(port), noDelay: true }));
  return async (operation, input) => {
    const body = JSON.stringify(input);
    const text = await line.ask(
      `POST / HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\ncontent-type: application/x-amz-json-${version}\r\nx-amz-target: ${prefix}.${operation}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nauthorization: ${AUTHORIZATION}\r\nx-amz-date: 20260101T000000Z\r\n\r\n${body}`,
    );
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
}

const HEAD_END = '\r\n\r\n';
const STATUS_AT = 'HTTP/1.1 '.length;
const LENGTH = /^content-length: *(\d+)/im;

interface Asked {
  answered(body: string): void;
  failed(error: Error): void;
}

/**
 * One request at a time over one socket. Node's own client would cost more processor time than the servers that are
 * measured with it, and all of them would look alike.
 */
class Line {
  #received = '';
  #asked: Asked | undefined;

  constructor(private readonly socket: Socket) {
    // All that is sent here is ASCII: bytes and characters are the same number.
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#receive(text));
    socket.on('error', (error) => this.#asked?.failed(error));
    socket.on('close', () => this.#asked?.failed(new Error('the server hung up')));
  }

  /** The body of the reply. */
  ask(request: string): Promise<string> {
    return new Promise((answered, failed) => {
      this.#asked = { answered, failed };
      this.socket.write(request, 'latin1');
    });
  }

  #receive(text: string): void {
    this.#received += text;
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.#received.slice(0, headEnd);
    const length = LENGTH.exec(head)?.[1];
    if (length === undefined) throw new Error(`a reply without a length: ${head}`);
    const bodyAt = headEnd + HEAD_END.length;
    const end = bodyAt + Number(length);
    if (this.#received.length < end) return;
    const body = this.#received.slice(bodyAt, end);
    this.#received = this.#received.slice(end);
    if (head.charAt(STATUS_AT) === '2') this.#asked?.answered(body);
    else this.#asked?.failed(new Error(`${head.slice(STATUS_AT, STATUS_AT + 3)} ${body.slice(0, 200)}`));
  }
}

/** Repeats a cycle of requests on some connections, so often or for so long; how often that was, and in what time. */
export async function repeat(
  each: readonly (() => Promise<void>)[],
  until: { readonly ms: number; readonly cycles?: number },
): Promise<{ count: number; tookMs: number }> {
  const begin = performance.now();
  const end = begin + until.ms;
  const countMax = until.cycles ?? Number.POSITIVE_INFINITY;
  let count = 0;
  await Promise.all(
    each.map(async (cycle) => {
      while (count < countMax && performance.now() < end) {
        await cycle();
        count += 1;
      }
    }),
  );
  return { count, tookMs: performance.now() - begin };
}
