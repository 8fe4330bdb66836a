import { assert } from '../../../../kernel/assert';
import { SECOND_MS } from '../../../../kernel/time';
import { roleCaller } from '../../../access/roles';
import type { Ctx } from '../../../engine/contract';
import type { HandlerResult } from '../behavior/perform';
import { finishBatch } from '../mappings/finish-batch';
import { countersOf, type LambdaFunction, type LambdaState } from '../state';
import { finishAsync } from './async';
import { type Ending, type Execution, payloadOf } from './execution';
import { writeKept } from './kept';
import { timeoutOf, timerOf } from './start';

const GIB_MB = 1024;
const OK = 200;

/** An execution's time is over: by its own end, or by the function's timeout. */
export function onExecutionDue(requestId: string, ctx: Ctx<LambdaState>): void {
  const execution = ctx.state.executions.get(requestId);
  assert(execution, `execution ${requestId} runs`);
  const fn = ctx.state.functions.get(execution.functionName);
  const version = fn?.versions.get(execution.version) ?? fn?.latest;
  const result = execution.result ?? (version && timeoutOf(version, requestId));
  assert(result, `execution ${requestId} has a function`);
  finish(ctx, execution, result);
}

/** Ends an execution with a result and tells whoever began it. */
export function finish(ctx: Ctx<LambdaState>, execution: Execution, result: HandlerResult): void {
  ctx.state.executions.delete(execution.requestId);
  ctx.clearTimer(timerOf(execution.requestId));
  const fn = ctx.state.functions.get(execution.functionName);
  const ended = fn ? writeKept(ctx, fn, execution, result) : result;
  if (fn) {
    fn.running -= 1;
    account(ctx, fn, execution, ended);
    makeCalls(ctx, fn, execution);
  }
  tell(ctx, { execution, result: ended });
}

function account(
  ctx: Ctx<LambdaState>,
  fn: LambdaFunction,
  execution: Execution,
  result: HandlerResult,
): void {
  const counters = countersOf(ctx.state, fn.name);
  const durationMs = ctx.now - execution.startedAt;
  counters.durationMs += durationMs;
  if (!result.ok) counters.errors += 1;
  const memoryMb = (fn.versions.get(execution.version) ?? fn.latest).memoryMb;
  ctx.meter('Lambda-GB-Second', (durationMs / SECOND_MS) * (memoryMb / GIB_MB));
  const about = { function: fn.arn, requestId: execution.requestId, durationMs };
  if (result.ok) ctx.emit('InvocationSucceeded', about);
  else {
    const { errorType, errorMessage } = result;
    ctx.emit('InvocationFailed', { ...about, errorType, errorMessage });
  }
}

function makeCalls(ctx: Ctx<LambdaState>, fn: LambdaFunction, { calls, version }: Execution): void {
  const caller = roleCaller((fn.versions.get(version) ?? fn.latest).role, fn.name);
  for (const { service, operation, input } of calls)
    ctx.request({ service, operation, input, caller }, { kind: 'call', function: fn.arn, operation });
}

function tell(ctx: Ctx<LambdaState>, ending: Ending): void {
  const { source } = ending.execution;
  if (source.kind === 'sync') ctx.complete(source.seq, { ok: true, output: syncOutput(ending) });
  else if (source.kind === 'async') finishAsync(ctx, source.eventId, ending);
  else if (source.kind === 'mapping') finishBatch(ctx, source, ending);
}

const encoder = new TextEncoder();

function syncOutput({ execution, result }: Ending): Readonly<Record<string, unknown>> {
  const log = `START RequestId: ${execution.requestId} Version: ${execution.version}\nEND RequestId: ${execution.requestId}\n`;
  const wantsLog = execution.source.kind === 'sync' && execution.source.wantsLog;
  return {
    StatusCode: OK,
    ExecutedVersion: execution.version,
    Payload: encoder.encode(payloadOf(result)),
    ...(!result.ok && { FunctionError: 'Unhandled' }),
    ...(wantsLog && { LogResult: btoa(log) }),
  };
}
