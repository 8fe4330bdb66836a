import type { HttpReply } from '@/core/simulator/wire/http';

const REASONS: Readonly<Record<number, string>> = {
  100: 'Continue',
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  417: 'Expectation Failed',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  505: 'HTTP Version Not Supported',
};
const SECOND_MS = 1_000;
const UNPRINTABLE = /[^\t\x20-\x7e]/;

let dateLine = '';
let dateSecond = 0;

/** The `Date` line of this second. */
function date(): string {
  const second = Math.floor(Date.now() / SECOND_MS);
  if (second !== dateSecond) {
    dateSecond = second;
    dateLine = `Date: ${new Date(second * SECOND_MS).toUTCString()}\r\n`;
  }
  return dateLine;
}

/** Status line and headers, without the empty line that ends them. */
export function headText({ status, headers }: Omit<HttpReply, 'body'>): string {
  let text = `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\n${date()}`;
  for (const name in headers) text += `${name}: ${printable(headers[name] as string)}\r\n`;
  return text;
}

/** A value that came from a request must not end the header it stands in. */
const printable = (value: string): string =>
  UNPRINTABLE.test(value) ? value.replace(new RegExp(UNPRINTABLE, 'g'), '?') : value;
