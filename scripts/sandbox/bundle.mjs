import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const FACTS = 'content/facts';

const factsIn = (root, files) =>
  files.flatMap((file) => parse(readFileSync(path.join(root, file), 'utf8')).facts);

/** A fact reduced to what the simulator enforces: id, value today, its range, and what the exam expects. */
const valuesOf = ({ id, value, min, max, exam }) => ({
  id,
  value,
  min,
  max,
  ...(exam && { exam: { value: exam.value } }),
});

/** Ids of the quotas that count something each second. */
const ratesOf = (facts) => facts.filter(({ unit }) => /\/s$/.test(unit)).map(({ id }) => id);

/** What is bundled: the sandbox's `main` with the limits of the fact registry handed in. */
const entry = (facts) => `
import { limitsFor } from './core/facts/limits';
import { main as sandbox } from './server/sandbox/main';
const facts = ${JSON.stringify(facts.map(valuesOf))};
const rates = ${JSON.stringify(ratesOf(facts))};
export const main = (args) => sandbox(args, { limits: limitsFor(facts, 'today'), rates });
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
      contents: entry(factsIn(root, factFiles)),
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
