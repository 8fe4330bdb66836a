import { CliFault, shellFault } from '../cli-error';
import { parseJq } from './jq-parse';
import { runJq } from './jq-run';
import { textFilter } from './text-filters';

/** A command behind a pipe: text in, text out. */
export type Filter = (text: string) => string;

const FILTERS = ['jq', 'grep', 'head', 'tail', 'sort', 'uniq', 'wc'];

/** The filter that the words after a pipe name. */
export function parseFilter(words: readonly string[]): Filter {
  const [name = '', ...rest] = words;
  if (name === 'jq') return jqFilter(rest);
  const filter = textFilter(name, rest);
  if (filter) return filter;
  throw shellFault(`${name}: command not found. Behind a pipe there are ${FILTERS.join(', ')}`);
}

export const applyFilters = (text: string, filters: readonly Filter[]): string =>
  filters.reduce((current, filter) => filter(current), text);

function jqFilter(words: readonly string[]): Filter {
  const flags = words.filter((word) => /^-[rcr]+$|^--(raw-output|compact-output)$/.test(word));
  const [expression = '.', ...extra] = words.filter((word) => !flags.includes(word));
  if (extra.length > 0) throw shellFault(`jq: error: this jq takes one expression, got ${extra.length + 1}`);
  const program = parseJq(expression);
  const raw = flags.some((flag) => /^-\w*r|raw/.test(flag));
  const compact = flags.some((flag) => /^-\w*c|compact/.test(flag));
  return (text) => {
    if (text.trim() === '') return '';
    return runJq(program, inputOf(text))
      .map((value) => shown(value, raw, compact))
      .join('\n');
  };
}

function inputOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CliFault({
      code: 'filter',
      message: 'jq: error: the input is not JSON. Use --output json before the pipe',
      exitCode: 5,
    });
  }
}

function shown(value: unknown, raw: boolean, compact: boolean): string {
  if (raw && typeof value === 'string') return value;
  return JSON.stringify(value ?? null, undefined, compact ? undefined : 2);
}
