// Checks what a newcomer does: clone, `npm start`, open the page; then that the second start is quick and that
// stopping leaves nothing behind. With --without-compiler, on a machine where better-sqlite3 can be neither
// downloaded nor compiled; with --into=FOLDER, the clone is made there and left to the caller, ready for its tests.
// Prints one line per check and `N passed, N failed` at the end.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main, root, run } from './prepare/terminal.mjs';

const FIRST_START_WITHIN_MS = 20 * 60_000;
const SECOND_START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const NO_PROGRAM = path.join(tmpdir(), 'no-such-program');
/** Nobody listens at that host; node-gyp takes make from the environment, and make the compilers. */
const NO_COMPILER = {
  npm_config_better_sqlite3_binary_host: 'http://127.0.0.1:9',
  MAKE: NO_PROGRAM,
  CC: NO_PROGRAM,
  CXX: NO_PROGRAM,
};
const withoutCompiler = process.argv.includes('--without-compiler');
const into = process.argv.find((word) => word.startsWith('--into='))?.slice('--into='.length);
const counts = { passed: 0, failed: 0 };

function check(name, holds, detail = '') {
  counts[holds ? 'passed' : 'failed'] += 1;
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${name}${detail && ` (${detail})`}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const statusOf = (url) =>
  fetch(url, { signal: AbortSignal.timeout(30_000) }).then(
    (answer) => answer.status,
    () => 0,
  );

/** Starts the clone's server; resolves when its page answers, it has ended, or time is up. */
async function start(clone, port, dataFolder, limit) {
  const own = { PORT: String(port), REDRIVE_DATA: dataFolder, LOG_LEVEL: 'warn' };
  const env = { ...process.env, ...(withoutCompiler && NO_COMPILER), ...own };
  for (const name of ['DATABASE_URL', 'HOST', 'NEXTAUTH_SECRET', 'AUTH_SECRET', 'NODE_ENV']) delete env[name];
  const began = performance.now();
  const stdio = ['inherit', 'inherit', 'pipe'];
  const server = spawn(process.execPath, ['scripts/start.mjs'], { cwd: clone, env, stdio });
  let said = '';
  server.stderr.on('data', (chunk) => {
    said += chunk;
    process.stderr.write(chunk);
  });
  let page = 0;
  while (page !== 200 && server.exitCode === null && performance.now() - began < limit) {
    await pause(100);
    page = await statusOf(`http://127.0.0.1:${port}/ko`);
  }
  return { server, page, said, seconds: (performance.now() - began) / 1000 };
}

async function stop(server) {
  if (server.exitCode !== null) return server.exitCode;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  return Promise.race([ended, pause(STOP_WITHIN_MS).then(() => 'still running')]);
}

async function checkStarts(folder) {
  const clone = into ? path.resolve(into) : path.join(folder, 'clone');
  const { code } = await run('git', ['clone', '--quiet', root, clone]);
  check('git clone', code === 0);
  const port = await freePort();
  const dataFolder = path.join(folder, 'data');
  const base = `http://127.0.0.1:${port}`;

  const first = await start(clone, port, dataFolder, FIRST_START_WITHIN_MS);
  check('first start serves /ko', first.page === 200, `${first.seconds.toFixed(0)} s`);
  if (withoutCompiler) check('it says that it uses libsql', first.said.includes('Using libsql instead'));
  check('/healthz answers 200', (await statusOf(`${base}/healthz`)) === 200);
  check('/en answers 200', (await statusOf(`${base}/en`)) === 200);
  check('SIGTERM ends it with code 0', (await stop(first.server)) === 0);
  check('nothing answers afterwards', (await statusOf(`${base}/healthz`)) === 0);

  const second = await start(clone, port, dataFolder, SECOND_START_WITHIN_MS);
  check('second start serves /ko', second.page === 200, `${second.seconds.toFixed(1)} s`);
  check('SIGTERM ends it again', (await stop(second.server)) === 0);
}

await main(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'redrive-fresh-'));
  try {
    await checkStarts(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
});
