/**
 * `--output text`: scalars of an object on one line, sorted by name and separated by tabs; nested lists on lines of
 * their own that begin with the name in capitals.
 */
export function asText(value: unknown): string {
  const lines: string[] = [];
  write(value, undefined, lines);
  return lines.join('\n');
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
const worded = (value: unknown): string =>
  value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value);

function write(value: unknown, name: string | undefined, lines: string[]): void {
  if (isScalar(value)) {
    lines.push(name === undefined ? worded(value) : `${name}\t${worded(value)}`);
  } else if (Array.isArray(value)) writeList(value, name, lines);
  else writeObject(value as Readonly<Record<string, unknown>>, name, lines);
}

function writeList(values: readonly unknown[], name: string | undefined, lines: string[]): void {
  if (values.length > 0 && values.every(isScalar)) {
    if (name === undefined) lines.push(values.map(worded).join('\t'));
    else for (const value of values) lines.push(`${name}\t${worded(value)}`);
    return;
  }
  for (const value of values) write(value, name, lines);
}

function writeObject(
  value: Readonly<Record<string, unknown>>,
  name: string | undefined,
  lines: string[],
): void {
  const names = Object.keys(value).sort();
  const scalars = names.filter((key) => isScalar(value[key])).map((key) => worded(value[key]));
  if (scalars.length > 0) lines.push([...(name === undefined ? [] : [name]), ...scalars].join('\t'));
  for (const key of names) if (!isScalar(value[key])) write(value[key], key.toUpperCase(), lines);
}
