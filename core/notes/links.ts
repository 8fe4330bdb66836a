import { markdownLines } from './outline';

/** `note:slug#section`, or `note:slug` for the whole note. */
export interface NoteLink {
  note: string;
  section: string | undefined;
  /** Line it stands on, from 1. */
  line: number;
}

const NOTE_LINK =
  /\]\(\s*<?note:([^\s)#>]*)(?:#([^\s)>]*))?>?(?:\s+"[^"]*")?\s*\)|\]:\s*<?note:([^\s#>]*)(?:#([^\s>]*))?/g;

/** Every link to a note in a Markdown text, code left out. */
export function noteLinks(markdown: string): readonly NoteLink[] {
  return markdownLines(markdown).flatMap(({ text, line, code }) => {
    if (code) return [];
    const prose = text.replace(/`[^`]*`/g, (span) => ' '.repeat(span.length));
    return [...prose.matchAll(NOTE_LINK)].map((match) => ({
      note: match[1] ?? match[3] ?? '',
      section: match[2] ?? match[4],
      line,
    }));
  });
}

/** Splits `note#section`; the section is undefined when there is none. */
export function splitSection(reference: string): { note: string; section: string | undefined } {
  const [note = '', section] = reference.split('#');
  return { note, section };
}
