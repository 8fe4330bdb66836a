import { markdownLines } from '../notes/outline';
import type { ItemText } from './item';

/** Headings a question's text file may have, in the order they are written out. */
const SECTIONS = ['Stem', 'Exhibit', 'Prompts', 'Options', 'Reasons', 'Explanation'] as const;
type Section = (typeof SECTIONS)[number];

/** What opens a part, a section of it, and an entry of a section. */
const OPENERS = { part: '# Part: ', section: '## ', entry: '### ' } as const;

const isSection = (name: string): name is Section => SECTIONS.some((section) => section === name);

/** One text with its parts: `# Part: <id>` opens the text of a part of a case study. */
type Draft = {
  stem: string;
  exhibits: { title: string; body: string }[];
  options: Record<string, string>;
  prompts: Record<string, string>;
  reasons: Record<string, string>;
  explanation: string;
};

const emptyDraft = (): Draft => ({
  stem: '',
  exhibits: [],
  options: {},
  prompts: {},
  reasons: {},
  explanation: '',
});

/**
 * Reads the text file of a fixed question:
 * `## Stem`, `## Exhibit: <title>`, `## Prompts`, `## Options`, `## Reasons`, `## Explanation`;
 * in Prompts, Options and Reasons each entry opens with `### <option id>`. A case study's parts follow,
 * each opened by `# Part: <id>`. In fenced code nothing opens. Faults name the heading; the vocabulary is closed.
 */
export function parseQuestionText(source: string, fault: (message: string) => void): ItemText {
  const { before, opened } = opensBy(OPENERS.part, source);
  const whole = parsePiece(before, fault);
  const parts: Record<string, ItemText> = {};
  for (const { title: id, body } of opened) {
    if (parts[id]) fault(`part "${id}" stands twice`);
    parts[id] = parsePiece(body, fault);
  }
  return Object.keys(parts).length > 0 ? { ...whole, parts } : whole;
}

/** A text cut at the lines that begin with an opener. */
function opensBy(
  opener: string,
  source: string,
): { before: string; opened: { title: string; body: string }[] } {
  const before: string[] = [];
  const opened: { title: string; lines: string[] }[] = [];
  for (const { text, code } of markdownLines(source)) {
    const title = !code && text.startsWith(opener) ? text.slice(opener.length).trim() : '';
    if (title !== '') opened.push({ title, lines: [] });
    else (opened.at(-1)?.lines ?? before).push(text);
  }
  return {
    before: before.join('\n').trim(),
    opened: opened.map(({ title, lines }) => ({ title, body: lines.join('\n').trim() })),
  };
}

function parsePiece(source: string, fault: (message: string) => void): ItemText {
  const draft = emptyDraft();
  const { before, opened } = opensBy(OPENERS.section, source);
  if (before !== '') fault('text before the first heading');
  for (const { title, body } of opened) readSection(draft, title, body, fault);
  const { stem, options, reasons, explanation } = draft;
  return {
    stem,
    ...(draft.exhibits.length > 0 && { exhibits: draft.exhibits }),
    options,
    ...(Object.keys(draft.prompts).length > 0 && { prompts: draft.prompts }),
    reasons,
    explanation,
  };
}

function readSection(draft: Draft, heading: string, body: string, fault: (message: string) => void): void {
  const [name = ''] = heading.split(':', 1);
  const title = heading.slice(name.length + 1).trim();
  if (!isSection(name)) {
    fault(`unknown heading "${heading}": use ${SECTIONS.join(', ')}`);
    return;
  }
  switch (name) {
    case 'Stem':
      draft.stem = body;
      return;
    case 'Explanation':
      draft.explanation = body;
      return;
    case 'Exhibit':
      draft.exhibits.push({ title, body });
      return;
    case 'Prompts':
      draft.prompts = entries(body, name, fault);
      return;
    case 'Options':
      draft.options = entries(body, name, fault);
      return;
    case 'Reasons':
      draft.reasons = entries(body, name, fault);
      return;
  }
}

function entries(body: string, section: string, fault: (message: string) => void): Record<string, string> {
  const { before, opened } = opensBy(OPENERS.entry, body);
  if (before !== '') fault(`${section}: text before the first "### id"`);
  const out: Record<string, string> = {};
  for (const { title: id, body: words } of opened) {
    if (id in out) fault(`${section}: "${id}" stands twice`);
    out[id] = words;
  }
  return out;
}

/** The text file of a question: the inverse of `parseQuestionText`. */
export function formatQuestionText(text: ItemText): string {
  const parts = Object.entries(text.parts ?? {}).map(
    ([id, part]) => `${OPENERS.part}${id}\n\n${formatPiece(part)}`,
  );
  return `${[formatPiece(text), ...parts].join('\n\n').trim()}\n`;
}

function formatPiece(text: ItemText): string {
  const list = (name: Section, values: Readonly<Record<string, string>> = {}): string[] =>
    Object.keys(values).length === 0
      ? []
      : [
          `${OPENERS.section}${name}\n\n${Object.entries(values)
            .map(([id, body]) => `${OPENERS.entry}${id}\n${enclosed(body)}`)
            .join('\n\n')}`,
        ];
  return [
    `${OPENERS.section}Stem\n\n${enclosed(text.stem)}`,
    ...(text.exhibits ?? []).map(
      ({ title, body }) => `${OPENERS.section}Exhibit: ${title}\n\n${enclosed(body)}`,
    ),
    ...list('Prompts', text.prompts),
    ...list('Options', text.options),
    ...list('Reasons', text.reasons),
    ...(text.explanation ? [`${OPENERS.section}Explanation\n\n${enclosed(text.explanation)}`] : []),
  ].join('\n\n');
}

/** A text that opens nothing of its own: a heading in it is indented by a space, which Markdown reads alike. */
const enclosed = (markdown: string): string =>
  markdownLines(markdown)
    .map(({ text, code }) => (!code && isOpener(text) ? ` ${text}` : text))
    .join('\n');

const isOpener = (line: string): boolean => Object.values(OPENERS).some((opener) => line.startsWith(opener));
