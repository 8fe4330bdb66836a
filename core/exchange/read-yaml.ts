import { Composer, type CST, type Document, type ErrorCode, LineCounter, Parser, visit } from 'yaml';
import { assert } from '../kernel/assert';

/** What the parser calls its errors, as far as an author needs to tell them apart. */
const FAULTS = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  DUPLICATE_KEY: 'twice',
  MISSING_CHAR: 'missing',
  UNEXPECTED_TOKEN: 'unexpected',
  BAD_SCALAR_START: 'quote',
  BAD_DQ_ESCAPE: 'escape',
  MULTILINE_IMPLICIT_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  NON_STRING_KEY: 'key',
  BLOCK_AS_IMPLICIT_KEY: 'nested',
  BLOCK_IN_FLOW: 'block-in-flow',
  MULTIPLE_DOCS: 'documents',
  BAD_DIRECTIVE: 'directive',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_ANCHORS: 'alias',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_PROP_ORDER: 'tag',
  RESOURCE_EXHAUSTION: 'deep',
  IMPOSSIBLE: 'unreadable',
} as const satisfies Record<ErrorCode, string>;

export const YAML_FAULTS = [...new Set(Object.values(FAULTS))];
export type YamlFaultCode = (typeof YAML_FAULTS)[number];

/** Why a text is not read as YAML, and where; line and column count from 1. */
export interface YamlFault {
  readonly code: YamlFaultCode;
  readonly line: number;
  readonly column: number;
}

export type YamlPath = readonly (string | number)[];

/** A text that was read. */
export interface YamlText {
  readonly value: unknown;
  /** Where the text of a value stands: its first character, and the one after its last; null where there is none. */
  rangeOf(path: YamlPath): readonly [number, number] | null;
  /** The line of what the path leads to, or of what holds it where that is missing. */
  lineOf(path: YamlPath): number | null;
}

/** Deeper than any content nests. */
const DEPTH_MAX = 40;

/**
 * Reads what people wrote as YAML; the first fault ends it. Aliases are refused, as they multiply and can hold
 * themselves, and so is deep nesting: whoever walks such a text, the parser first, runs out of stack, and a regular
 * expression that is compiled there takes the whole process down.
 */
export function readYaml(source: string): { text: YamlText } | { fault: YamlFault } {
  const lines = new LineCounter();
  const refused = (code: YamlFaultCode, offset: number): { fault: YamlFault } => {
    const { line, col } = lines.linePos(offset);
    return { fault: { code, line, column: col } };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const deep = tooDeep(tokens);
  if (deep !== null) return refused('deep', deep);
  const [document, second] = new Composer().compose(tokens, true, source.length);
  assert(document !== undefined, 'the composer was asked for a document of whatever there is');
  const [error] = document.errors;
  if (error) return refused(FAULTS[error.code], error.pos[0]);
  if (second) return refused('documents', second.range[0]);
  const alias = firstAlias(document);
  if (alias !== null) return refused('alias', alias);
  return { text: textOf(document, lines) };
}

/** Where something begins that is nested too deep; null where nothing is. Takes no stack. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const left = tokens.map((token): { token: CST.Token | null | undefined; depth: number } => ({
    token,
    depth: 0,
  }));
  for (let next = left.pop(); next; next = left.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (depth > DEPTH_MAX) return token.offset;
    if (token.type === 'document') left.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items)
      left.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
  }
  return null;
}

function firstAlias(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Alias: (_, { range }) => {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

function textOf(document: Document, lines: LineCounter): YamlText {
  const rangeOf = (path: YamlPath): readonly [number, number] | null => {
    const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
    const [from, to] = node?.range ?? [];
    return from === undefined || to === undefined ? null : [from, to];
  };
  return {
    value: document.toJS(),
    rangeOf,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const range = rangeOf(path.slice(0, length));
        if (range) return lines.linePos(range[0]).line;
      }
      return null;
    },
  };
}
