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
  const lines = text.split('\r\n');
  const line = REQUEST_LINE.exec(lines[0] as string);
  if (!line) throw new HeadFault(BAD_REQUEST);
  const [, method = '', target = '', version = ''] = line;
  if (version !== '1.1' && version !== '1.0') throw new HeadFault(VERSION_NOT_SUPPORTED);
  const headers = parseHeaders(text, lines);
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

/** A bare line feed, a lone carriage return or a zero byte: what request smuggling is made of. */
const UNCLEAN = /\0|(?:^|[^\r])\n|\r(?!\n)/;

function parseHeaders(text: string, lines: readonly string[]): Record<string, string> {
  if (UNCLEAN.test(text)) throw new HeadFault(BAD_REQUEST);
  const headers = new Bag();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    const colon = line.indexOf(':');
    put(headers, headerName(line.slice(0, colon)), line.slice(colon + 1).trim());
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
