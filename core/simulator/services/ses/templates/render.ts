import { invalidRenderingParameter, missingRenderingAttribute } from '../refusals';
import type { Template } from '../state';
import { type ParsedTemplate, type Piece, parseTemplate } from './parse-template';

type Data = Readonly<Record<string, unknown>>;

/** A template with its data put in. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The data of a template. Refuses what is no JSON object. */
export function readData(json: string): Data {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Data;
  } catch {
    // Said below.
  }
  throw invalidRenderingParameter('Template rendering data is invalid');
}

/**
 * Puts data in a template. Refuses data that lacks a value; a condition that lacks one does not hold. Nothing is
 * escaped. Source: https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 */
export function render({ subject, text, html }: Template, data: Data): Rendered {
  return { subject: fill(subject, data), text: fill(text, data), html: fill(html, data) };
}

/** Characters that a part of a message may have: ours, so that lists in lists end. A piece counts for a few. */
const WRITTEN_MAX = 10_000_000;
const PIECE_CHARS = 20;

/** What a name stands for: in the innermost item that is gone through, outer ones by `../`. */
type Scopes = readonly unknown[];

/** What holds all through a part. */
interface Run {
  readonly partials: ParsedTemplate['partials'];
  readonly left: { size: number };
}

function fill(text: string, data: Data): string {
  const { pieces, partials } = parseTemplate(text);
  return written(pieces, [data], { partials, left: { size: WRITTEN_MAX } });
}

const written = (pieces: readonly Piece[], scopes: Scopes, run: Run): string =>
  pieces.map((piece) => spent(writtenPiece(piece, scopes, run), piece, run)).join('');

/** Counts what is written at its innermost place. */
function spent(text: string, piece: Piece, { left }: Run): string {
  const ownChars = typeof piece === 'string' || piece.kind === 'value' ? text.length : 0;
  left.size -= ownChars + PIECE_CHARS;
  if (left.size < 0) throw invalidRenderingParameter('Rendered template is too long');
  return text;
}

function writtenPiece(piece: Piece, scopes: Scopes, run: Run): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'block') return writtenBlock(piece, scopes, run);
  if (piece.kind === 'value') return String(given(valueAt(piece.name, scopes), piece.name));
  // A partial is not known within partials, so that none can use itself.
  return written(given(run.partials.get(piece.name), piece.name), scopes, { ...run, partials: new Map() });
}

type Block = Extract<Piece, { kind: 'block' }>;

function writtenBlock({ helper, name, body, otherwise }: Block, scopes: Scopes, run: Run): string {
  const value = valueAt(name, scopes);
  const holds = isTruthy(value) !== (helper === 'unless');
  if (!holds) return written(otherwise, scopes, run);
  if (helper === 'with') return written(body, [value, ...scopes], run);
  if (helper !== 'each') return written(body, scopes, run);
  const items = typeof value === 'object' ? Object.values(value as object) : [];
  return items.map((item) => written(body, [item, ...scopes], run)).join('');
}

/** As Handlebars has it: an empty list does not hold either. */
const isTruthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function valueAt(name: string, scopes: Scopes): unknown {
  const up = name.split('../').length - 1;
  let value = scopes[up];
  for (const step of name.slice(up * '../'.length).split('.')) {
    if (step === 'this' || step === '') continue;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Data)[step];
  }
  return value;
}

function given<V>(value: V | undefined, name: string): V {
  if (value === undefined) throw missingRenderingAttribute(name);
  return value;
}
