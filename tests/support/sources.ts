import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

const NOT_OURS = /(^|\/)(node_modules|generated|\.next|\.postgres)(\/|$)/;

/** Source files below a folder of the checkout, as paths relative to it. */
export function sources(folder: string, pattern = /\.tsx?$/): string[] {
  const at = join(ROOT, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !NOT_OURS.test(path))
    .sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The text without comments, so that rules about code do not read prose. */
export const code = (path: string): string =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

/** What a file imports or re-exports, as written; `import type` included only when asked for. */
export function importsOf(path: string, { types = true } = {}): string[] {
  const text = code(path);
  const found = [...text.matchAll(/(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g)];
  return found.filter(([, isType]) => types || !isType).map(([, , specifier]) => specifier ?? '');
}

/** Names of the folders directly inside a folder. */
export const foldersIn = (folder: string): string[] =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
