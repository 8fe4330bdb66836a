// The packages: installed when the lock file, the platform or Node's binary interface changed.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hashOf, oncePer } from './stamp.mjs';
import { inRoot, run, Stop, say, step } from './terminal.mjs';

const NODE_LEAST = [20, 19];
/**
 * better-sqlite3 12 ends the process now and then on Node 24.19 and later (nodejs/node issue 65446), and 13
 * does not run on Node 20. So both are installed, and from here on 13 takes the place of 12.
 */
const NODE_OF_SQLITE_13 = 24;

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_LEAST[0] || (major === NODE_LEAST[0] && minor >= NODE_LEAST[1])) return;
  throw new Stop(
    `Redrive needs Node.js ${NODE_LEAST.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** Installs what package-lock.json names. Says so and goes on with libsql when better-sqlite3 cannot be had. */
export async function install() {
  const { modules } = process.versions;
  const hash = hashOf(['package.json', 'package-lock.json'], modules, process.platform, process.arch);
  await oncePer('install', { hash, made: 'node_modules/.package-lock.json' }, async () => {
    if (!treeMatchesLock()) await step('Installing packages (a few minutes the first time)', installTree);
    if (nodeMajor >= NODE_OF_SQLITE_13) takeSqlite13();
    if (!(await loadsSqlite())) await step('Fetching or compiling better-sqlite3', rebuildSqlite);
  });
}

const nodeMajor = Number(process.versions.node.split('.')[0]);
const sqliteAt = (name) => inRoot('node_modules', name);

function takeSqlite13() {
  if (!existsSync(sqliteAt('better-sqlite3-13'))) return;
  rmSync(sqliteAt('better-sqlite3'), { recursive: true, force: true });
  cpSync(sqliteAt('better-sqlite3-13'), sqliteAt('better-sqlite3'), { recursive: true });
}

/** True when an earlier start with a newer Node put better-sqlite3 13 where 12 belongs. */
function hasStraySqlite13() {
  const file = path.join(sqliteAt('better-sqlite3'), 'package.json');
  if (nodeMajor >= NODE_OF_SQLITE_13 || !existsSync(file)) return false;
  return JSON.parse(readFileSync(file, 'utf8')).version.startsWith('13.');
}

/** True when somebody already installed exactly what the lock file names. */
function treeMatchesLock() {
  if (hasStraySqlite13()) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installedFile = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = read(installedFile);
  return Object.entries(read(inRoot('package-lock.json'))).every(([name, entry]) => {
    if (name === '') return true;
    const there = installed[name];
    return there
      ? there.version === entry.version
      : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

async function installTree() {
  // Scripts of packages are not needed but for better-sqlite3, which comes next: where it cannot be compiled,
  // nothing is installed twice. Warnings about engines are of no use to whoever starts the server.
  const { code } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Stop(
      'The packages could not be installed. Check that a package registry can be reached and that the disk has 3 GB free.',
    );
  }
}

async function rebuildSqlite() {
  // Where it must be compiled, node-gyp asks JOBS how many compilers run side by side; by default one.
  const JOBS = process.env.JOBS ?? 'max';
  await npm(['rebuild', 'better-sqlite3'], { quiet: true, env: { JOBS } });
  if (await loadsSqlite()) return;
  const libsql = await run(process.execPath, ['-e', "new (require('libsql'))(':memory:')"], { quiet: true });
  if (libsql.code !== 0) {
    throw new Stop(
      'No SQLite driver works here: better-sqlite3 needs Python 3, make and a C++ compiler, and libsql has no build for this machine. Install those, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  say(
    'better-sqlite3 could be neither downloaded nor compiled (that takes Python 3, make and a C++ compiler).\n' +
      'Using libsql instead: everything works, at about half the stored answers a second.',
  );
}

async function loadsSqlite() {
  const { code } = await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"], {
    quiet: true,
  });
  return code === 0;
}

/** npm as it came with this Node, without a shell where its script is found. */
export function npm(args, options) {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  if (script) return run(process.execPath, [script, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
