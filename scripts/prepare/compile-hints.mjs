// Puts the modules of the browser's scripts in brackets. A browser compiles a function in brackets with the script
// that holds it, on another thread; without them each module waits for its first call and is compiled on the main
// thread, all of them in the one task that starts the page. Minifying takes brackets away, so this comes after the
// build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './terminal.mjs';

const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression']);

/** Rewrites the scripts of the build. Throws when it finds no module: then the bundler writes them differently. */
export async function addCompileHints() {
  // Not from the start: this file is read before the packages are installed.
  const { parse } = await import('acorn');
  const folder = inRoot('.next', 'static', 'chunks');
  const scripts = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'));
  let modules = 0;
  for (const name of scripts) {
    const file = path.join(folder, name);
    const script = readFileSync(file, 'utf8');
    const { text, found } = inBrackets(script, parse);
    modules += found;
    if (text !== script) writeFileSync(file, text);
  }
  if (modules === 0) throw new Error(`no modules found in ${folder}: see scripts/prepare/compile-hints.mjs`);
}

/**
 * The script with each module in brackets, once, and how many modules it has. Modules are the functions in the list
 * that a chunk of Turbopack hands to its runtime: `TURBOPACK.push([script, id, (e, t, n) => {...}, ...])`.
 * @param {string} script
 * @param {typeof import('acorn').parse} parse
 */
export function inBrackets(script, parse) {
  if (!script.startsWith('(globalThis.TURBOPACK')) return { text: script, found: 0 };
  const modules = parse(script, { ecmaVersion: 'latest' }).body.flatMap(modulesOf);
  let text = '';
  let copied = 0;
  for (const { start, end } of modules.filter((module) => script[module.start - 1] !== '(')) {
    text += `${script.slice(copied, start)}(${script.slice(start, end)})`;
    copied = end;
  }
  return { text: text + script.slice(copied), found: modules.length };
}

function modulesOf({ type, expression }) {
  if (type !== 'ExpressionStatement' || expression.type !== 'CallExpression') return [];
  const [list] = expression.arguments;
  return list?.type === 'ArrayExpression' ? list.elements.filter((item) => FUNCTIONS.has(item?.type)) : [];
}
