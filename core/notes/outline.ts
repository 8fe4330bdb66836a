/** A heading's own id at the end of its line: `## Title {#id}`. */
const TRAILING_ID = /^(.*?)[ \t]*\{#([\p{L}\p{N}_-]+)\}[ \t]*$/su;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const HEADING_ID_MAX = 80;

/** Splits `Title {#id}`; undefined when there is no id. */
export function trailingId(heading: string): { title: string; id: string } | undefined {
  const match = TRAILING_ID.exec(heading);
  return match ? { title: match[1] ?? '', id: match[2] ?? '' } : undefined;
}

/** An id made of a heading's words (or of the id it names), not yet in `taken`; adds it there. */
export function headingId(words: string, taken: Set<string>): string {
  const base =
    words
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s+/g, '-')
      .slice(0, HEADING_ID_MAX) || 'section';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** One line of a Markdown text with what it belongs to. `line` counts from 1. */
export interface Line {
  text: string;
  line: number;
  /** True inside a fenced code block, its fences included. */
  code: boolean;
}

/** The lines of a text, told apart by whether they stand in a fenced code block. */
export function markdownLines(markdown: string): readonly Line[] {
  let fence = '';
  return markdown.split(/\r\n|\r|\n/).map((text, index) => {
    const line = index + 1;
    const found = FENCE.exec(text);
    if (fence) {
      const closes = found?.[1]?.startsWith(fence) && (found[2] ?? '').trim() === '';
      if (closes) fence = '';
      return { text, line, code: true };
    }
    // A backtick fence cannot have a backtick after it: that is inline code.
    if (found && !(found[1]?.startsWith('`') && found[2]?.includes('`'))) {
      fence = found[1] ?? '';
      return { text, line, code: true };
    }
    return { text, line, code: false };
  });
}

/** A heading and what stands below it, down to the next heading of any level. */
export interface Section {
  /** The id written in the heading, or one made of its words. */
  id: string;
  /** Whether the id is written in the heading. */
  named: boolean;
  title: string;
  /** 1 to 6. */
  level: number;
  /** Line of the heading, from 1. */
  line: number;
  /** Markdown below the heading. */
  body: string;
}

/** The heading on a line, or undefined. Headings in code are none: ask for lines first. */
export function headingOf(line: string): { level: number; title: string; id?: string } | undefined {
  const match = HEADING.exec(line);
  if (!match) return undefined;
  const level = match[1]?.length ?? 1;
  const named = trailingId(match[2] ?? '');
  return named ? { level, title: named.title, id: named.id } : { level, title: match[2] ?? '' };
}

/** The sections of a text in order; what stands before the first heading belongs to none. */
export function noteOutline(markdown: string): readonly Section[] {
  const taken = new Set<string>();
  const sections: (Omit<Section, 'body'> & { body: string[] })[] = [];
  for (const { text, line, code } of markdownLines(markdown)) {
    const heading = code ? undefined : headingOf(text);
    if (heading) {
      const { level, title } = heading;
      const id = headingId(heading.id ?? plainWords(title), taken);
      sections.push({ id, named: heading.id !== undefined, title, level, line, body: [] });
    } else sections.at(-1)?.body.push(text);
  }
  return sections.map((section) => ({ ...section, body: section.body.join('\n').trim() }));
}

/** Inline Markdown as the words a reader sees: marks, link targets and code ticks are dropped. */
export const plainWords = (inline: string): string =>
  inline
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^>]*>/g, '')
    .replace(/[*`~]|==|(?<!\w)_|_(?!\w)/g, '')
    .trim();
