import type { Instant } from '../../../../kernel/time';
import { type EventFields, readFields } from '../../../patterns/event-fields';
import { eventTime } from '../instants';

/** An event on its way. Frozen: rules, archives and deliveries share it. */
export interface BusEvent {
  readonly id: string;
  readonly detailType: string;
  readonly source: string;
  /** Where it was put first; it keeps that when it crosses accounts. */
  readonly account: string;
  readonly region: string;
  readonly time: Instant;
  readonly resources: readonly string[];
  /** A JSON object without white space between its tokens, otherwise as it came. */
  readonly detail: string;
  /** When this bus received it. */
  readonly ingestedAt: Instant;
  readonly traceHeader?: string;
  /** Set on events that come from an archive. */
  readonly replayName?: string;
}

export const makeEvent = (event: BusEvent): BusEvent =>
  Object.freeze({ ...event, resources: Object.freeze([...event.resources]) });

/** Members of the event as targets see them, `detail` aside. */
const envelope = (event: BusEvent) => ({
  version: '0',
  id: event.id,
  'detail-type': event.detailType,
  source: event.source,
  account: event.account,
  time: eventTime(event.time),
  region: event.region,
  resources: event.resources,
  ...(event.replayName !== undefined && { 'replay-name': event.replayName }),
});

const texts = new WeakMap<BusEvent, string>();
const fields = new WeakMap<BusEvent, EventFields>();

/** The event as JSON: what a target receives that transforms nothing. */
export function eventText(event: BusEvent): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(envelope(event)).slice(0, -1)},"detail":${event.detail}}`;
  texts.set(event, text);
  return text;
}

/** The variable `aws.events.event`: the event without its detail; its type has another name here. */
export function eventWithoutDetail(event: BusEvent): string {
  const { 'detail-type': detailType, ...rest } = envelope(event);
  return JSON.stringify({ ...rest, detailType });
}

/** The event's fields, for matching; read once, however many rules there are. */
export function eventFields(event: BusEvent): EventFields {
  const known = fields.get(event);
  if (known) return known;
  const read = readFields(eventText(event)) ?? new Map();
  fields.set(event, read);
  return read;
}

const NOT_IN_STRINGS = /("(?:[^"\\]|\\.)*")|\s+/g;
/** "PutEvents will only process nested JSON up to 1000 levels deep" (API reference, PutEvents): it is part of what a detail may be. */
const NESTING_MAX = 1_000;

/** A detail without white space between its tokens; undefined when the text is no JSON object. */
export function compactDetail(text: string): string | undefined {
  if (!isObjectText(text)) return undefined;
  const compact = text.replace(NOT_IN_STRINGS, '$1');
  // Each level takes two characters at least.
  const shallow = compact.length <= 2 * NESTING_MAX || depthOf(compact) <= NESTING_MAX;
  return shallow ? compact : undefined;
}

function isObjectText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function depthOf(compact: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of compact.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ']') depth -= 1;
  }
  return deepest;
}
