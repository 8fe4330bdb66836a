import type { Socket } from 'node:net';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import type { Exchange, Handler, ReplyStream } from '../exchange';
import { type BodyReader, bodyReader } from './body';
import { type Head, HeadFault, parseHead } from './head';
import { headText } from './write';

const HEAD_BYTES_MAX = 64 * 1_024;
const HEAD_TOO_LARGE = 431;
const REQUEST_TIMEOUT = 408;
/** A client that sends nothing for so long, neither a request nor the rest of one, is let go. */
const SILENCE_MAX_MS = 300_000;
const HEAD_END = '\r\n\r\n';
const NOTHING = Buffer.alloc(0);

/**
 * One HTTP/1.1 connection: requests in order, one answered before the next is read, so that pipelined ones keep
 * their order. Strict, as everything here may come from anywhere.
 */
export class Connection {
  /** Received and not yet read. */
  #rest: Buffer = NOTHING;
  #head: Head | undefined;
  #reader: BodyReader | undefined;
  /** A request whose reply is not complete; while there is one, nothing is read. */
  #current: Turn | undefined;
  #reading = false;

  constructor(
    readonly socket: Socket,
    private readonly handler: Handler,
  ) {
    socket.setTimeout(SILENCE_MAX_MS, () => this.#onSilence());
    socket.on('data', (bytes) => this.receive(bytes));
    // A client that stops sending is gone: a long poll must not take messages for it.
    socket.on('end', () => this.#onEnd());
    socket.on('close', () => this.#hangUp());
    socket.on('error', () => socket.destroy());
  }

  receive(bytes: Buffer): void {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    if (this.#current && this.#rest.length > HEAD_BYTES_MAX) this.socket.pause();
    this.#read();
  }

  #read(): void {
    // A handler that replies at once comes back here: the loop below goes on instead.
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (!this.#current && this.#rest.length > 0 && this.#readOne());
    } catch (fault) {
      if (!(fault instanceof HeadFault)) throw fault;
      this.#refuse(fault.status);
    } finally {
      this.#reading = false;
    }
  }

  /** Reads on in the present request; false when more bytes are needed. */
  #readOne(): boolean {
    this.#head ??= this.#takeHead();
    if (!this.#head) return false;
    if (!this.#reader) {
      this.#reader = bodyReader(this.#head.contentLength);
      if (this.#head.expectsContinue && !this.#reader.complete && this.#rest.length === 0)
        this.socket.write('HTTP/1.1 100 Continue\r\n\r\n');
    }
    this.#rest = after(this.#rest, this.#reader.take(this.#rest));
    if (!this.#reader.complete) return false;
    this.#finish(this.#head, this.#reader);
    return true;
  }

  #finish(head: Head, reader: BodyReader): void {
    this.#head = undefined;
    this.#reader = undefined;
    const request: HttpRequest = {
      method: head.method,
      path: head.path,
      query: head.query,
      headers: head.headers,
      body: reader.body(),
    };
    this.#current = new Turn(this, head, request);
    this.handler(this.#current);
  }

  #takeHead(): Head | undefined {
    // Empty lines before a request are skipped.
    let begin = 0;
    while (this.#rest[begin] === 13 && this.#rest[begin + 1] === 10) begin += 2;
    // As text at once: a character is a byte, and to search a text costs less than to search a buffer.
    const text = this.#rest.toString('latin1', begin, begin + HEAD_BYTES_MAX + HEAD_END.length);
    const end = text.indexOf(HEAD_END);
    if (end < 0) {
      if (text.length > HEAD_BYTES_MAX) throw new HeadFault(HEAD_TOO_LARGE);
      return undefined;
    }
    const head = parseHead(text.slice(0, end));
    this.#rest = after(this.#rest, begin + end + HEAD_END.length);
    return head;
  }

  /** The reply of the present request is complete. */
  next(keepsAlive: boolean): void {
    this.#current = undefined;
    if (!keepsAlive) {
      this.socket.end();
      this.#rest = NOTHING;
      return;
    }
    if (this.socket.isPaused()) this.socket.resume();
    if (this.#rest.length > 0) this.#read();
  }

  #refuse(status: number): void {
    this.#rest = NOTHING;
    this.socket.end(`${headText({ status, headers: { connection: 'close', 'content-length': '0' } })}\r\n`);
  }

  #onSilence(): void {
    if (this.#current) return;
    if (this.#head || this.#rest.length > 0) this.#refuse(REQUEST_TIMEOUT);
    else this.socket.destroy();
  }

  #onEnd(): void {
    this.#hangUp();
    this.socket.end();
  }

  #hangUp(): void {
    const gone = this.#current;
    this.#current = undefined;
    this.#rest = NOTHING;
    gone?.hangUp();
  }
}

/** What follows after so many bytes. */
const after = (bytes: Buffer, taken: number): Buffer =>
  taken === bytes.length ? NOTHING : bytes.subarray(taken);

/** One request on a connection and its reply. */
class Turn implements Exchange {
  #hungUp: (() => void) | undefined;
  #gone = false;

  constructor(
    private readonly connection: Connection,
    private readonly head: Head,
    readonly request: HttpRequest,
  ) {}

  get origin(): string {
    return `http://${this.head.headers.host ?? 'localhost'}`;
  }

  onHangUp(hungUp: () => void): void {
    if (this.#gone) hungUp();
    else this.#hungUp = hungUp;
  }

  hangUp(): void {
    this.#gone = true;
    this.#hungUp?.();
    this.#hungUp = undefined;
  }

  reply(reply: HttpReply): void {
    if (this.#gone) return;
    const { socket } = this.connection;
    const { body } = reply;
    const text = typeof body === 'string';
    const length = text ? Buffer.byteLength(body) : body.length;
    const head = `${headText(reply)}${this.#lengthLine(reply, length)}${this.#closeLine()}\r\n`;
    if (this.request.method === 'HEAD' || length === 0) socket.write(head, 'latin1');
    // One write for head and body: one packet, one system call.
    else if (text) socket.write(head + body, length === body.length ? 'latin1' : 'utf8');
    else {
      socket.cork();
      socket.write(head, 'latin1');
      socket.write(body);
      socket.uncork();
    }
    this.#done();
  }

  #lengthLine({ status, headers }: HttpReply, length: number): string {
    const none = status === 204 || status === 304 || headers['content-length'] !== undefined;
    return none ? '' : `content-length: ${length}\r\n`;
  }

  #closeLine(): string {
    return this.head.keepsAlive ? '' : 'connection: close\r\n';
  }

  stream(reply: Omit<HttpReply, 'body'>): ReplyStream {
    const { socket } = this.connection;
    const chunked = this.head.version === '1.1';
    const encoding = chunked ? 'transfer-encoding: chunked\r\n' : 'connection: close\r\n';
    if (!this.#gone)
      socket.write(`${headText(reply)}${encoding}${chunked ? this.#closeLine() : ''}\r\n`, 'latin1');
    return {
      write: (chunk) => {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        if (this.#gone || bytes.length === 0) return;
        socket.cork();
        if (chunked) socket.write(`${bytes.length.toString(16)}\r\n`);
        socket.write(bytes);
        if (chunked) socket.write('\r\n');
        socket.uncork();
      },
      end: () => {
        if (this.#gone) return;
        if (chunked) socket.write('0\r\n\r\n');
        this.#done(chunked);
      },
    };
  }

  #done(mayStay = true): void {
    this.#hungUp = undefined;
    this.#gone = true;
    this.connection.next(mayStay && this.head.keepsAlive);
  }
}
