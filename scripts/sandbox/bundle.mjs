import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { FACTS, factModule } from './facts.mjs';

/** What is bundled: the sandbox's `main` with the limits of the fact registry handed in. */
const entry = (source) => `${source}
import { main as sandbox } from './server/sandbox/main';
export const main = (args) => sandbox(args, { limits, rates });
`;

/** Writes the sandbox as one file, and the list of what went into it with the times of change. */
export async function makeBundle(root, folder) {
  const before = Date.now();
  const facts = factModule(root, 'today');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: entry(facts.source), resolveDir: root, sourcefile: 'sandbox.ts', loader: 'ts' },
    outfile: path.join(folder, 'main.mjs'),
    write: false,
    bundle: true,
    // Found beside the bundle by the few who ask for SMTP.
    external: ['smtp-server'],
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
  const made = ['scripts/sandbox/bundle.mjs', 'scripts/sandbox/facts.mjs'];
  const list = [...sources, ...facts.files, FACTS, ...made].map((file) => {
    const changedMs = statSync(path.join(root, file)).mtimeMs;
    // A file changed while it was being read counts as changed.
    return [file, changedMs > before ? 0 : changedMs];
  });
  mkdirSync(folder, { recursive: true });
  place(path.join(folder, 'main.mjs'), outputFiles[0].contents);
  place(path.join(folder, 'inputs.json'), JSON.stringify(list));
}

/** Two sandboxes may start at once: each file appears whole. */
function place(file, contents) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}
