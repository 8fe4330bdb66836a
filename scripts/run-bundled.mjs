// node scripts/run-bundled.mjs scripts/proofs/prove.ts [arguments]: bundles a script and runs it.
// Bundled as the product is: tsx, which runs the other commands, makes every function slower by naming it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error('Usage: node scripts/run-bundled.mjs scripts/FILE.ts [arguments]');
const name = path.basename(entry, '.ts');
const outfile = `${root}node_modules/.cache/redrive-${name}/main.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  tsconfig: 'scripts/tsconfig.json',
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
});
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { LOG_LEVEL: 'error', ...process.env, NODE_ENV: 'production' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
