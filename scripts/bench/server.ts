import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { BenchDatabase } from './database';
import { NotHere } from './figures';

const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;
const STOP_WITHIN_MS = 5_000;

export interface BenchServer {
  origin: string;
  port: number;
  /** Processor time used so far, in milliseconds; null where the system does not tell. */
  processorMs(): number | null;
  stop(): Promise<void>;
}

/** A free port on this machine only. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The existing production build, served on a port of its own over a database of its own. */
export async function startServer({ folder, url }: BenchDatabase): Promise<BenchServer> {
  if (!existsSync('.next/BUILD_ID')) throw new NotHere('there is no production build: run npm start once');
  const port = await freePort();
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: url,
      REDRIVE_DATA: folder,
      NEXTAUTH_SECRET: 'a secret of the benchmark only',
      LOG_LEVEL: 'error',
      PORT: String(port),
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await ready(child, origin);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { origin, port, processorMs: () => processorMs(child.pid), stop: () => stop(child) };
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

/** Processor time that a process has used so far, in milliseconds; null where the system does not tell. */
export function processorMs(pid: number | undefined): number | null {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return null;
  // The name of the process stands in brackets and may hold spaces: count from behind it.
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) * TICK_MS;
}

async function ready(child: ChildProcess, origin: string): Promise<void> {
  const begin = performance.now();
  while (performance.now() - begin < READY_WITHIN_MS) {
    if (child.exitCode !== null)
      throw new NotHere('the production server ended at once; see the lines above');
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new NotHere('the production server does not answer');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
