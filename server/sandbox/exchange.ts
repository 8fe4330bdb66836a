import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';

/** A reply that is written bit by bit. */
export interface ReplyStream {
  write(chunk: Uint8Array | string): void;
  end(): void;
}

/** One request and the way back to its client; exactly one of `reply` and `stream` is called, once. */
export interface Exchange {
  readonly request: HttpRequest;
  /** Scheme and authority that the client called: `http://localhost:4566`. */
  readonly origin: string;
  reply(reply: HttpReply): void;
  stream(head: Omit<HttpReply, 'body'>): ReplyStream;
  /** Called once when the client is gone before the reply is complete. */
  onHangUp(hungUp: () => void): void;
}

/** Answers exchanges, at once or later. Must not throw. */
export type Handler = (exchange: Exchange) => void;

/** Larger bodies than any request that the sandbox serves (a function's code in base64) are refused. */
export const BODY_BYTES_MAX = 128 * 2 ** 20;
