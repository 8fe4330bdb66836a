import type { Instant } from '../../kernel/time';

export type TimestampFormat = 'date-time' | 'epoch-seconds' | 'http-date';

const SECOND_MS = 1_000;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** An instant as a protocol writes it in text; whole seconds carry no fraction. */
export function writeTimestamp(at: Instant, format: TimestampFormat): string {
  if (format === 'epoch-seconds') return String(at / SECOND_MS);
  const date = new Date(at);
  return format === 'http-date' ? date.toUTCString() : date.toISOString();
}

/** Reads any of the formats; undefined when the text is none of them. */
export function readTimestamp(text: string): Instant | undefined {
  const seconds = Number(text);
  if (text.trim() !== '' && Number.isFinite(seconds)) return Math.round(seconds * SECOND_MS);
  const zoned = DATE_TIME.test(text) && !/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? `${text}Z` : text;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? undefined : at;
}
