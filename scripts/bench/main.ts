// npm run bench [-- SUITE ...] [--save docs/quality.md]: prints figures, writes nothing unless told to.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { api } from './api';
import { dueQueue } from './due-queue';
import { NotHere, type Suite, table } from './figures';
import { generators } from './generators';
import { labs } from './labs/labs';
import { lighthouse } from './lighthouse';
import { scriptSize } from './script-size';
import { search } from './search';
import { secondStart } from './second-start';
import { simulator } from './simulator';
import { simulatorSize } from './simulator-size';
import { wire } from './wire/wire';

const SUITES: readonly Suite[] = [
  generators,
  search,
  simulator,
  dueQueue,
  api,
  scriptSize,
  secondStart,
  lighthouse,
  labs,
  simulatorSize,
  wire,
];
const NAME_WIDTH = 2 + Math.max(...SUITES.map(({ name }) => name.length));
const USAGE = `Usage: npm run bench [-- SUITE ...] [--save FILE]
${SUITES.map(({ name, about, onlyWhenNamed }) => `  ${name.padEnd(NAME_WIDTH)}${about}${onlyWhenNamed ? ' (only when named)' : ''}`).join('\n')}`;

/** Replaces the part of a document that belongs to a suite, between its markers; adds it when there is none. */
function withSection(document: string, name: string, section: string): string {
  const [from, to] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const block = `${from}\n${section}\n${to}`;
  const begin = document.indexOf(from);
  const end = document.indexOf(to);
  if (begin < 0 || end < begin) return `${document.trimEnd()}\n\n${block}\n`;
  return document.slice(0, begin) + block + document.slice(end + to.length);
}

const machine = (): string => {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${processors.length} cores (${processors[0]?.model.trim()}), ${memory} GiB, Node ${process.versions.node}; load of the last minute ${load}`;
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { save: { type: 'string' }, help: { type: 'boolean' } },
  });
  const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (values.help || unknown.length > 0) {
    console.error(unknown.length > 0 ? `There is no suite ${unknown.join(', ')}.\n${USAGE}` : USAGE);
    return values.help ? 0 : 2;
  }
  const chosen = SUITES.filter(({ name, onlyWhenNamed }) =>
    positionals.length > 0 ? positionals.includes(name) : !onlyWhenNamed,
  );
  let failed = false;
  for (const suite of chosen) {
    try {
      console.error(`${suite.name}: ${suite.about} ...`);
      const figures = table(await suite.run());
      const day = new Date().toISOString().slice(0, 10);
      const section = `### ${suite.name}\n\n${suite.about}. Measured on ${day}; ${machine()}.\n\n${figures}`;
      console.log(`\n${section}\n`);
      if (values.save) {
        writeFileSync(values.save, withSection(readFileSync(values.save, 'utf8'), suite.name, section));
      }
    } catch (error) {
      if (error instanceof NotHere) console.error(`${suite.name}: left out: ${error.message}`);
      else {
        failed = true;
        console.error(`${suite.name}: failed`, error);
      }
    }
  }
  return failed ? 1 : 0;
}

process.exit(await main());
