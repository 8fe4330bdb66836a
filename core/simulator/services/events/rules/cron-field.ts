/** Values of a field, or every value. */
export type Values = ReadonlySet<number> | 'all';

export interface FieldRange {
  readonly min: number;
  readonly max: number;
  /** Names of the values from `min` on. */
  readonly names?: readonly string[];
}

/** Values of a field of lists, ranges and steps: `1,5-7`, `0/15`, `MON-FRI`. */
export function parseField(text: string, range: FieldRange): Values | undefined {
  if (text === '*') return 'all';
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const found = parsePart(part, range);
    if (!found) return undefined;
    for (const value of found) values.add(value);
  }
  return values;
}

function parsePart(part: string, range: FieldRange): number[] | undefined {
  const [span = '', step, extra] = part.split('/');
  if (extra !== undefined || (step !== undefined && !/^[1-9]\d*$/.test(step))) return undefined;
  const ends = parseSpan(span, range, step !== undefined);
  if (!ends) return undefined;
  const values: number[] = [];
  for (let value = ends.from; value <= ends.to; value += step === undefined ? 1 : Number(step))
    values.push(value > range.max ? value - range.max + range.min - 1 : value);
  return values;
}

function parseSpan(
  span: string,
  range: FieldRange,
  stepped: boolean,
): { from: number; to: number } | undefined {
  if (span === '*') return { from: range.min, to: range.max };
  const [first = '', second, extra] = span.split('-');
  const from = numberOf(first, range);
  const to = second === undefined ? (stepped ? range.max : from) : numberOf(second, range);
  if (extra !== undefined || from === undefined || to === undefined) return undefined;
  if (to >= from) return { from, to };
  // Only days of the week and months go round: FRI-MON.
  return range.names ? { from, to: to + range.max - range.min + 1 } : undefined;
}

function numberOf(text: string, { min, max, names }: FieldRange): number | undefined {
  const named = names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? named + min : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}
