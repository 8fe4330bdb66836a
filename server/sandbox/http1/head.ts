import type { HttpRequest } from '@/core/simulator/wire/http';

/** Request line and headers of a message, as RFC 9112 has them. */
export interface Head extends Omit<HttpRequest, 'body'> {
  /** Bytes of the body; undefined where it comes in chunks. */
  readonly contentLength: number | undefined;
  /** The client waits for leave to send the body. */
  readonly expectsContinue: boolean;
  readonly keepsAlive: boolean;
  readonly version: '1.0' | '1.1';
}

/** A message that breaks the protocol: the status to answer before closing. */
export class HeadFault {
  constructor(readonly status: number) {}
}

const BAD_REQUEST = 400;
const EXPECTATION_FAILED = 417;
const NOT_IMPLEMENTED = 501;
const VERSION_NOT_SUPPORTED = 505;

const REQUEST_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\S+) HTTP\/(\d\.\d)$/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const ORIGIN_IN_TARGET = /^https?:\/\/[^/?#]*/i;

/** Reads a head without its last empty line. Throws a `HeadFault`. */
export function parseHead(text: string): Head {
  if (text.includes('\0')) throw new HeadFault(BAD_REQUEST);
  const lineEnd = endOfLine(text, 0);
  const line = REQUEST_LINE.exec(text.slice(0, lineEnd));
  if (!line) throw new HeadFault(BAD_REQUEST);
  const [, method = '', target = '', version = ''] = line;
  if (version !== '1.1' && version !== '1.0') throw new HeadFault(VERSION_NOT_SUPPORTED);
  const headers = parseHeaders(text, lineEnd);
  if (version === '1.1' && headers.host === undefined) throw new HeadFault(BAD_REQUEST);
  return {
    method,
    ...splitTarget(target),
    headers,
    version,
    contentLength: bodyLength(headers),
    expectsContinue: expectsContinue(headers),
    keepsAlive: keepsAlive(headers.connection, version),
  };
}

const CRLF = '\r\n';

/**
 * Where the line that begins here ends, before its line break or with the text. Refuses a bare line feed and a lone
 * carriage return, which with zero bytes are what request smuggling is made of.
 */
function endOfLine(text: string, begin: number): number {
  const feed = text.indexOf('\n', begin);
  const end = text.indexOf('\r', begin);
  if (end < 0 ? feed >= 0 : feed !== end + 1) throw new HeadFault(BAD_REQUEST);
  return end < 0 ? text.length : end;
}

/** @param from where the line before the first header ends */
function parseHeaders(text: string, from: number): Record<string, string> {
  const headers = new Bag();
  for (let end = from; end < text.length; ) {
    const begin = end + CRLF.length;
    end = endOfLine(text, begin);
    const colon = text.indexOf(':', begin);
    if (colon < 0 || colon > end) throw new HeadFault(BAD_REQUEST);
    put(headers, headerName(text.slice(begin, colon)), text.slice(colon + 1, end).trim());
  }
  return headers;
}

/** Holds members under any name and inherits none, as fast as an ordinary object. */
const Bag = function Bag() {} as unknown as new () => Record<string, string>;
Bag.prototype = Object.create(null);

const NAMES_MAX = 1_000;
const names = new Map<string, string>();

/** The name in lower case. Refuses folded lines and blanks before the colon, as the standard demands. */
function headerName(sent: string): string {
  const known = names.get(sent);
  if (known !== undefined) return known;
  if (!HEADER_NAME.test(sent)) throw new HeadFault(BAD_REQUEST);
  const name = sent.toLowerCase();
  if (names.size < NAMES_MAX) names.set(sent, name);
  return name;
}

/** Repeated headers are one list; a second length or host that differs is an attack. */
function put(headers: Record<string, string>, name: string, value: string): void {
  const known = headers[name];
  if (known === undefined) headers[name] = value;
  else if (name === 'content-length' || name === 'host') {
    if (known !== value) throw new HeadFault(BAD_REQUEST);
  } else headers[name] = `${known}, ${value}`;
}

function splitTarget(target: string): { path: string; query: string } {
  const local = target.startsWith('/') ? target : target.replace(ORIGIN_IN_TARGET, '') || '/';
  const at = local.indexOf('?');
  return at < 0 ? { path: local, query: '' } : { path: local.slice(0, at), query: local.slice(at + 1) };
}

function bodyLength(headers: Readonly<Record<string, string>>): number | undefined {
  const encoding = headers['transfer-encoding'];
  const length = headers['content-length'];
  if (encoding !== undefined) {
    if (length !== undefined) throw new HeadFault(BAD_REQUEST);
    if (encoding.toLowerCase() !== 'chunked') throw new HeadFault(NOT_IMPLEMENTED);
    return undefined;
  }
  if (length === undefined) return 0;
  if (!/^\d{1,15}$/.test(length)) throw new HeadFault(BAD_REQUEST);
  return Number(length);
}

function expectsContinue({ expect }: Readonly<Record<string, string>>): boolean {
  if (expect === undefined) return false;
  if (expect.toLowerCase() !== '100-continue') throw new HeadFault(EXPECTATION_FAILED);
  return true;
}

function keepsAlive(connection: string | undefined, version: string): boolean {
  if (connection === undefined) return version === '1.1';
  const options = connection.toLowerCase();
  return version === '1.1' ? !options.includes('close') : options.includes('keep-alive');
}
