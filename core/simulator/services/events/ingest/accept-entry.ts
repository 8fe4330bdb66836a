import type { PutEventsRequestEntry } from '../../../shapes/generated/events.types';
import type { EventsCtx } from '../state';
import { type BusEvent, compactDetail, makeEvent } from './bus-event';

export interface RefusedEntry {
  readonly code: string;
  readonly message: string;
}

/** Only AWS services may name themselves as the source. */
const RESERVED_SOURCE = 'aws.';
/** Bytes that `Time` counts for (User Guide, calculating the size of an entry). */
const TIME_BYTES = 14;

const required = (name: string): RefusedEntry => ({
  code: 'InvalidArgument',
  message: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
});

/** The event that an entry makes, or what is wrong with it; other entries of the request are not concerned. */
export function acceptEntry(ctx: EventsCtx, entry: PutEventsRequestEntry): BusEvent | RefusedEntry {
  const { Source, DetailType, Detail } = entry;
  if (!Source) return required('Source');
  if (!DetailType) return required('DetailType');
  if (!Detail) return required('Detail');
  if (Source.startsWith(RESERVED_SOURCE))
    return { code: 'NotAuthorizedForSourceException', message: 'Not authorized for the source.' };
  const detail = compactDetail(Detail);
  if (detail === undefined) return { code: 'MalformedDetail', message: 'Detail is malformed.' };
  return makeEvent({
    id: ctx.uuid(),
    detailType: DetailType,
    source: Source,
    account: ctx.account,
    region: ctx.region,
    time: entry.Time ?? ctx.now,
    resources: entry.Resources ?? [],
    detail,
    ingestedAt: ctx.now,
    ...(entry.TraceHeader !== undefined && { traceHeader: entry.TraceHeader }),
  });
}

const utf8Bytes = (text: string | undefined): number => {
  if (text === undefined) return 0;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // The two halves of a surrogate pair make four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
};

/** Size of an entry in bytes, as it counts for the limit of a request and for billing. */
export function entrySize(entry: PutEventsRequestEntry): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail, ...(entry.Resources ?? [])];
  return texts.reduce((sum, text) => sum + utf8Bytes(text), entry.Time === undefined ? 0 : TIME_BYTES);
}
