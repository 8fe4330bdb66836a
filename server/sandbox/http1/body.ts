import { BODY_BYTES_MAX } from '../exchange';
import { HeadFault } from './head';

const CONTENT_TOO_LARGE = 413;
const BAD_REQUEST = 400;
/** A size line or a trailer is never longer. */
const LINE_BYTES_MAX = 8_192;
const CRLF = '\r\n';

/** Takes the bytes of one message's body out of what a connection receives. */
export interface BodyReader {
  /** Returns how many bytes it took. Throws a `HeadFault`. */
  take(bytes: Buffer): number;
  readonly complete: boolean;
  body(): Buffer;
}

/** @param length bytes of the body; undefined where it comes in chunks. Throws a `HeadFault`. */
export function bodyReader(length: number | undefined): BodyReader {
  if (length === undefined) return new ChunkedBody();
  if (length > BODY_BYTES_MAX) throw new HeadFault(CONTENT_TOO_LARGE);
  return new MeasuredBody(length);
}

class MeasuredBody implements BodyReader {
  readonly #parts: Buffer[] = [];
  #missing: number;

  constructor(length: number) {
    this.#missing = length;
  }

  get complete(): boolean {
    return this.#missing === 0;
  }

  take(bytes: Buffer): number {
    const taken = Math.min(this.#missing, bytes.length);
    if (taken > 0) this.#parts.push(taken === bytes.length ? bytes : bytes.subarray(0, taken));
    this.#missing -= taken;
    return taken;
  }

  body(): Buffer {
    return this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
  }
}

type Phase = 'size' | 'data' | 'data-end' | 'trailers' | 'complete';

class ChunkedBody implements BodyReader {
  readonly #parts: Buffer[] = [];
  #phase: Phase = 'size';
  #missing = 0;
  #total = 0;
  /** The beginning of a line that has not ended yet. */
  #line = '';

  get complete(): boolean {
    return this.#phase === 'complete';
  }

  take(bytes: Buffer): number {
    let at = 0;
    while (at < bytes.length && !this.complete)
      at += this.#phase === 'data' ? this.#takeData(bytes.subarray(at)) : this.#takeLine(bytes.subarray(at));
    return at;
  }

  #takeData(bytes: Buffer): number {
    const taken = Math.min(this.#missing, bytes.length);
    this.#parts.push(bytes.subarray(0, taken));
    this.#missing -= taken;
    if (this.#missing === 0) this.#phase = 'data-end';
    return taken;
  }

  #takeLine(bytes: Buffer): number {
    const end = bytes.indexOf('\n');
    const taken = end < 0 ? bytes.length : end + 1;
    this.#line += bytes.toString('latin1', 0, taken);
    if (this.#line.length > LINE_BYTES_MAX) throw new HeadFault(BAD_REQUEST);
    if (end < 0) return taken;
    if (!this.#line.endsWith(CRLF)) throw new HeadFault(BAD_REQUEST);
    const line = this.#line.slice(0, -CRLF.length);
    this.#line = '';
    this.#onLine(line);
    return taken;
  }

  #onLine(line: string): void {
    if (this.#phase === 'size') this.#onSize(line);
    else if (this.#phase === 'trailers') {
      if (line === '') this.#phase = 'complete';
    } else if (line !== '') throw new HeadFault(BAD_REQUEST);
    else this.#phase = 'size';
  }

  #onSize(line: string): void {
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) throw new HeadFault(BAD_REQUEST);
    this.#missing = Number.parseInt(size, 16);
    this.#total += this.#missing;
    if (this.#total > BODY_BYTES_MAX) throw new HeadFault(CONTENT_TOO_LARGE);
    this.#phase = this.#missing === 0 ? 'trailers' : 'data';
  }

  body(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
