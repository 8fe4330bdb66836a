import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, run, Stop } from '../prepare/terminal.mjs';
import { withDisputes } from './disputed.mjs';

const ACCOUNT = '000000000000';
/** The suite whose service speaks two protocols. */
const TWICE = 'sqs.json';

/** Runs suites with the folder's own runner against an endpoint, and returns verdicts by service and protocol. */
export async function runSuites({ folder, suites, endpoint, only, verbose }) {
  const kept = mkdtempSync(path.join(tmpdir(), 'conformance-'));
  try {
    const rows = [];
    for (const suite of suites) {
      for (const protocol of suite === TWICE ? ['json', 'query'] : ['json']) {
        const json = path.join(kept, 'results.json');
        const args = runnerArgs({ suite, endpoint, only, verbose, json, protocol });
        const { code } = await run(process.execPath, ['run.mjs', ...args], {
          cwd: folder,
          env: { SDK_DIR: root, NODE_NO_WARNINGS: '1' },
        });
        if (code !== 0) throw new Stop(`${suite}: the runner ended with code ${code}.`);
        const { results } = JSON.parse(readFileSync(json, 'utf8'));
        for (const { service, v } of withDisputes(results, protocol))
          rows.push({ name: protocol === 'query' ? `${service} (query)` : service, verdicts: { [v]: 1 } });
      }
    }
    return rows;
  } finally {
    rmSync(kept, { recursive: true });
  }
}

function runnerArgs({ suite, endpoint, only, verbose, json, protocol }) {
  return [
    ...['--endpoint', endpoint, '--suite', suite, '--clock', `${endpoint}/_redrive/clock`],
    ...['--account', ACCOUNT, '--json', json],
    ...(protocol === 'query' ? ['--protocol', 'query'] : []),
    ...(only ? ['--only', only] : []),
    ...(verbose ? ['--verbose'] : []),
  ];
}
