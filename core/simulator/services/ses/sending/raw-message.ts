import type { MessageTag } from '../../../shapes/generated/ses.types';
import { bareAddress } from '../addresses';
import { invalidParameter } from '../refusals';

/** The headers of a message in the Internet Message Format (RFC 5322) that matter for sending it. */
export interface RawHeaders {
  readonly from: string | undefined;
  readonly subject: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly body: string;
  /** Headers that SES reads and takes out, as SMTP has no parameters for them. */
  readonly configurationSet: string | undefined;
  readonly sourceArn: string | undefined;
  readonly tags: readonly MessageTag[];
}

const decoder = new TextDecoder();

/**
 * Reads a raw message. Refuses one without headers. Sources of SES's own:
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-send-email.html,
 * https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-delegate-sender-tasks-email.html
 */
export function readRaw(data: Uint8Array): RawHeaders {
  const text = decoder.decode(data).replace(/\r\n/g, '\n');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = headersOf(head);
  if (headers.size === 0) throw invalidParameter('Missing required header.');
  return {
    from: headers.get('from'),
    subject: headers.get('subject') ?? '',
    to: addressesIn(headers.get('to')),
    cc: addressesIn(headers.get('cc')),
    bcc: addressesIn(headers.get('bcc')),
    body: end < 0 ? '' : text.slice(end + 2),
    configurationSet: headers.get('x-ses-configuration-set'),
    sourceArn: headers.get('x-ses-source-arn'),
    tags: tagsIn(headers.get('x-ses-message-tags')),
  };
}

/** By lower-case name; a line that begins with white space goes on with the one before. */
function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** Commas within quotes do not separate. */
function addressesIn(list: string | undefined): string[] {
  const parts = list?.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  return parts.map(bareAddress).filter((address) => address !== '');
}

/** `campaign=book, genre=fiction` */
function tagsIn(list: string | undefined): MessageTag[] {
  return (list?.split(',') ?? []).map((tag) => {
    const [name = '', ...value] = tag.split('=');
    return { Name: name.trim(), Value: value.join('=').trim() };
  });
}
