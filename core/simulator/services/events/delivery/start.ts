import { parseArn } from '../../../engine/arn';
import type { Target } from '../../../shapes/generated/events.types';
import type { BusEvent } from '../ingest/bus-event';
import { targetInput } from '../input/target-input';
import type { EventBus, EventsCtx, Rule } from '../state';
import { attempt } from './attempt';
import type { Delivery, Failure } from './delivery';
import { fatal } from './failure';
import { giveUp } from './give-up';

/** Sends an event to a target of a rule. */
export function startDelivery(
  ctx: EventsCtx,
  bus: EventBus,
  rule: Rule,
  target: Target,
  event: BusEvent,
): void {
  const input = targetInput(target, event, rule);
  ctx.state.deliveries += 1;
  const delivery: Delivery = {
    number: ctx.state.deliveries,
    bus: bus.name,
    rule: rule.name,
    ruleArn: rule.arn,
    target,
    event,
    input: input ?? '',
    startedAt: ctx.now,
    attempts: 0,
    due: ctx.now,
    failure: undefined,
  };
  const failure = input === undefined ? NOT_JSON : hopFailure(ctx, target, event);
  if (failure) giveUp(ctx, delivery, failure);
  else attempt(ctx, delivery);
}

const NOT_JSON: Failure = Object.freeze(
  fatal('INVALID_JSON', 'The input transformer did not produce valid JSON.'),
);

/** An event crosses accounts once and Regions once: what came from elsewhere is not sent on to a third. */
function hopFailure(ctx: EventsCtx, target: Target, event: BusEvent): Failure | undefined {
  const arn = parseArn(target.Arn);
  if (arn?.service !== 'events' || !arn.resource.startsWith('event-bus/')) return undefined;
  if (event.account !== ctx.account && arn.account !== ctx.account)
    return fatal(
      'THIRD_ACCOUNT_HOP_DETECTED',
      'The event was received from another account and is not sent on.',
    );
  if (event.region !== ctx.region && arn.region !== ctx.region)
    return fatal(
      'THIRD_REGION_HOP_DETECTED',
      'The event was received from another Region and is not sent on.',
    );
  return undefined;
}
