import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const FACTS = 'content/facts';

/** Facts reduced to what the simulator enforces: id, value today, its range, and what the exam expects. */
function valuesOf(root, files) {
  return files
    .flatMap((file) => parse(readFileSync(path.join(root, file), 'utf8')).facts)
    .map(({ id, value, min, max, exam }) => ({
      id,
      value,
      min,
      max,
      ...(exam && { exam: { value: exam.value } }),
    }));
}

/** What is bundled: the sandbox's `main` with the limits of the fact registry handed in. */
const entry = (facts) => `
import { limitsFor } from './core/facts/limits';
import { main as sandbox } from './server/sandbox/main';
const facts = ${JSON.stringify(facts)};
export const main = (args) => sandbox(args, limitsFor(facts, 'today'));
`;

/** Writes the sandbox as one file, and the list of what went into it with the times of change. */
export async function makeBundle(root, folder) {
  const factFiles = readdirSync(path.join(root, FACTS), { withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ name }) => `${FACTS}/${name}`);
  const timesOf = (files) => files.map((file) => [file, statSync(path.join(root, file)).mtimeMs]);
  const before = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: {
      contents: entry(valuesOf(root, factFiles)),
      resolveDir: root,
      sourcefile: 'sandbox.ts',
      loader: 'ts',
    },
    outfile: path.join(folder, 'main.mjs'),
    write: false,
    bundle: true,
    // Names stay as they are: esbuild's way of keeping them otherwise costs time in every closure.
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    logLevel: 'error',
  });
  const sources = Object.keys(metafile.inputs).filter((file) => file !== 'sandbox.ts');
  const inputs = timesOf([...sources, ...factFiles, FACTS, 'scripts/sandbox/bundle.mjs']);
  mkdirSync(folder, { recursive: true });
  // A file changed while it was being read counts as changed.
  const list = inputs.map(([file, changedMs]) => [file, changedMs > before ? 0 : changedMs]);
  place(path.join(folder, 'main.mjs'), outputFiles[0].contents);
  place(path.join(folder, 'inputs.json'), JSON.stringify(list));
}

/** Two sandboxes may start at once: each file appears whole. */
function place(file, contents) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}
