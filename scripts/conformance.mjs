// npm run conformance -- --cases DIR [--suite FILE ...] [--only REGEX] [--verbose]: replays recorded cases of real AWS
// against the sandbox, and runs commands of the AWS CLI where its version 2 is installed; prints how many pass.
// With --smoke it runs these commands alone and needs no cases. Without a folder of cases it says so.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScenarios } from './conformance/run-scenarios.mjs';
import { runSuites } from './conformance/run-suites.mjs';
import { withSandbox } from './conformance/sandbox.mjs';
import { runSmoke } from './conformance/smoke.mjs';
import { suitesIn } from './conformance/suites.mjs';
import { printTable } from './conformance/table.mjs';
import { main, say } from './prepare/terminal.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: process.env.CONFORMANCE_CASES ?? '' },
      suite: { type: 'string', multiple: true, default: [] },
      only: { type: 'string' },
      smoke: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  if (values.smoke) {
    await withSandbox(async (endpoint) => printTable(await runSmoke({ endpoint, verbose: values.verbose })));
    return;
  }
  const folder = path.resolve(values.cases);
  if (values.cases === '' || !existsSync(path.join(folder, 'run.mjs'))) {
    say('No recorded cases: name their folder with --cases DIR or CONFORMANCE_CASES.');
    return;
  }
  await withSandbox(async (endpoint) => {
    const { executable, declarative } = suitesIn(folder, values.suite);
    const { only, verbose } = values;
    const rows = await runSuites({ folder, suites: executable, endpoint, only, verbose });
    rows.push(...(await runScenarios({ folder, files: declarative, only, verbose })));
    if (values.suite.length === 0 && !only) rows.push(...(await runSmoke({ endpoint, verbose })));
    printTable(rows);
  });
});
