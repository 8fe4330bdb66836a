// Prints how well claims, traps and exam skills are taught and asked: npm run coverage
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Covered, isCovered, SUBJECTS } from '@/core/coverage/coverage';
import { shippedContent } from '@/server/content/read';
import { coverageOf } from '@/server/use-cases/coverage/catalogue';

const GAPS = fileURLToPath(new URL('../tests/contracts/coverage-gaps.json', import.meta.url));
const USAGE = `Usage: npm run coverage -- [options]
  --all      every claim, trap and skill, not only those asked too little
  --write    takes what is covered now off the list of gaps that the tests compare with`;

const lineOf = (row: Covered): string => {
  const { id, sections, concepts, generators, questions, labs } = row;
  const counts = `${sections.length} sections, ${concepts.length} concepts, ${labs.length} labs`;
  const asked = `${generators.length} generators${list(generators)}, ${questions.length} fixed questions${list(questions)}`;
  return `${isCovered(row) ? 'covered' : 'GAP    '}  ${id}: ${asked}; ${counts}`;
};
const list = (slugs: readonly string[]): string => (slugs.length > 0 ? ` (${slugs.join(' ')})` : '');

function print(rows: readonly Covered[], all: boolean): void {
  for (const row of rows) if (all || !isCovered(row)) console.log(lineOf(row));
  for (const subject of SUBJECTS) {
    const own = rows.filter((row) => row.subject === subject);
    console.log(`${subject}s: ${own.filter(isCovered).length} of ${own.length} covered`);
  }
}

/** The list only shrinks: what is covered now leaves it, and nothing comes onto it. */
function write(rows: readonly Covered[]): void {
  const known = JSON.parse(readFileSync(GAPS, 'utf8')) as string[];
  const gaps = rows.filter((row) => !isCovered(row)).map(({ id }) => id);
  const left = known.filter((id) => gaps.includes(id));
  writeFileSync(GAPS, `${JSON.stringify(left, null, 2)}\n`);
  console.log(`${known.length - left.length} gaps closed, ${left.length} left`);
}

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else {
  const rows = coverageOf(shippedContent());
  print(rows, values.all);
  if (values.write) write(rows);
}
