import type { Target } from '../../../shapes/generated/events.types';
import { type BusEvent, eventText } from '../ingest/bus-event';
import type { Rule } from '../state';
import { valueAt } from './json-path';
import { transform } from './template';

/** What a target receives of an event; undefined when its transformer makes no JSON of it. */
export function targetInput(target: Target, event: BusEvent, rule: Rule): string | undefined {
  if (target.Input !== undefined) return target.Input;
  if (target.InputTransformer) return transform(target.InputTransformer, event, rule);
  if (target.InputPath === undefined) return eventText(event);
  const value = valueAt(JSON.parse(eventText(event)), target.InputPath);
  // A path that leads nowhere leaves nothing of the event.
  return JSON.stringify(value === undefined ? {} : value);
}
