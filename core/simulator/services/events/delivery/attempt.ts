import { parseArn } from '../../../engine/arn';
import type { Outcome } from '../../../engine/contract';
import { count } from '../counters';
import { callFailure, nextCall } from '../destinations/invoke';
import type { EventsCtx } from '../state';
import type { Delivery, Failure } from './delivery';
import { failureOf, fatal } from './failure';
import { giveUp } from './give-up';
import { nextInvocation } from './invocation-rate';
import { retryLater, wait } from './retry';
import { targetRequest } from './target-request';

/** Characters of an input that the event log shows. */
const EXCERPT_MAX = 256;

/** Makes one attempt at a delivery, or waits where the target's rate allows none now. */
export function attempt(ctx: EventsCtx, delivery: Delivery): void {
  const next = Math.max(nextInvocation(ctx, delivery), nextCall(ctx, delivery.target.Arn));
  if (next > ctx.now) {
    wait(ctx, delivery, next);
    return;
  }
  delivery.attempts += 1;
  count(ctx.state, 'InvocationAttempts', delivery.bus, delivery.rule);
  if (delivery.attempts > 1) count(ctx.state, 'RetryInvocationAttempts', delivery.bus, delivery.rule);
  const failure = roleFailure(ctx, delivery) ?? callFailure(ctx, delivery.target.Arn);
  if (failure) {
    failed(ctx, delivery, failure);
    return;
  }
  const request = targetRequest(ctx, delivery);
  if (!request) {
    recordInvocation(ctx, delivery);
    return;
  }
  ctx.state.underway.set(delivery.number, delivery);
  ctx.request(request, { kind: 'delivery', number: delivery.number });
}

/** The service must be able to assume the target's role. */
function roleFailure(ctx: EventsCtx, { target }: Delivery): Failure | undefined {
  if (target.RoleArn === undefined) return undefined;
  const role = ctx.resource(target.RoleArn);
  const owner = parseArn(target.RoleArn)?.account ?? ctx.account;
  const assumed =
    role?.policy !== undefined &&
    ctx.permits(
      { action: 'sts:AssumeRole', arn: target.RoleArn, owner, policy: role.policy },
      { kind: 'service', account: ctx.account, arn: 'events.amazonaws.com' },
    ).allowed;
  return assumed
    ? undefined
    : fatal('FAILED_TO_ASSUME_ROLE', `EventBridge is not authorized to assume the role ${target.RoleArn}.`);
}

/** Targets whose service is not simulated take every event: what they would get is said in the event log. */
function recordInvocation(ctx: EventsCtx, delivery: Delivery): void {
  ctx.emit('TargetInvoked', {
    target: delivery.target.Arn,
    rule: delivery.rule,
    eventId: delivery.event.id,
    input: delivery.input.slice(0, EXCERPT_MAX),
  });
  succeeded(ctx, delivery);
}

/** The answer of a target. */
export function attemptAnswered(ctx: EventsCtx, number: number, outcome: Outcome): void {
  const delivery = ctx.state.underway.get(number);
  if (!delivery) return;
  ctx.state.underway.delete(number);
  if (outcome.ok) succeeded(ctx, delivery);
  else failed(ctx, delivery, failureOf(outcome.error));
}

function succeeded(ctx: EventsCtx, { bus, rule, target, event, attempts }: Delivery): void {
  count(ctx.state, 'Invocations', bus, rule);
  count(ctx.state, 'SuccessfulInvocationAttempts', bus, rule);
  ctx.emit('EventDelivered', { rule, bus, target: target.Arn, eventId: event.id, attempts });
}

function failed(ctx: EventsCtx, delivery: Delivery, failure: Failure): void {
  delivery.failure = failure;
  ctx.emit('DeliveryFailed', {
    rule: delivery.rule,
    target: delivery.target.Arn,
    eventId: delivery.event.id,
    code: failure.code,
    attempts: delivery.attempts,
  });
  if (!failure.retriable || !retryLater(ctx, delivery)) giveUp(ctx, delivery, failure);
}
