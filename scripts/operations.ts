// npm run operations [-- --save README.md]: the operations of every simulated service, those it has and those it
// has not. With --save the list replaces what stands in that file between the marks of this command; there, names of
// what a service has not are left out where nobody would read so many.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { apiFileSchema } from '../core/facts/api.schema';
import type { AnyService } from '../core/simulator/engine/contract';
import { SERVICES } from '../core/simulator/services/list';

const [FROM, TO] = ['<!-- operations -->', '<!-- /operations -->'];
/** First element of the SDK's schema of an operation. */
const OPERATION = 9;
const NAMED_MOST = 60;

interface Row {
  readonly title: string;
  readonly done: readonly string[];
  readonly missing: readonly string[];
}

async function rowOf({ name, operations }: AnyService): Promise<Row> {
  const api = apiFileSchema.parse(parse(readFileSync(`content/facts/api/${name}.yaml`, 'utf8')));
  const sdk = (await import(api.package)) as Record<string, unknown>;
  const known = Object.entries(sdk)
    .filter(([key, schema]) => key.endsWith('$') && Array.isArray(schema) && schema[0] === OPERATION)
    .map(([key]) => key.slice(0, -1))
    .sort();
  const done = known.filter((operation) => operations[operation] && !operations[operation].internal);
  return { title: name, done, missing: known.filter((operation) => !done.includes(operation)) };
}

const named = (missing: readonly string[], most: number): string => {
  if (missing.length > most) return `${missing.length} others`;
  return missing.length === 0 ? 'none' : missing.join(', ');
};

const listed = ({ title, done, missing }: Row, most: number): string =>
  [
    `<details><summary><b>${title}</b>: ${done.length} of ${done.length + missing.length}</summary>`,
    '',
    `Simulated: ${done.join(', ')}.`,
    '',
    `Answered as unknown: ${named(missing, most)}.`,
    '',
    '</details>',
    '',
  ].join('\n');

function save(file: string, text: string): void {
  const page = readFileSync(file, 'utf8');
  const [start, end] = [page.indexOf(FROM), page.indexOf(TO)];
  if (start < 0 || end < start) throw new Error(`${file} has no ${FROM} … ${TO}`);
  writeFileSync(file, `${page.slice(0, start + FROM.length)}\n${text}${page.slice(end)}`);
}

const { values } = parseArgs({ options: { save: { type: 'string' } } });
const rows: Row[] = [];
for (const service of SERVICES) rows.push(await rowOf(service));
const text = rows
  .sort((a, b) => a.title.localeCompare(b.title))
  .map((row) => listed(row, values.save ? NAMED_MOST : Number.POSITIVE_INFINITY))
  .join('\n');
if (values.save) save(values.save, text);
else console.log(text);
