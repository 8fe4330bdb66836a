import type { CodeReply, CodeRequest } from '@/core/labs/code/account';
import type { CodeFault, CodeLine } from '@/core/labs/code/run';
import type { FromCode, ToCode } from './code-protocol';

/** Longest silence of a worker at work: it may execute for 2 s in all, so it is stuck in something native. */
const SILENCE_MS_MAX = 5_000;

/** How a run went: why it ended, undefined when its code came to its end. */
export type CodeEnd = CodeFault | { readonly code: 'stopped' | 'broken' };

export interface CodeHost {
  /** Does what the code asks; undefined when the lab is full. */
  perform(request: CodeRequest): Promise<CodeReply | undefined>;
  print(lines: readonly CodeLine[]): void;
  ended(end: CodeEnd | undefined): void;
}

/** Runs code in a worker of its own. Answers how to stop it; `ended` is called once, whatever happens. */
export function runCode(begin: Extract<ToCode, { kind: 'run' }>, host: CodeHost): () => void {
  const worker = new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' });
  let over = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const end = (why: CodeEnd | undefined): void => {
    if (over) return;
    over = true;
    clearTimeout(silence);
    worker.terminate();
    host.ended(why);
  };
  const listen = (): void => {
    silence = setTimeout(() => end({ code: 'time' }), SILENCE_MS_MAX);
  };
  const tell = (message: ToCode): void => worker.postMessage(message);

  worker.onmessage = async ({ data }: MessageEvent<FromCode>) => {
    if (over) return;
    clearTimeout(silence);
    if (data.kind === 'ready') return listen();
    const { printed, next, fault } = data.step;
    if (printed.length > 0) host.print(printed);
    if (next === 'ended') return end(fault);
    if (next === 'step') return listen();
    const reply = await host.perform(next);
    if (over) return;
    listen();
    tell({ kind: 'reply', request: next, reply });
  };
  worker.onerror = () => end({ code: 'broken' });
  tell(begin);
  return () => end({ code: 'stopped' });
}
