// npm run test:nodes [VERSION ...]: installs, starts and unit-tests a copy of the committed state under other
// Node versions, each taken from the npm package `node`; `libsql` among them starts one with this Node and no
// compiler. Slow (minutes each) and outside `npm test`.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npm } from './prepare/install.mjs';
import { main, root, run, Stop } from './prepare/terminal.mjs';

const WITHOUT_COMPILER = 'libsql';
const VERSIONS = ['20.19', '22', '24', '26', WITHOUT_COMPILER];
const NPM_VERSION = '11';

/** Installs that Node and an npm beside it; returns its program. */
async function installNode(version, folder) {
  mkdirSync(folder, { recursive: true });
  const allowScripts = { node: true };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts }));
  const packages = [`node@${version}`, `npm@${NPM_VERSION}`];
  const { code, output } = await npm(['install', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    quiet: true,
  });
  if (code !== 0) throw new Stop(`Node ${version} could not be installed:\n${output.slice(-1500)}`);
  const program = path.join(folder, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(program))
    throw new Stop(`the package node@${version} brought no program for this platform`);
  chmodSync(program, 0o755);
  return program;
}

/** The environment in which `node` and `npm` are the installed ones, headers for compiling included. */
function environment(program, folder) {
  const modules = path.join(folder, 'node_modules');
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const headers = [path.join(modules, platform), path.join(modules, 'node', 'node_modules', platform)];
  const nodedir = headers.find((candidate) => existsSync(path.join(candidate, 'include')));
  return {
    PATH: `${path.dirname(program)}${path.delimiter}${process.env.PATH}`,
    npm_execpath: path.join(modules, 'npm', 'bin', 'npm-cli.js'),
    ...(nodedir && { npm_config_nodedir: nodedir }),
  };
}

async function testWithoutCompiler() {
  console.log('\n=== Without a compiler');
  const { code } = await run(process.execPath, ['scripts/fresh-start.mjs', '--without-compiler']);
  return code === 0 ? 'passed' : 'failed at fresh-start.mjs --without-compiler';
}

async function testVersion(version, folder) {
  if (version === WITHOUT_COMPILER) return testWithoutCompiler();
  const program = await installNode(version, path.join(folder, 'node'));
  const env = environment(program, path.join(folder, 'node'));
  const exact = await run(program, ['--version'], { quiet: true });
  console.log(`\n=== Node ${version}: ${exact.output.trim()}`);
  const clone = path.join(folder, 'clone');
  const steps = [
    [program, ['scripts/fresh-start.mjs', `--into=${clone}`], { cwd: root, env }],
    [program, ['node_modules/vitest/vitest.mjs', 'run'], { cwd: clone, env }],
  ];
  for (const [command, args, options] of steps) {
    const { code } = await run(command, args, options);
    if (code !== 0) return `failed at ${path.basename(command)} ${args[0]}`;
  }
  return 'passed';
}

const nameOf = (version) => (version === WITHOUT_COMPILER ? 'Without a compiler' : `Node ${version}`);

await main(async () => {
  const asked = process.argv.slice(2);
  const outcomes = [];
  for (const version of asked.length > 0 ? asked : VERSIONS) {
    const folder = mkdtempSync(path.join(tmpdir(), 'redrive-node-'));
    const outcome = await testVersion(version, folder).catch((error) => `failed: ${error.message}`);
    outcomes.push({ version, outcome });
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('');
  for (const { version, outcome } of outcomes) console.log(`${nameOf(version)}: ${outcome}`);
  const failed = outcomes.filter(({ outcome }) => outcome !== 'passed').length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
