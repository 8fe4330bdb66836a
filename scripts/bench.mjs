// npm run bench [-- SUITE ...] [--save docs/quality.md]: prints figures, writes nothing unless told to.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Bundled as the product is: tsx, which runs the other commands, makes every function slower by naming it.
const outfile = `${root}node_modules/.cache/redrive-bench/main.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/bench/main.ts'],
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

const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { LOG_LEVEL: 'error', ...process.env, NODE_ENV: 'production' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
