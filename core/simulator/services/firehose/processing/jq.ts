/**
 * The part of jq that metadata queries are made of: an object whose values are paths (`.a.b[0]["c d"]`), texts or
 * numbers, piped through a few functions. Anything else is not understood.
 */
export type Query = ReadonlyMap<string, Pipeline>;

interface Pipeline {
  readonly source: { readonly path: readonly (string | number)[] } | { readonly literal: string };
  readonly functions: readonly string[];
}

const FUNCTIONS: Readonly<Record<string, (value: unknown) => unknown>> = {
  tostring: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  ascii_downcase: (value) => String(value).toLowerCase(),
  ascii_upcase: (value) => String(value).toUpperCase(),
  floor: (value) => Math.floor(Number(value)),
  length: (value) => (typeof value === 'string' || Array.isArray(value) ? value.length : undefined),
};

const ENTRY = /^\s*(?:"([^"]*)"|([\w-]+))\s*:\s*(.+?)\s*$/s;
const STEP = /^(?:\.([A-Za-z_]\w*)|\.?\["([^"]*)"\]|\.?\[(\d+)\])/;
const LITERAL = /^(?:"([^"]*)"|(-?\d+(?:\.\d+)?))$/;

/** The query of a `MetadataExtractionQuery`, or undefined when it is not understood. */
export function parseQuery(text: string): Query | undefined {
  const inside = /^\s*\{(.*)\}\s*$/s.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const query = new Map<string, Pipeline>();
  for (const entry of splitOutside(inside, ',')) {
    const [, quoted, bare, expression = ''] = ENTRY.exec(entry) ?? [];
    const pipeline = parsePipeline(expression);
    const key = quoted ?? bare;
    if (key === undefined || !pipeline) return undefined;
    query.set(key, pipeline);
  }
  return query;
}

/** Splits where the separator stands outside of quotes and brackets. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (!quoted && '[('.includes(char)) depth += 1;
    if (!quoted && '])'.includes(char)) depth -= 1;
    if (char === separator && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function parsePipeline(text: string): Pipeline | undefined {
  const [first = '', ...functions] = splitOutside(text, '|').map((part) => part.trim());
  if (!functions.every((name) => Object.hasOwn(FUNCTIONS, name))) return undefined;
  const [, quoted, number] = LITERAL.exec(first) ?? [];
  const literal = quoted ?? number;
  if (literal !== undefined) return { source: { literal }, functions };
  const path = parsePath(first);
  return path && { source: { path }, functions };
}

function parsePath(text: string): readonly (string | number)[] | undefined {
  if (text === '.') return [];
  const path: (string | number)[] = [];
  let rest = text;
  while (rest !== '') {
    const [step, name, key, index] = STEP.exec(rest) ?? [];
    if (step === undefined) return undefined;
    path.push(index === undefined ? ((name ?? key) as string) : Number(index));
    rest = rest.slice(step.length);
  }
  return path.length > 0 ? path : undefined;
}

/** The values a query finds in a document, as texts; undefined when one of them is not there. */
export function runQuery(query: Query, document: unknown): Readonly<Record<string, string>> | undefined {
  const found: Record<string, string> = {};
  for (const [key, { source, functions }] of query) {
    const start: unknown = 'literal' in source ? source.literal : follow(document, source.path);
    const value = functions.reduce((result, name) => FUNCTIONS[name]?.(result), start);
    if (value === undefined || value === null) return undefined;
    found[key] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return found;
}

function follow(document: unknown, path: readonly (string | number)[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
