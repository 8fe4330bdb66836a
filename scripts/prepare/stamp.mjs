// A step is skipped while the hash of all it reads is the one written when it last succeeded.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './terminal.mjs';

const FOLDER = inRoot('node_modules', '.cache', 'redrive');
const IGNORED = new Set(['generated', '.DS_Store']);

function* filesBelow(file) {
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) {
    yield file;
    return;
  }
  for (const name of readdirSync(file).sort()) {
    if (!IGNORED.has(name)) yield* filesBelow(path.join(file, name));
  }
}

/** Hash of files and folders (paths from the root) and of any further words. */
export function hashOf(paths, ...words) {
  const hash = createHash('sha256').update(words.join('\0'));
  for (const start of paths) {
    for (const file of filesBelow(inRoot(start))) {
      hash.update(`\0${path.relative(inRoot(), file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

const hasStamp = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

/**
 * Runs the work unless it was done for this hash and `made` (a path from the root) is still there. The stamp is
 * gone while it runs, so that a broken run is repeated.
 */
export async function oncePer(name, { hash, made }, work) {
  const stamp = path.join(FOLDER, name);
  if (hasStamp(stamp, hash) && existsSync(inRoot(made))) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(stamp, hash);
}
