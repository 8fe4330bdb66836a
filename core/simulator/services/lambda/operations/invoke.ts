import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { InvocationRequest, InvocationResponse } from '../../../shapes/generated/lambda.types';
import { acceptAsync } from '../execution/async';
import { finish } from '../execution/finish';
import { startExecution } from '../execution/start';
import { functionOf, guardFunction, locateFunction, qualifierOf, versionOf } from '../function-name';
import { invalidContent, tooLarge, tooManyRequests } from '../refusals';
import type { LambdaState } from '../state';

const ACCEPTED = 202;
const NO_CONTENT = 204;

const decoder = new TextDecoder();

/** Runs a function: at once and waiting, by Lambda's own queue, or not at all but with all checks. */
export const invoke: Operation<LambdaState, InvocationRequest, InvocationResponse> = {
  locate: locateFunction,
  guard: (input, ctx) => ({ ...guardFunction(input, ctx), action: 'lambda:InvokeFunction' }),
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const qualifier = qualifierOf(input);
    const { version, alias } = versionOf(fn, qualifier, ctx);
    const type = input.InvocationType ?? 'RequestResponse';
    const payload = payloadOf(input, type === 'Event', ctx);
    if (type === 'DryRun') return { StatusCode: NO_CONTENT };
    if (type === 'Event') {
      acceptAsync(ctx, fn, qualifier, payload);
      return { StatusCode: ACCEPTED };
    }
    const source = { kind: 'sync', seq: ctx.seq, wantsLog: input.LogType === 'Tail' } as const;
    const routed = alias && versionOf(fn, routedVersion(alias.weights, alias.version, ctx), ctx).version;
    const start = startExecution(ctx, { fn, version: routed ?? version, payload, source });
    if (!start.started) throw tooManyRequests(start.reason);
    return ctx.hold();
  },
};

/** An alias may send a share of its invocations to a second version. */
function routedVersion(
  weights: Readonly<Record<string, number>>,
  version: string,
  ctx: Ctx<LambdaState>,
): string {
  const [other] = Object.entries(weights);
  if (!other) return version;
  const [second, share] = other;
  return ctx.u32() / 2 ** 32 < share ? second : version;
}

function payloadOf({ Payload }: InvocationRequest, isAsync: boolean, ctx: Ctx<LambdaState>): string {
  const fact = isAsync ? 'lambda.payload.async.max' : 'lambda.payload.sync.max';
  const most = limit(ctx.limits, fact);
  if (Payload && Payload.length > most)
    throw tooLarge(
      `${Payload.length} byte payload is too large for the ${isAsync ? 'Event' : 'RequestResponse'} invocation type (limit ${most} bytes)`,
    );
  if (!Payload || Payload.length === 0) return '{}';
  const text = decoder.decode(Payload);
  try {
    JSON.parse(text);
  } catch {
    throw invalidContent(
      `Could not parse request body into json: Could not parse payload into json: ${text.slice(0, 100)}`,
    );
  }
  return text;
}

/** The caller of a synchronous invocation hung up: the function runs on, nobody hears of its end. */
export function onHangUp(seq: number, ctx: Ctx<LambdaState>): void {
  for (const execution of ctx.state.executions.values()) {
    const { source } = execution;
    if (source.kind === 'sync' && source.seq === seq)
      ctx.state.executions.set(execution.requestId, { ...execution, source: { kind: 'nobody' } });
  }
}

interface CompleteInvocation {
  readonly RequestId: string;
  /** The handler's result as JSON text. */
  readonly Payload?: string;
  /** Or how it failed. */
  readonly Error?: { readonly errorType: string; readonly errorMessage: string };
}

/** The host has run a handler: its result enters the world as a command. Late results are ignored. */
export const completeInvocation: Operation<LambdaState, CompleteInvocation, object> = {
  internal: true,
  run({ RequestId, Payload = 'null', Error: failure }, ctx) {
    const execution = ctx.state.executions.get(RequestId);
    if (execution && execution.result === undefined)
      finish(ctx, execution, failure ? { ok: false, ...failure } : { ok: true, payload: Payload });
    return {};
  },
};
