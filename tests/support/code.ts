import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import { beginCode, performRequest } from '@/core/labs/code/account';
import { type CodeFault, type CodeLine, CodeRun } from '@/core/labs/code/run';
import type { LabSession } from '@/core/labs/session';

/** Steps that no test needs; beyond them a run would not end. */
const STEPS_MAX = 20_000;

export interface Ran {
  readonly lines: readonly CodeLine[];
  /** What was printed, joined by line ends. */
  readonly text: string;
  readonly fault: CodeFault | undefined;
}

/** Runs code to its end in a real interpreter. A millisecond passes with each look at the clock. */
export async function runCode(session: LabSession, source: string): Promise<Ran> {
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  let looks = 0;
  const clock = (): number => {
    looks += 1;
    return looks;
  };
  const run = new CodeRun(quickjs, clock, beginCode(session), source);
  const lines: CodeLine[] = [];
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    const { printed, next, fault } = run.step();
    lines.push(...printed);
    if (typeof next === 'object') {
      const done = performRequest(session, next);
      if (done.ok) run.answer(next, done.value);
      else run.refuse();
    }
    if (next === 'ended') return { lines, text: lines.map(({ text }) => text).join('\n'), fault };
  }
  throw new Error('the code did not end');
}
