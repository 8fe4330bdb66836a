import type { ItemText } from './item';

/** Headings a question's text file may have, in the order they are written out. */
const SECTIONS = ['Stem', 'Exhibit', 'Prompts', 'Options', 'Reasons', 'Explanation'] as const;
type Section = (typeof SECTIONS)[number];

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
 * each opened by `# Part: <id>`. Faults name the heading; the vocabulary is closed.
 */
export function parseQuestionText(source: string, fault: (message: string) => void): ItemText {
  const pieces = source.split(/^# Part: (.+)$/m);
  const whole = parsePiece(pieces[0] ?? '', fault);
  const parts: Record<string, ItemText> = {};
  for (let i = 1; i < pieces.length; i += 2) {
    const id = pieces[i]?.trim() ?? '';
    if (parts[id]) fault(`part "${id}" stands twice`);
    parts[id] = parsePiece(pieces[i + 1] ?? '', fault);
  }
  return Object.keys(parts).length > 0 ? { ...whole, parts } : whole;
}

function parsePiece(source: string, fault: (message: string) => void): ItemText {
  const draft = emptyDraft();
  const pieces = source.split(/^## (.+)$/m);
  if ((pieces[0] ?? '').trim() !== '') fault('text before the first heading');
  for (let i = 1; i < pieces.length; i += 2) {
    readSection(draft, pieces[i]?.trim() ?? '', (pieces[i + 1] ?? '').trim(), fault);
  }
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
  const [name = '', title = ''] = heading.split(/:\s*/, 2);
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
  const pieces = body.split(/^### (.+)$/m);
  if ((pieces[0] ?? '').trim() !== '') fault(`${section}: text before the first "### id"`);
  const out: Record<string, string> = {};
  for (let i = 1; i < pieces.length; i += 2) {
    const id = pieces[i]?.trim() ?? '';
    if (id in out) fault(`${section}: "${id}" stands twice`);
    out[id] = (pieces[i + 1] ?? '').trim();
  }
  return out;
}

/** The text file of a question: the inverse of `parseQuestionText`. */
export function formatQuestionText(text: ItemText): string {
  const parts = Object.entries(text.parts ?? {}).map(([id, part]) => `# Part: ${id}\n\n${formatPiece(part)}`);
  return `${[formatPiece(text), ...parts].join('\n\n').trim()}\n`;
}

function formatPiece(text: ItemText): string {
  const list = (name: Section, values: Readonly<Record<string, string>> = {}): string[] =>
    Object.keys(values).length === 0
      ? []
      : [
          `## ${name}\n\n${Object.entries(values)
            .map(([id, body]) => `### ${id}\n${body}`)
            .join('\n\n')}`,
        ];
  return [
    `## Stem\n\n${text.stem}`,
    ...(text.exhibits ?? []).map(({ title, body }) => `## Exhibit: ${title}\n\n${body}`),
    ...list('Prompts', text.prompts),
    ...list('Options', text.options),
    ...list('Reasons', text.reasons),
    ...(text.explanation ? [`## Explanation\n\n${text.explanation}`] : []),
  ].join('\n\n');
}
