import { invalidTemplate } from '../refusals';

/** A piece of a template: text, a value, a block or the use of a partial. */
export type Piece =
  | string
  | { readonly kind: 'value' | 'partial'; readonly name: string }
  | {
      readonly kind: 'block';
      readonly helper: string;
      readonly name: string;
      readonly body: readonly Piece[];
      readonly otherwise: readonly Piece[];
    };

export interface ParsedTemplate {
  readonly pieces: readonly Piece[];
  /** Inline partials by name. */
  readonly partials: ReadonlyMap<string, readonly Piece[]>;
}

/** A block that is open. `inline` blocks make partials; a block of `else if` ends with the one it stands in. */
interface Open {
  readonly helper: string;
  readonly name: string;
  readonly chained: boolean;
  readonly body: Piece[];
  readonly otherwise: Piece[];
  inOtherwise: boolean;
}

/** Blocks in blocks that are read: ours, as AWS tells no bound. */
const NESTING_MAX = 50;
const TAG = /\{\{\{?([^{}]*)\}?\}\}/;
const OPENING = /^#(if|unless|each|with)\s+(\S+)$/;
const INLINE = /^#\*\s*inline\s+["']([^"']+)["']$/;

/**
 * Reads the part of Handlebars that SES documents: values, each, if, unless and with their else, and inline partials.
 * Refuses blocks that do not close. Source: https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 */
export function parseTemplate(text: string): ParsedTemplate {
  const partials = new Map<string, readonly Piece[]>();
  const root = opened('root', '');
  const stack = [root];
  // Texts and tags take turns.
  for (const [i, part] of text.split(TAG).entries()) {
    const top = stack.at(-1) as Open;
    if (i % 2 === 0) pieces(top).push(part);
    else readTag(part.trim(), stack, partials);
    if (stack.length > NESTING_MAX)
      throw invalidTemplate('Template is invalid: its blocks are nested too deep.');
  }
  if (stack.length > 1) throw invalidTemplate('Template is invalid: a block is not closed.');
  return { pieces: root.body, partials };
}

const opened = (helper: string, name: string, chained = false): Open => ({
  helper,
  name,
  chained,
  body: [],
  otherwise: [],
  inOtherwise: false,
});

const pieces = ({ body, otherwise, inOtherwise }: Open): Piece[] => (inOtherwise ? otherwise : body);

function readTag(tag: string, stack: Open[], partials: Map<string, readonly Piece[]>): void {
  const top = stack.at(-1) as Open;
  const [, helper = '', name = ''] = OPENING.exec(tag) ?? [];
  const [, partial] = INLINE.exec(tag) ?? [];
  if (helper !== '') stack.push(opened(helper, name));
  else if (partial !== undefined) stack.push(opened('inline', partial));
  else if (tag.startsWith('/')) close(tag.slice(1).trim(), stack, partials);
  else if (tag === 'else' || tag.startsWith('else ')) readElse(tag.slice('else'.length).trim(), stack);
  else if (tag.startsWith('>')) pieces(top).push({ kind: 'partial', name: tag.slice(1).trim() });
  else if (tag.startsWith('#')) throw invalidTemplate(`Template is invalid: unknown helper ${tag.slice(1)}.`);
  else if (!tag.startsWith('!')) pieces(top).push({ kind: 'value', name: tag });
}

/** `else`, or `else if` with a condition of its own. */
function readElse(condition: string, stack: Open[]): void {
  const top = stack.at(-1) as Open;
  if (stack.length === 1 || top.inOtherwise)
    throw invalidTemplate('Template is invalid: else without a block.');
  top.inOtherwise = true;
  const [, helper = '', name = ''] = OPENING.exec(`#${condition}`) ?? [];
  if (helper !== '') stack.push(opened(helper, name, true));
}

function close(helper: string, stack: Open[], partials: Map<string, readonly Piece[]>): void {
  let done = pop(stack);
  while (done?.chained) {
    add(done, stack);
    done = pop(stack);
  }
  if (!done || done.helper !== helper)
    throw invalidTemplate(`Template is invalid: ${helper} is closed, but was not opened.`);
  if (helper === 'inline') partials.set(done.name, done.body);
  else add(done, stack);
}

const pop = (stack: Open[]): Open | undefined => (stack.length > 1 ? stack.pop() : undefined);

function add({ helper, name, body, otherwise }: Open, stack: Open[]): void {
  pieces(stack.at(-1) as Open).push({ kind: 'block', helper, name, body, otherwise });
}
