import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { type Performance, perform } from '../behavior/perform';
import type { ThrottleReason } from '../refusals';
import { countersOf, type FunctionVersion, type LambdaFunction, type LambdaState } from '../state';
import { throttled } from './concurrency';
import type { Execution, ExecutionSource } from './execution';
import { keptOf, readKept } from './kept';

export type Start =
  | { readonly started: true; readonly requestId: string }
  | { readonly started: false; readonly reason: ThrottleReason };

interface StartRequest {
  readonly fn: LambdaFunction;
  readonly version: FunctionVersion;
  readonly payload: string;
  readonly source: ExecutionSource;
  /** Default: a new one. Retries of an asynchronous event keep theirs. */
  readonly requestId?: string;
}

/** Starts an execution unless concurrency forbids it. Its end is a timer, or an answer of the host. */
export function startExecution(ctx: Ctx<LambdaState>, request: StartRequest): Start {
  const { fn, version } = request;
  const counters = countersOf(ctx.state, fn.name);
  const reason = throttled(ctx.state, fn, ctx.limits);
  if (reason) {
    counters.throttles += 1;
    ctx.emit('InvocationThrottled', { function: fn.arn, reason });
    return { started: false, reason };
  }
  counters.invocations += 1;
  fn.running += 1;
  const requestId = request.requestId ?? ctx.uuid();
  const performance = hostRuns(version) ? undefined : perform(version.behavior ?? {}, request.payload);
  const execution: Execution = {
    requestId,
    functionName: fn.name,
    version: version.version,
    payload: request.payload,
    source: request.source,
    startedAt: ctx.now,
    result: performance && cutShort(performance, version, requestId),
    calls: performance && !timesOut(performance, version) ? performance.calls : [],
    kept: keptOf(performance?.additions ?? []),
  };
  ctx.state.executions.set(requestId, execution);
  ctx.meter('Lambda-Requests', 1);
  ctx.emit('InvocationStarted', {
    function: fn.arn,
    version: version.version,
    requestId,
    source: request.source.kind,
  });
  readKept(ctx, fn, version, execution);
  if (!performance) askHost(ctx, request, requestId);
  ctx.setTimer(timerOf(requestId), ctx.now + durationMs(performance, version));
  return { started: true, requestId };
}

export const timerOf = (requestId: string): string => `end/${requestId}`;

/** Code without a scripted behavior is run by the host, which answers with `CompleteInvocation`. */
const hostRuns = ({ behavior, code }: FunctionVersion): boolean =>
  behavior === undefined && code !== undefined;

const timesOut = (performance: Performance, { timeoutSec }: FunctionVersion): boolean =>
  performance.durationMs > timeoutSec * SECOND_MS;

const durationMs = (performance: Performance | undefined, version: FunctionVersion): number =>
  Math.ceil(Math.min(performance?.durationMs ?? Number.POSITIVE_INFINITY, version.timeoutSec * SECOND_MS));

function cutShort(performance: Performance, version: FunctionVersion, requestId: string) {
  return timesOut(performance, version) ? timeoutOf(version, requestId) : performance.result;
}

/** What Lambda reports of an execution that its timeout ended. */
export const timeoutOf = ({ timeoutSec }: FunctionVersion, requestId: string) => ({
  ok: false as const,
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${timeoutSec.toFixed(2)} seconds`,
});

function askHost(ctx: Ctx<LambdaState>, { fn, version, payload }: StartRequest, requestId: string): void {
  ctx.emit('HandlerRequested', {
    function: fn.arn,
    version: version.version,
    requestId,
    runtime: version.runtime,
    handler: version.handler,
    environment: version.environment,
    code: version.code,
    payload,
    timeoutMs: version.timeoutSec * SECOND_MS,
  });
}
