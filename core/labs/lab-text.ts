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

/** What the text must speak of. */
interface Spoken {
  readonly goals: readonly { readonly id: string }[];
  readonly nearMisses: readonly { readonly id: string }[];
}

export const HINTS = 3;
const SECTIONS = ['Story', 'Goal', ...Array.from({ length: HINTS }, (_, n) => `Hint ${n + 1}`), 'Solution'];

/**
 * Reads the text file of a lab: `# <title>`, then `## Story`, `## Goal` with `### <goal id>` for each goal,
 * `## Hint 1` to `## Hint 3`, `## Solution`, and `### <near miss id>` for each near miss. The vocabulary is closed
 * and nothing may be missing; faults name the heading.
 */
export function parseLabText(source: string, spoken: Spoken, fault: (message: string) => void): LabText {
  const pieces = withoutCode(source)
    .split(/^(#{1,3}) (.+)$/m)
    .map(withCode);
  if ((pieces[0] ?? '').trim() !== '') fault('text before the first heading');
  const found = new Map<string, string>();
  for (let i = 1; i < pieces.length; i += 3) {
    const heading = `${pieces[i]} ${pieces[i + 1]?.trim()}`;
    if (found.has(heading)) fault(`"${heading}" stands twice`);
    found.set(heading, (pieces[i + 2] ?? '').trim());
  }
  const title = [...found.keys()].find((heading) => heading.startsWith('# '));
  if (title === undefined) fault('the title is missing: begin with "# <title>"');
  const ids = [...spoken.goals, ...spoken.nearMisses].map(({ id }) => `### ${id}`);
  const known = new Set([title, ...SECTIONS.map((name) => `## ${name}`), ...ids]);
  for (const heading of found.keys()) if (!known.has(heading)) fault(`unknown heading "${heading}"`);
  const take = (heading: string): string => {
    const text = found.get(heading) ?? '';
    if (text === '') fault(`"${heading}" is missing or empty`);
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

/** Stands for a `#` that begins a line of code: a comment there is no heading. */
const CODE_HASH = '\u0001';
const withoutCode = (source: string): string =>
  source.replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/^#/gm, CODE_HASH));
const withCode = (piece: string): string => piece.replaceAll(CODE_HASH, '#');
