import type { Operation } from '../../../engine/contract';
import { readFields } from '../../../patterns/event-fields';
import { matches } from '../../../patterns/pattern';
import type {
  TestEventPatternRequest,
  TestEventPatternResponse,
} from '../../../shapes/generated/events.types';
import { patternOf } from '../patterns';
import { invalid } from '../refusals';
import type { EventsState } from '../state';

/** Fields that an event must have (API reference, TestEventPattern); their values are not looked at. */
const MANDATORY = ['id', 'account', 'source', 'time', 'region', 'detail-type'];

/** Tells whether a pattern matches an event. */
export const testEventPattern: Operation<EventsState, TestEventPatternRequest, TestEventPatternResponse> = {
  run({ EventPattern, Event }, { limits }) {
    const pattern = patternOf(EventPattern, limits);
    const fields = isEvent(Event) ? readFields(Event) : undefined;
    if (!fields) throw invalid('Parameter Event is not valid.');
    return { Result: matches(pattern, fields) };
  },
};

function isEvent(text: string): boolean {
  const value = parsed(text);
  return typeof value === 'object' && value !== null && MANDATORY.every((name) => Object.hasOwn(value, name));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
