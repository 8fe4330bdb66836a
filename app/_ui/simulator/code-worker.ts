import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import { CodeRun } from '@/core/labs/code/run';
import type { FromCode, ToCode } from './code-protocol';

// One run of a learner's code. The page ends it by ending this worker: nothing of the lab lives here.

let run: CodeRun | undefined;

const tell = (message: FromCode): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToCode>) => {
  if (data.kind === 'run') void begin(data);
  else if (run) {
    if (data.reply) run.answer(data.request, data.reply);
    else run.refuse();
    goOn(run);
  }
});

async function begin({ beginning, source }: Extract<ToCode, { kind: 'run' }>): Promise<void> {
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  tell({ kind: 'ready' });
  run = new CodeRun(quickjs, () => performance.now(), beginning, source);
  goOn(run);
}

/** Steps until something is needed or all is done. */
function goOn(run: CodeRun): void {
  for (;;) {
    const step = run.step();
    if (step.next !== 'step' || step.printed.length > 0) tell({ kind: 'step', step });
    if (step.next !== 'step') return;
  }
}
