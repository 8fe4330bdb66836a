// Starts Next as a child, waits until it answers, and ends it with us.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ENDING, inRoot, root, Stop } from './terminal.mjs';

const FIRST_PORT = 3000;
const PORTS_TRIED = 100;
const READY_WITHIN_MS = 120_000;
const POLL_MS = 100;

/** The address to listen at. Only this machine unless HOST says otherwise. */
export const host = () => process.env.HOST || '127.0.0.1';

/** PORT if it is free, else an error; without PORT the first free one from 3000 on. */
export async function choosePort() {
  const asked = process.env.PORT;
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Stop(`PORT is not a port: ${asked}`);
    const fault = await portFault(port);
    if (fault === 'EACCES') throw new Stop(`Port ${port} needs more rights. Choose another with PORT.`);
    if (fault)
      throw new Stop(`Port ${port} is already in use. Stop what uses it, or choose another with PORT.`);
    return port;
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
    if (!(await portFault(port))) return port;
  }
  throw new Stop(`No free port between ${FIRST_PORT} and ${FIRST_PORT + PORTS_TRIED - 1}. Set PORT.`);
}

function portFault(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host(), () => probe.close(() => resolve(undefined)));
  });
}

/**
 * Runs `next start` or `next dev` until it ends or we are told to. Resolves with the exit code to leave with.
 * @param {'start' | 'dev'} command
 */
export async function serve(command, port, env) {
  const args = [
    inRoot('node_modules', 'next', 'dist', 'bin', 'next'),
    command,
    '-p',
    String(port),
    '-H',
    host(),
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let stopping = false;
  for (const signal of ENDING) {
    process.on(signal, () => {
      child.kill(stopping ? 'SIGKILL' : signal);
      stopping = true;
    });
  }
  const ended = new Promise((resolve) => {
    child.on('exit', (code) => resolve(stopping ? 0 : (code ?? 1)));
  });
  const running = () => child.exitCode === null && child.signalCode === null && !stopping;
  await sayWhenReady(port, running);
  return ended;
}

async function sayWhenReady(port, running) {
  const address = host() === '0.0.0.0' || host() === '::' ? '127.0.0.1' : host();
  const began = performance.now();
  const base = `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  while (running() && performance.now() - began < READY_WITHIN_MS) {
    const answer = await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) {
      console.log(`\nReady: http://localhost:${port}\n`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  if (running()) console.error(`The server does not answer ${base}/healthz; see the lines above.`);
}
