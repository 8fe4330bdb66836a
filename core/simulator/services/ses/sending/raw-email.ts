import type { Email } from './email';
import { readRaw } from './raw-message';

interface Raw extends Omit<Email, 'to' | 'cc' | 'bcc' | 'subject' | 'body' | 'size'> {
  readonly data: Uint8Array;
  /** Who gets it, whatever the headers say; empty when the headers say it. */
  readonly destinations: readonly string[];
}

/** A raw message; what the request says goes before its headers. */
export function rawEmail({ data, destinations, ...rest }: Raw): Email {
  const { from, subject, body, to, cc, bcc } = readRaw(data);
  const named = destinations.length > 0 ? { to: destinations, cc: [], bcc: [] } : { to, cc, bcc };
  return { ...rest, source: rest.source || (from ?? ''), ...named, subject, body, size: data.length };
}
