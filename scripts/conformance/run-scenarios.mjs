import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, root } from '../prepare/terminal.mjs';
import { factModule } from '../sandbox/facts.mjs';

/** Plays declarative files in process, and returns verdicts by service as rows of the table. */
export async function runScenarios({ folder, files, only, verbose }) {
  if (files.length === 0) return [];
  const judge = await judgeFiles();
  const pattern = new RegExp(only ?? '');
  const results = [];
  for (const file of files) results.push(...(await judge(path.join(folder, file))));
  const asked = results.filter(({ id }) => pattern.test(id));
  for (const { id, verdict, why } of asked)
    if (verbose || verdict === 'fail') console.log(`${verdict.padEnd(12)}${id}${why ? `  ${why}` : ''}`);
  return asked.map(({ service, verdict }) => ({
    name: `${service} (scenarios)`,
    verdicts: { [verdict]: 1 },
  }));
}

async function judgeFiles() {
  const kept = mkdtempSync(inRoot('node_modules', '.cache', 'redrive-scenarios-'));
  try {
    const outfile = path.join(kept, 'judge.mjs');
    await build({
      absWorkingDir: root,
      stdin: {
        contents: `${factModule(root, 'today').source}
import { judgeFile } from './scripts/conformance/scenarios/judge';
export const judge = (file) => judgeFile(file, limits);`,
        resolveDir: root,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      external: ['nodemailer', 'smtp-server'],
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    });
    const { judge } = await import(pathToFileURL(outfile).href);
    return judge;
  } finally {
    rmSync(kept, { recursive: true });
  }
}
