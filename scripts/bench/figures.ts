/** One figure, measured several times. */
export interface Figure {
  name: string;
  unit: string;
  values: readonly number[];
  /** What the product promises, as a bound on the median. */
  goal?: { at: 'least' | 'most'; value: number };
}

export interface Suite {
  name: string;
  about: string;
  /** Left out of a run that names no suite. */
  onlyWhenNamed?: boolean;
  run(): Promise<readonly Figure[]>;
}

/** Thrown by a suite that cannot run here; the others go on. */
export class NotHere extends Error {}

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The value that a share of the values do not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const ordered = sorted(values);
  return (
    ordered[Math.min(ordered.length - 1, Math.max(0, Math.ceil(ordered.length * share) - 1))] ?? Number.NaN
  );
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const SIGNIFICANT = 3;
const shown = (value: number): string =>
  Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(SIGNIFICANT)));

function goalOf({ goal, values }: Figure): string {
  if (!goal) return '';
  const value = median(values);
  const met = goal.at === 'least' ? value >= goal.value : value <= goal.value;
  return `${goal.at === 'least' ? 'at least' : 'at most'} ${shown(goal.value)}: ${met ? 'met' : 'missed'}`;
}

/** The figures as a Markdown table: readable at a terminal and in a document. */
export function table(figures: readonly Figure[]): string {
  const head = ['figure', 'unit', 'minimum', 'median', 'maximum', 'runs', 'goal'];
  const rows = figures.map((figure) => [
    figure.name,
    figure.unit,
    shown(Math.min(...figure.values)),
    shown(median(figure.values)),
    shown(Math.max(...figure.values)),
    String(figure.values.length),
    goalOf(figure),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
