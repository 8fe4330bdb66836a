import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const DEBIAN_FOLDER = '/usr/lib/postgresql';
/** The server refuses to run as root, so root hands it to this user (nobody). */
const NOBODY = 65_534;
const READY_WITHIN_MS = 30_000;

export interface PostgresServer {
  /** Address of a new, empty database of this server. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Debian's server programs, newest version; undefined where none is installed. */
function programs(): string | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined;
  const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(DEBIAN_FOLDER, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

export const hasPostgres = (): boolean =>
  process.env.REDRIVE_TEST_POSTGRES !== 'off' && programs() !== undefined;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a server of its own in a temporary folder, without syncing to disk. Throws where none is installed. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs();
  if (!bin) throw new Error('no PostgreSQL server is installed: apt-get install -y postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'redrive-postgres-'));
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (identity.uid) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const common = { ...identity, cwd: folder };
  const setUp = ['-D', data, '-U', 'redrive', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), setUp, { ...common, stdio: 'pipe' });
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'];
  const server = spawn(join(bin, 'postgres'), options, { ...common, stdio: 'ignore' });
  // A run that ends before its clean-up must not leave a server behind.
  const killServer = () => server.kill('SIGKILL');
  process.once('exit', killServer);
  const base = `postgresql://redrive@127.0.0.1:${port}`;
  await answering(`${base}/postgres`, server);
  let count = 0;
  return {
    newDatabase: async () => {
      count += 1;
      const name = `test_${process.pid}_${count}`;
      await query(`${base}/postgres`, `CREATE DATABASE ${name}`);
      return `${base}/${name}`;
    },
    stop: async () => {
      process.off('exit', killServer);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < READY_WITHIN_MS) {
    if (server.exitCode !== null) throw new Error(`the PostgreSQL server ended with code ${server.exitCode}`);
    const ready = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGQUIT');
  throw new Error('the PostgreSQL server does not answer');
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
