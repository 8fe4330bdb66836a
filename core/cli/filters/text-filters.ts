import { shellFault } from '../cli-error';

type TextFilter = (text: string) => string;

const LINES = 10;

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

/** `grep`, `head`, `tail`, `sort`, `uniq` and `wc` with their usual flags; undefined for any other name. */
export function textFilter(name: string, words: readonly string[]): TextFilter | undefined {
  switch (name) {
    case 'grep':
      return grep(words);
    case 'head':
      return countedLines(name, words, (lines, count) => lines.slice(0, count));
    case 'tail':
      return countedLines(name, words, (lines, count) => lines.slice(Math.max(0, lines.length - count)));
    case 'sort':
      return (text) => sortLines(linesOf(text), words).join('\n');
    case 'uniq':
      return (text) => unique(linesOf(text), words.includes('-c')).join('\n');
    case 'wc':
      return (text) => wordCount(text, words);
    default:
      return undefined;
  }
}

function grep(words: readonly string[]): TextFilter {
  const flags = words.filter((word) => /^-[ivcEF]+$/.test(word)).join('');
  const [pattern, ...extra] = words.filter((word) => !/^-[ivcEF]+$/.test(word));
  if (pattern === undefined || extra.length > 0) throw shellFault('usage: grep [-ivcEF] PATTERN');
  const found = matcher(pattern, flags);
  return (text) => {
    const lines = linesOf(text).filter((line) => found(line) !== flags.includes('v'));
    return flags.includes('c') ? String(lines.length) : lines.join('\n');
  };
}

/** Plain text is looked for as it is: a pattern of a learner must not be able to take for ever. */
function matcher(pattern: string, flags: string): (line: string) => boolean {
  const fold = (text: string): string => (flags.includes('i') ? text.toLowerCase() : text);
  const alternatives = flags.includes('F') ? [pattern] : pattern.split(flags.includes('E') ? '|' : '\\|');
  const wanted = alternatives.map((one) => ({
    text: fold(one.replace(/^\^|\$$/g, '')),
    start: one.startsWith('^'),
    end: one.endsWith('$'),
  }));
  return (line) =>
    wanted.some(({ text, start, end }) => {
      const folded = fold(line);
      if (start && end) return folded === text;
      if (start) return folded.startsWith(text);
      return end ? folded.endsWith(text) : folded.includes(text);
    });
}

function countedLines(
  name: string,
  words: readonly string[],
  take: (lines: readonly string[], count: number) => readonly string[],
): TextFilter {
  const text = words.join(' ');
  const count = text === '' ? LINES : Number(/^-n? ?(\d+)$/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(count)) throw shellFault(`usage: ${name} [-n LINES]`);
  return (input) => take(linesOf(input), count).join('\n');
}

function sortLines(lines: readonly string[], words: readonly string[]): readonly string[] {
  const flags = words.join('');
  const numeric = flags.includes('n');
  const order = [...lines].sort((a, b) =>
    numeric ? Number.parseFloat(a) - Number.parseFloat(b) : a.localeCompare(b),
  );
  const unique = flags.includes('u') ? [...new Set(order)] : order;
  return flags.includes('r') ? unique.reverse() : unique;
}

function unique(lines: readonly string[], counted: boolean): readonly string[] {
  const runs: { line: string; count: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.line === line) last.count += 1;
    else runs.push({ line, count: 1 });
  }
  return runs.map(({ line, count }) => (counted ? `${String(count).padStart(7)} ${line}` : line));
}

function wordCount(text: string, words: readonly string[]): string {
  const lines = linesOf(text).length;
  if (words.includes('-l')) return String(lines);
  if (words.includes('-c')) return String(new TextEncoder().encode(text).length);
  const count = text.split(/\s+/).filter((word) => word !== '').length;
  return words.includes('-w') ? String(count) : `${lines} ${count} ${new TextEncoder().encode(text).length}`;
}
