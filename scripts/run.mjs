// Runs a TypeScript file of this folder: node scripts/run.mjs scripts/backup.ts [arguments].
// scripts/tsconfig.json resolves paths like @/server, and the server-only marker that Next brings itself.
import { becomeScript, inRoot, main, Stop } from './prepare/terminal.mjs';
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
  await becomeScript(flags, env);
});
