import { limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { versionOf } from '../function-name';
import { countersOf, type EventInvokeConfig, type LambdaFunction, type LambdaState } from '../state';
import { sendToDeadLetter } from './dead-letter';
import { type Condition, sendRecord } from './destination';
import type { AsyncEvent, Ending } from './execution';
import { startExecution } from './start';

/** Takes an asynchronous invocation into Lambda's own queue and runs it at once where concurrency allows. */
export function acceptAsync(
  ctx: Ctx<LambdaState>,
  fn: LambdaFunction,
  qualifier: string | undefined,
  payload: string,
): string {
  const id = ctx.uuid();
  const event: AsyncEvent = {
    id,
    functionName: fn.name,
    qualifier,
    payload,
    acceptedAt: ctx.now,
    invocations: 0,
    throttles: 0,
  };
  ctx.state.asyncEvents.set(id, event);
  countersOf(ctx.state, fn.name).asyncEventsReceived += 1;
  tryAsync(ctx, event);
  return id;
}

const timerOf = (id: string): string => `async/${id}`;

/** A queued event may be tried again. */
export function onAsyncDue(id: string, ctx: Ctx<LambdaState>): void {
  const event = ctx.state.asyncEvents.get(id);
  if (event) tryAsync(ctx, event);
}

function tryAsync(ctx: Ctx<LambdaState>, event: AsyncEvent): void {
  const fn = ctx.state.functions.get(event.functionName);
  if (!fn) {
    ctx.state.asyncEvents.delete(event.id);
    return;
  }
  if (ctx.now - event.acceptedAt > maximumAgeMs(ctx, fn, event)) {
    giveUp(ctx, fn, event, 'EventAgeExceeded');
    return;
  }
  const start = startExecution(ctx, {
    fn,
    version: versionOf(fn, event.qualifier, ctx).version,
    payload: event.payload,
    source: { kind: 'async', eventId: event.id },
    requestId: event.id,
  });
  if (start.started) event.invocations += 1;
  else onThrottle(ctx, fn, event);
}

/** Throttled events wait longer each time; a function that may never run gets its events dropped at once. */
function onThrottle(ctx: Ctx<LambdaState>, fn: LambdaFunction, event: AsyncEvent): void {
  if (fn.reservedConcurrency === 0) {
    giveUp(ctx, fn, event, 'ZeroReservedConcurrency');
    return;
  }
  const first = limit(ctx.limits, 'lambda.async.throttleRetry.first');
  const most = limit(ctx.limits, 'lambda.async.throttleRetry.max');
  const waitSec = Math.min(first * 2 ** event.throttles, most);
  event.throttles += 1;
  ctx.setTimer(timerOf(event.id), ctx.now + waitSec * SECOND_MS);
}

/** An asynchronous execution has ended: done, again later, or given up. */
export function finishAsync(ctx: Ctx<LambdaState>, id: string, ending: Ending): void {
  const event = ctx.state.asyncEvents.get(id);
  const fn = event && ctx.state.functions.get(event.functionName);
  if (!event || !fn) return;
  if (ending.result.ok) {
    ctx.state.asyncEvents.delete(id);
    const { onSuccess } = configOf(fn, event) ?? {};
    if (onSuccess) sendRecord(ctx, fn, event, { target: onSuccess, condition: 'Success', ending });
    return;
  }
  event.throttles = 0;
  if (event.invocations > maximumRetries(ctx, fn, event)) giveUp(ctx, fn, event, 'RetriesExhausted', ending);
  else retryLater(ctx, fn, event);
}

function retryLater(ctx: Ctx<LambdaState>, fn: LambdaFunction, event: AsyncEvent): void {
  const fact = event.invocations === 1 ? 'lambda.async.retryDelay.first' : 'lambda.async.retryDelay.second';
  const waitSec = limit(ctx.limits, fact);
  ctx.emit('InvocationRetryScheduled', { function: fn.arn, requestId: event.id, waitSec });
  ctx.setTimer(timerOf(event.id), ctx.now + waitSec * SECOND_MS);
}

function giveUp(
  ctx: Ctx<LambdaState>,
  fn: LambdaFunction,
  event: AsyncEvent,
  condition: Condition,
  ending?: Ending,
): void {
  ctx.state.asyncEvents.delete(event.id);
  countersOf(ctx.state, fn.name).asyncEventsDropped += 1;
  ctx.emit('AsyncEventGivenUp', { function: fn.arn, requestId: event.id, condition });
  const { onFailure } = configOf(fn, event) ?? {};
  if (onFailure) sendRecord(ctx, fn, event, { target: onFailure, condition, ending });
  const { version } = versionOf(fn, event.qualifier, ctx);
  if (version.deadLetterArn) sendToDeadLetter(ctx, fn, version.deadLetterArn, event, ending);
}

const configOf = (fn: LambdaFunction, event: AsyncEvent): EventInvokeConfig | undefined =>
  fn.eventInvokeConfigs.get(event.qualifier ?? '$LATEST');

const maximumRetries = (ctx: Ctx<LambdaState>, fn: LambdaFunction, event: AsyncEvent): number =>
  configOf(fn, event)?.maximumRetryAttempts ?? limit(ctx.limits, 'lambda.async.retries.default');

const maximumAgeMs = (ctx: Ctx<LambdaState>, fn: LambdaFunction, event: AsyncEvent): number =>
  (configOf(fn, event)?.maximumEventAgeSec ?? limit(ctx.limits, 'lambda.async.maxEventAge.default')) *
  SECOND_MS;
