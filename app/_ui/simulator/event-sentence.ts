import { nameOf } from '@/core/labs/model/model';
import type { WorldEvent } from '@/core/simulator/engine/contract';

const WORD_MAX = 120;
/** UUIDs, and ids of e-mails, which begin with the time; what comes after it tells them apart. */
const ID = /^(?:[0-9a-f]{16}-)?([0-9a-f]{8})-[0-9a-f]{4}-/;
/** The name that stands before when it was made, or before an id: `consumer/reports:1767603600`, `api-destination/shop/<UUID>`. */
const NAME_BEFORE_ID = /\/([^:/]+)(?::\d{10}|\/[0-9a-f]{8}-[0-9a-f-]{27})$/;

/** Formats that the words of events may ask for: `{windowEnd, time, clock}` is written as the log's own clock. */
export const EVENT_FORMATS = {
  dateTime: {
    clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: 'UTC' },
  },
} as const;

/** What the words of an event may name: numbers as they are; texts, lists and objects cut to a length that can be read. */
export const eventValues = ({ detail }: WorldEvent): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === 'number' ? value : wordOf(value)]),
  );

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordOf).join(', ');
  const text = typeof value === 'string' ? shortName(value) : (JSON.stringify(value) ?? '');
  return text.length > WORD_MAX ? `${text.slice(0, WORD_MAX)}…` : text;
}

/** The name in an ARN, the beginning of an id; other texts as they are. */
function shortName(text: string): string {
  const name = text.startsWith('arn:') ? (NAME_BEFORE_ID.exec(text)?.[1] ?? nameOf(text)) : text;
  return ID.exec(name)?.[1] ?? name;
}
