import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from './raw';

/** The bundle may have to be made first. */
const START_MAX_MS = 60_000;

/** Starts a sandbox in a process of its own; resolves when it listens. */
export async function launch(file: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = run(file, 'inherit');
  const output = collect(child.stdout);
  await until(
    () => output().includes('http://'),
    () => output(),
    START_MAX_MS,
  );
  return { child, endpoint: /http:\/\/\S+/.exec(output())?.[0] as string };
}

/** Starts a sandbox that cannot start; resolves with how it ended. */
export async function launchInVain(file: string): Promise<{ code: number | null; says: string }> {
  const child = run(file, 'pipe');
  const says = collect(child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, says: says() };
}

const run = (file: string, stderr: 'inherit' | 'pipe'): ChildProcess =>
  spawn(process.execPath, ['scripts/sandbox.mjs', '--port', '0', '--world', file], {
    stdio: ['ignore', 'pipe', stderr],
  });

function collect(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}

/** Ends a process, by default as a crash would, and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
