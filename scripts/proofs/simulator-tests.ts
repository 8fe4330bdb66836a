import { spawn } from 'node:child_process';
import path from 'node:path';
import type { SourceEdit } from './source-edit';

/** Longer than all of these tests take on a busy machine: a mutant may never end. */
const TESTS_MAX_MS = 300_000;
const CONFIG = 'scripts/proofs/mutant.vitest.config.ts';

const ALL = 'tests/core/simulator/';

/** Whether the simulator's own tests fail under an edit: first those of the service, then all. */
export async function testsFail(edit: SourceEdit): Promise<boolean> {
  const service = /services[/\\](\w+)/.exec(edit.file)?.[1] ?? '';
  return (await fail(`${ALL}${service}/`, edit)) || (await fail(ALL, edit));
}

/** Throws where the simulator's tests fail by themselves: they would then seem to notice every mutant. */
export async function assertTestsPass(): Promise<void> {
  if (await fail(ALL)) throw new Error("the simulator's tests fail without any mutant");
}

function fail(filter: string, edit?: SourceEdit): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [path.resolve('node_modules/vitest/vitest.mjs'), 'run', '--config', CONFIG, '--bail', '1', filter],
    {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, NODE_ENV: 'test', ...(edit && { REDRIVE_MUTANT: JSON.stringify(edit) }) },
    },
  );
  // Workers that never end are not reached by ending their parent alone.
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), TESTS_MAX_MS);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code !== 0);
    });
  });
}
