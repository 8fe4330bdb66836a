import { type Addition, additionsOf } from './additions';
import type { Behavior, Call, Effect } from './behavior';
import { holds } from './conditions';
import { summed } from './sums';
import { filled } from './template';
import { transformed } from './transform';
import { type RecordView, type View, viewOf } from './view';

/** How an invocation goes that nothing cuts short. */
export interface Performance {
  readonly durationMs: number;
  readonly result: HandlerResult;
  /** Calls to make when it ends. */
  readonly calls: readonly Call[];
  readonly additions: readonly Addition[];
}

/** What a handler gives back: JSON text, or an error as the runtime reports it. */
export type HandlerResult =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string };

/** Duration of a behavior that names none: an ordinary small handler. */
const DURATION_MS = 20;

export function perform(behavior: Behavior, payload: string): Performance {
  const view = viewOf(payload);
  const effect = effectFor(behavior, view);
  return {
    durationMs:
      (behavior.durationMs ?? DURATION_MS) +
      (behavior.perRecordMs ?? 0) * view.records.length +
      (effect.sleepMs ?? 0),
    result: resultOf(effect, view),
    calls: (effect.calls ?? []).flatMap((call) => callsOf(call, view)),
    additions: additionsOf(effect.keeps ?? [], view),
  };
}

function effectFor(behavior: Behavior, view: View): Effect {
  const rule = behavior.rules?.find(({ when }) => {
    if (!when) return true;
    return view.records.length === 0
      ? holds(when, view.event)
      : view.records.some(({ value }) => holds(when, value));
  });
  return rule?.effect ?? {};
}

function resultOf(effect: Effect, view: View): HandlerResult {
  if (effect.exits)
    return {
      ok: false,
      errorType: 'Runtime.ExitError',
      errorMessage: 'Error: Runtime exited with error: exit status 1',
    };
  if (effect.throws)
    return { ok: false, errorType: effect.throws.type ?? 'Error', errorMessage: effect.throws.message };
  return { ok: true, payload: JSON.stringify(returned(effect, view)) };
}

function returned(effect: Effect, view: View): unknown {
  if (effect.echoes) return view.event;
  const { reportsFailed, transforms, sums } = effect;
  if (sums) return { state: summed(sums, view) };
  if (transforms) return { records: view.records.map((one) => transformed(one, transforms)) };
  if (!reportsFailed) return effect.returns ?? null;
  const failed = view.records.filter(({ value }) => holds(reportsFailed, value));
  return { batchItemFailures: failed.map(({ itemIdentifier }) => ({ itemIdentifier })) };
}

function callsOf(call: Call, view: View): readonly Call[] {
  const { when } = call;
  const subjects: readonly Pick<RecordView, 'value'>[] =
    view.records.length > 0 ? view.records : [{ value: view.event }];
  return subjects
    .filter(({ value }) => !when || holds(when, value))
    .map(({ value }) => ({ ...call, input: filled(call.input, value) as Call['input'] }));
}
