import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const TERMINAL = pathToFileURL('scripts/prepare/terminal.mjs').href;
/** Says its process id and would go on for long. */
const CHILD = 'console.log(process.pid); setTimeout(() => {}, 60_000)';
const PARENT = `import { run } from '${TERMINAL}'; await run(process.execPath, ['-e', ${JSON.stringify(CHILD)}]);`;

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a command that runs another', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('takes it along when %s ends it', async (signal) => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: parent.stdout }), 'line');
    const child = Number(line);
    expect(isRunning(child)).toBe(true);
    parent.kill(signal);
    const [, ended] = await once(parent, 'exit');
    expect(ended).toBe(signal);
    expect(isRunning(child)).toBe(false);
  });
});
