import type { FactId } from '../kernel/ids';
import { type FactForm, isFactForm } from './format-fact';

/**
 * `{{fact:ID}}` or `{{fact:ID|form}}`; spaces inside the braces are allowed, and `\|` for the bar, which is how
 * it is written inside a Markdown table.
 */
const NOTATION = /\{\{\s*fact:\s*([^{}|\\]*?)\s*(?:\\?\|\s*([^{}|]*?)\s*)?\}\}/g;
const FACT_ID = /^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)+$/;

/** A place in a text that names a fact. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface FactReference {
  type: 'fact';
  id: FactId;
  form: FactForm;
  start: number;
  end: number;
}

/** A place that looks like a reference and is none: its id or its form cannot be. */
export interface MalformedReference {
  type: 'malformed';
  text: string;
  start: number;
  end: number;
}

export interface TextSegment {
  type: 'text';
  text: string;
  start: number;
  end: number;
}

export type FactSegment = TextSegment | FactReference | MalformedReference;

function reference(match: RegExpExecArray): FactReference | MalformedReference {
  const [text, id = '', form = 'plain'] = match;
  const start = match.index;
  const end = start + text.length;
  // `plain` is what no form at all means, so it is not written out.
  if (!FACT_ID.test(id) || !isFactForm(form) || (form === 'plain' && match[2] !== undefined))
    return { type: 'malformed', text, start, end };
  return { type: 'fact', id, form, start, end };
}

/** Cuts a text into plain text and fact references, in order and without gaps. */
export function factSegments(text: string): readonly FactSegment[] {
  const segments: FactSegment[] = [];
  let from = 0;
  const textTo = (end: number): void => {
    if (end > from) segments.push({ type: 'text', text: text.slice(from, end), start: from, end });
  };
  for (const match of text.matchAll(NOTATION)) {
    textTo(match.index);
    const found = reference(match);
    segments.push(found);
    from = found.end;
  }
  textTo(text.length);
  return segments;
}

/** The fact references of a text, in order; malformed ones are left out (see `malformedReferences`). */
export function factReferences(text: string): readonly FactReference[] {
  return factSegments(text).filter((segment) => segment.type === 'fact');
}

/** Places written like a reference whose id or form cannot be, for lint. */
export function malformedReferences(text: string): readonly MalformedReference[] {
  return factSegments(text).filter((segment) => segment.type === 'malformed');
}

/** A segment after resolving: text, or what the caller made of a reference. */
export type ResolvedSegment<T> = TextSegment | (FactReference & { resolved: T });

/**
 * Segments of a Markdown text with every reference resolved. What `resolve` answers with undefined (no such
 * fact, or no such end of its range) and malformed references stay in the text as written, so that nothing
 * an author wrote disappears.
 */
export function interpolateFacts<T>(
  markdown: string,
  resolve: (reference: FactReference) => T | undefined,
): readonly ResolvedSegment<T>[] {
  return factSegments(markdown).map((segment): ResolvedSegment<T> => {
    if (segment.type === 'text') return segment;
    const { start, end } = segment;
    const resolved = segment.type === 'fact' ? resolve(segment) : undefined;
    if (segment.type === 'malformed' || resolved === undefined)
      return { type: 'text', text: markdown.slice(start, end), start, end };
    return { ...segment, resolved };
  });
}
