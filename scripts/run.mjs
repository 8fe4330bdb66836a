// Runs a TypeScript file of this folder: node scripts/run.mjs scripts/backup.ts [arguments].
// scripts/tsconfig.json resolves paths like @/server, and the server-only marker that Next brings itself.
import { spawn } from 'node:child_process';
import { inRoot, main, root, Stop } from './prepare/terminal.mjs';
import { prepare, serverEnvironment, settings } from './prepare.mjs';

await main(async () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script) throw new Stop('Usage: node scripts/run.mjs scripts/NAME.ts [arguments]');
  const chosen = settings();
  await prepare(chosen);
  const flags = ['--import', 'tsx', script, ...args];
  const env = {
    LOG_LEVEL: 'error',
    ...process.env,
    ...serverEnvironment(chosen),
    TSX_TSCONFIG_PATH: inRoot('scripts', 'tsconfig.json'),
  };
  const child = spawn(process.execPath, flags, { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
});
