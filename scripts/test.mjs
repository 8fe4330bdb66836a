// npm test: everything that can be checked here, installing what it needs. Every step runs even if an earlier
// one failed, unless it would be pointless. The last line is `N passed, N failed`; a step without tests of its
// own (lint, types, build) counts as one.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkNode, install } from './prepare/install.mjs';
import { inRoot, main, root, run, runTool, step } from './prepare/terminal.mjs';
import { build, databaseClients } from './prepare.mjs';

const REPORTS = inRoot('node_modules', '.cache', 'redrive');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const results = [];
const count = (name, passed, failed, failures = []) => {
  results.push({ name, passed, failed, failures });
  return failed === 0;
};

/** A step whose success is one passed test. */
async function check(name, work) {
  console.log(`\n--- ${name}`);
  try {
    return count(name, ...((await work()) ? [1, 0] : [0, 1]));
  } catch (error) {
    console.error(error.message);
    return count(name, 0, 1);
  }
}

const tool = async (file, args, options) => (await runTool(file, args, options)).code === 0;
const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Debian's packages for the browser and PostgreSQL tests, where we may install them. */
async function systemPackages() {
  const wanted = [
    ...(hasBrowser() ? [] : ['chromium']),
    ...(existsSync('/usr/lib/postgresql') ? [] : ['postgresql']),
  ];
  const allowed = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (wanted.length === 0 || !allowed) return;
  const apt = (...args) => run('apt-get', args, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  await step(`Installing ${wanted.join(' and ')}`, async () => {
    await apt('update');
    const { code, output } = await apt('install', '-y', '--no-install-recommends', ...wanted);
    if (code !== 0) console.error(output.slice(-2000));
  });
}

const hasBrowser = () => [process.env.CHROMIUM, ...BROWSERS].some((file) => file && existsSync(file));

async function unitTests() {
  console.log('\n--- unit, contract, property and database tests');
  const report = path.join(REPORTS, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = await tool('vitest/vitest.mjs', ['run', ...reporters]);
  const {
    numPassedTests: passed = 0,
    numFailedTests: failed = 0,
    testResults = [],
  } = readReport(report) ?? {};
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => [
      path.relative(root, name),
      ...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `  ${fullName}`),
    ]);
  // A file that cannot be loaded fails without a failed test.
  count('unit tests', passed, succeeded ? failed : Math.max(failed, 1), failures);
}

async function browserTests(built) {
  console.log('\n--- browser tests');
  const folder = inRoot('tests', 'e2e');
  if (
    !existsSync(folder) ||
    !readdirSync(folder, { recursive: true }).some((file) => /\.spec\.ts$/.test(file))
  ) {
    console.log('there are none');
    return;
  }
  if (!built) {
    console.log('left out: the pages could not be built');
    return;
  }
  if (!hasBrowser()) {
    console.log('no Chromium: install it ("apt-get install chromium") or name its program in CHROMIUM');
    count('browser tests', 0, 1);
    return;
  }
  const report = path.join(REPORTS, 'playwright.json');
  rmSync(report, { force: true });
  const data = mkdtempSync(path.join(tmpdir(), 'redrive-e2e-'));
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_DATA: data };
  const succeeded = await tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env });
  rmSync(data, { recursive: true, force: true });
  const { stats: { expected = 0, flaky = 0, unexpected = 0 } = {}, suites = [] } = readReport(report) ?? {};
  const failures = suites.flatMap(failedSpecs);
  count('browser tests', expected + flaky, succeeded ? unexpected : Math.max(unexpected, 1), failures);
}

const failedSpecs = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(failedSpecs),
];

function summarise() {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log('');
  for (const { name, passed, failed, failures } of results) {
    console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
    for (const failure of failures) console.log(`       ${failure}`);
  }
  process.exitCode = total('failed') > 0 ? 1 : 0;
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
}

await main(async () => {
  checkNode();
  await install();
  await systemPackages();
  mkdirSync(REPORTS, { recursive: true });
  await databaseClients();
  await check('format and lint', () => tool('@biomejs/biome/bin/biome', ['check', '.']));
  await check('types', async () => {
    // Route types and next-env.d.ts, which a fresh clone does not have.
    await runTool('next/dist/bin/next', ['typegen'], { quiet: true, env: { NEXT_TELEMETRY_DISABLED: '1' } });
    return tool('typescript/bin/tsc', ['--noEmit', '-p', '.']);
  });
  await unitTests();
  const built = await check('build', async () => {
    await build();
    return true;
  });
  await browserTests(built);
  summarise();
});
