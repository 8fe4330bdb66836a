import { centred, padded, width } from './width';

type Row = Readonly<Record<string, unknown>>;

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
const worded = (value: unknown): string =>
  value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value);

/** A box of `--output table`: a title and its lines, all of one width in the end. */
interface Box {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly heads: readonly string[];
}

/** `--output table`: every object or list of objects as a box with its name on top, nested ones below. */
export function asTable(value: unknown, title: string): string {
  const boxes = boxesOf(value, title);
  const inner = Math.max(...boxes.map(innerWidth), width(title) + 2);
  const rule = '-'.repeat(inner + 2);
  const bodies = boxes.map((box) => draw(box, inner)).join(`\n${rule}\n`);
  return boxes.length === 0 ? '' : `${rule}\n${bodies}\n${rule}`;
}

function boxesOf(value: unknown, title: string): readonly Box[] {
  if (isScalar(value)) return [{ title, heads: [], rows: [[worded(value)]] }];
  if (Array.isArray(value)) return boxesOfList(value, title);
  const entries = Object.entries(value as Row);
  const scalars = entries.filter(([, member]) => isScalar(member));
  const nested = entries.filter(([, member]) => !isScalar(member));
  const own = { title, heads: [], rows: scalars.map(([name, member]) => [name, worded(member)]) };
  return [own, ...nested.flatMap(([name, member]) => boxesOf(member, name))];
}

function boxesOfList(values: readonly unknown[], title: string): readonly Box[] {
  if (values.every(isScalar)) return [{ title, heads: [], rows: values.map((value) => [worded(value)]) }];
  const rows = values as readonly Row[];
  const flat = rows.every((row) => !isScalar(row) && Object.values(row).every(isScalar));
  if (!flat) return rows.flatMap((row) => boxesOf(row, title));
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
  return [{ title, heads, rows: rows.map((row) => heads.map((head) => worded(row[head] ?? ''))) }];
}

const columnWidths = ({ heads, rows }: Box): readonly number[] => {
  const lines = heads.length > 0 ? [heads, ...rows] : rows;
  const count = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...lines.map((line) => width(line[column] ?? '') + 4)),
  );
};

const innerWidth = (box: Box): number => {
  const columns = columnWidths(box);
  return columns.reduce((sum, one) => sum + one, Math.max(0, columns.length - 1));
};

function draw(box: Box, inner: number): string {
  const widths = [...columnWidths(box)];
  const last = widths.length - 1;
  // The last column takes what the widest box leaves.
  if (last >= 0) widths[last] = (widths[last] as number) + inner - innerWidth(box);
  const rule = `+${widths.map((one) => '-'.repeat(one)).join('+')}+`;
  const lines = [`|${centred(box.title, inner)}|`];
  if (box.heads.length > 0) lines.push(rule, line(box.heads, widths, centred));
  if (box.rows.length > 0)
    lines.push(
      rule,
      ...box.rows.map((row) => line(row, widths, (text, columns) => padded(`  ${text}`, columns))),
    );
  return lines.join('\n');
}

const line = (
  cells: readonly string[],
  widths: readonly number[],
  place: (text: string, columns: number) => string,
): string => `|${widths.map((columns, index) => place(cells[index] ?? '', columns)).join('|')}|`;
