import type { Email } from './email';
import { readRaw } from './raw-message';

interface Raw extends Omit<Email, 'to' | 'cc' | 'bcc' | 'subject' | 'body' | 'size'> {
  readonly data: Uint8Array;
  /** Who gets it, whatever the headers say; empty when the headers say it. */
  readonly destinations: readonly string[];
}

/** A raw message; what the request says goes before its headers. */
export function rawEmail({ data, destinations, ...request }: Raw): Email {
  const { from, subject, body, to, cc, bcc, ...headers } = readRaw(data);
  const named = destinations.length > 0 ? { to: destinations, cc: [], bcc: [] } : { to, cc, bcc };
  return {
    source: request.source || (from ?? ''),
    sourceArn: request.sourceArn ?? headers.sourceArn,
    configurationSet: request.configurationSet ?? headers.configurationSet,
    tags: request.tags.length > 0 ? request.tags : headers.tags,
    sizeMax: request.sizeMax,
    ...named,
    subject,
    body,
    size: data.length,
  };
}
