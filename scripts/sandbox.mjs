// npm run sandbox [-- --port 4566 ...]: the simulator alone on one port, without database or build.
// Runs a single-file bundle, made anew when one of its inputs changed; loads nothing else, to start at once.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'node_modules/.cache/redrive-sandbox');
const bundle = path.join(folder, 'main.mjs');

/** Whether every file that went into the bundle is as it was. */
function isFresh() {
  try {
    const inputs = JSON.parse(readFileSync(path.join(folder, 'inputs.json'), 'utf8'));
    return inputs.every(([file, changedMs]) => statSync(path.join(root, file)).mtimeMs === changedMs);
  } catch {
    return false;
  }
}

if (!isFresh()) await (await import('./sandbox/bundle.mjs')).makeBundle(root, folder);
const { main } = await import(pathToFileURL(bundle).href);
await main(process.argv.slice(2));
