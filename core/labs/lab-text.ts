/** The words of a lab in one language, as Markdown. */
export interface LabText {
  readonly title: string;
  readonly story: string;
  readonly goal: string;
  /** One sentence for each goal, by its id. */
  readonly goals: Readonly<Record<string, string>>;
  /** From a nudge to nearly there. */
  readonly hints: readonly string[];
  readonly solution: string;
  /** Why each near miss is attractive and what happens instead, by its id. */
  readonly nearMisses: Readonly<Record<string, string>>;
}

/** What the text file has that it must not, or lacks. */
export type LabTextFault = 'no-heading' | 'twice' | 'no-title' | 'unknown' | 'missing';

/** Where that is: the heading, and its line from 1; null where there is none. */
export interface LabTextFaultAt {
  readonly code: LabTextFault;
  readonly heading: string;
  readonly line: number | null;
}

/** What the text must speak of. */
interface Spoken {
  readonly goals: readonly { readonly id: string }[];
  readonly nearMisses: readonly { readonly id: string }[];
}

export const HINTS = 3;
const SECTIONS = ['Story', 'Goal', ...Array.from({ length: HINTS }, (_, n) => `Hint ${n + 1}`), 'Solution'];

/**
 * Reads the text file of a lab, without its HTML comments: `# <title>`, then `## Story`, `## Goal` with `### <goal id>` for each goal,
 * `## Hint 1` to `## Hint 3`, `## Solution`, and `### <near miss id>` for each near miss. The vocabulary is closed
 * and nothing may be missing; faults name the heading.
 */
export function parseLabText(
  source: string,
  spoken: Spoken,
  fault: (message: string, at: LabTextFaultAt) => void,
): LabText {
  const pieces = headingsOnly(source)
    .split(/^(#{1,3}) (.+)$/m)
    .map(withCode);
  const found = new Map<string, string>();
  const lines = new Map<string, number>();
  const tell = (code: LabTextFault, heading: string, line: number | null = lines.get(heading) ?? null) =>
    fault(WORDS[code](heading), { code, heading, line });
  if ((pieces[0] ?? '').trim() !== '') tell('no-heading', '', 1);
  let line = 1 + breaksIn(pieces[0]);
  for (let i = 1; i < pieces.length; i += 3) {
    const heading = `${pieces[i]} ${pieces[i + 1]?.trim()}`;
    if (found.has(heading)) tell('twice', heading, line);
    found.set(heading, (pieces[i + 2] ?? '').trim());
    lines.set(heading, line);
    line += breaksIn(pieces[i + 2]);
  }
  const title = [...found.keys()].find((heading) => heading.startsWith('# '));
  if (title === undefined) tell('no-title', '# ', 1);
  const ids = [...spoken.goals, ...spoken.nearMisses].map(({ id }) => `### ${id}`);
  const known = new Set([title, ...SECTIONS.map((name) => `## ${name}`), ...ids]);
  for (const heading of found.keys()) if (!known.has(heading)) tell('unknown', heading);
  const take = (heading: string): string => {
    const text = found.get(heading) ?? '';
    if (text === '') tell('missing', heading);
    return text;
  };
  const byId = (all: Spoken['goals']) => Object.fromEntries(all.map(({ id }) => [id, take(`### ${id}`)]));
  return {
    title: title?.slice(2) ?? '',
    story: take('## Story'),
    goal: found.get('## Goal') ?? '',
    goals: byId(spoken.goals),
    hints: Array.from({ length: HINTS }, (_, n) => take(`## Hint ${n + 1}`)),
    solution: take('## Solution'),
    nearMisses: byId(spoken.nearMisses),
  };
}

const WORDS: Readonly<Record<LabTextFault, (heading: string) => string>> = {
  'no-heading': () => 'text before the first heading',
  twice: (heading) => `"${heading}" stands twice`,
  'no-title': () => 'the title is missing: begin with "# <title>"',
  unknown: (heading) => `unknown heading "${heading}"`,
  missing: (heading) => `"${heading}" is missing or empty`,
};

const breaksIn = (text = ''): number => text.split('\n').length - 1;

/** Stands for a `#` that begins a line of code: a comment there is no heading. */
const CODE_HASH = '\u0001';
const CODE_OR_COMMENT = /^```[\s\S]*?^```|<!--[\s\S]*?-->/gm;
/** Comments for authors are left out, their lines are kept. */
const headingsOnly = (source: string): string =>
  source.replace(CODE_OR_COMMENT, (found) =>
    found.startsWith('`') ? found.replace(/^#/gm, CODE_HASH) : '\n'.repeat(breaksIn(found)),
  );
const withCode = (piece: string): string => piece.replaceAll(CODE_HASH, '#');
