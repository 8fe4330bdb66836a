import { matches } from '../../../patterns/pattern';
import { archiveEvent } from '../archives/store';
import { count, countRule } from '../counters';
import { startDelivery } from '../delivery/start';
import { patternOf } from '../patterns';
import { isEnabled } from '../rules/rule';
import type { EventBus, EventsCtx, Rule } from '../state';
import { type BusEvent, eventFields } from './bus-event';

/** Hands an event to every rule of a bus that it matches; a replay may be for some rules only. */
export function dispatch(ctx: EventsCtx, bus: EventBus, event: BusEvent, only?: ReadonlySet<string>): void {
  ctx.emit('EventReceived', {
    bus: bus.name,
    eventId: event.id,
    source: event.source,
    detailType: event.detailType,
  });
  let matched = false;
  for (const rule of bus.rules.values()) {
    if (only && !only.has(rule.arn)) continue;
    if (!isMatch(ctx, rule, event)) continue;
    matched = true;
    trigger(ctx, bus, rule, event);
  }
  if (matched) count(ctx.state, 'MatchedEvents', bus.name);
}

function isMatch({ limits }: EventsCtx, rule: Rule, event: BusEvent): boolean {
  if (!isEnabled(rule) || rule.eventPattern === undefined) return false;
  return matches(patternOf(rule.eventPattern, limits), eventFields(event));
}

/** Sends an event to all targets of a rule. */
export function trigger(ctx: EventsCtx, bus: EventBus, rule: Rule, event: BusEvent): void {
  if (rule.archive !== undefined) {
    archiveEvent(ctx, rule.archive, event);
    return;
  }
  countRule(ctx.state, 'TriggeredRules', bus.name, rule);
  ctx.emit('RuleTriggered', {
    rule: rule.name,
    bus: bus.name,
    eventId: event.id,
    targets: rule.targets.size,
  });
  for (const target of rule.targets.values()) startDelivery(ctx, bus, rule, target, event);
}
