// What has to stand before the server, the development server or the tests can run. Node built-ins only,
// because it runs before anything is installed. Each step is skipped while nothing it reads has changed.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addCompileHints } from './prepare/compile-hints.mjs';
import { generateClients, migrate } from './prepare/database.mjs';
import { checkNode, install } from './prepare/install.mjs';
import { hashOf, oncePer } from './prepare/stamp.mjs';
import { inRoot, mustRunTool, Stop, step } from './prepare/terminal.mjs';

/** Whatever a build can depend on. */
const BUILD_INPUTS = [
  'app',
  'core',
  'server',
  'content',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** Reads `.env` (variables already set win) and settles the folder and the database. */
export function settings() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const dataFolder = path.resolve(inRoot(), process.env.REDRIVE_DATA || 'data');
  const url = process.env.DATABASE_URL || `file:${path.join(dataFolder, 'redrive.db')}`;
  if (!/^(file|postgres|postgresql):/.test(url)) {
    throw new Stop('DATABASE_URL must begin with "file:" (SQLite) or "postgresql:" (PostgreSQL).');
  }
  return { dataFolder, url };
}

/** Packages, generated clients, data folder and tables. */
export async function prepare({ dataFolder, url }) {
  checkNode();
  await install();
  await databaseClients();
  makeWritable(dataFolder);
  await migrate({ url, dataFolder });
}

/** The database clients, made again when the models or the packages changed. */
export async function databaseClients() {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'package-lock.json']);
  await oncePer('generate', { hash, made: 'server/db/generated' }, () =>
    step('Generating the database client', generateClients),
  );
}

function makeWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, '.write-test');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Stop(
      `The data folder ${folder} cannot be written (${error.code}). Choose another with REDRIVE_DATA.`,
    );
  }
}

/** Builds the pages unless nothing they are made of has changed. */
export async function build() {
  const hash = hashOf(BUILD_INPUTS, process.env.REDRIVE_STANDALONE ?? '');
  await oncePer('build', { hash, made: '.next/BUILD_ID' }, () =>
    step('Building the pages (about a minute)', async () => {
      // Types of routes that the development server knew and that are gone would fail the type check.
      rmSync(inRoot('.next', 'dev', 'types'), { recursive: true, force: true });
      await mustRunTool('next/dist/bin/next', ['build'], 'The pages could not be built.', {
        quiet: true,
        env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      });
      await addCompileHints();
    }),
  );
}

/** What the server process is given: the secret is made once and kept in the data folder. */
export function serverEnvironment({ dataFolder, url }) {
  return {
    DATABASE_URL: url,
    REDRIVE_DATA: dataFolder,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || process.env.AUTH_SECRET || keptSecret(dataFolder),
    // The address is taken from each request, so that any port and host name works.
    AUTH_TRUST_HOST: process.env.AUTH_TRUST_HOST ?? 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

function keptSecret(dataFolder) {
  const file = path.join(dataFolder, 'secret');
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
