// One file of a TypeScript script and all of ours that it imports, as the product is bundled.
import path from 'node:path';
import { inRoot, root } from './terminal.mjs';

/**
 * Bundles a script; packages stay outside. For scripts that find no file by their own place: that is another here.
 * @param {string} entry path from the root, as scripts/generate.ts
 * @returns {Promise<string>} the bundle, to be run with --enable-source-maps
 */
export async function bundle(entry) {
  // Not before the packages are there.
  const { build } = await import('esbuild');
  const name = path.basename(entry, '.ts');
  const outfile = inRoot('node_modules', '.cache', `redrive-${name}`, 'main.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    tsconfig: 'scripts/tsconfig.json',
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}
