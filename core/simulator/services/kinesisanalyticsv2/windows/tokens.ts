/** A word, a number, a quoted text or a sign of a query, and where it begins. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /\s+|--[^\n]*|(`[^`]*`|[A-Za-z_]\w*)|(\d+(?:\.\d+)?)|'((?:[^']|'')*)'|(<>|!=|<=|>=|[(),*=<>;-])/y;

/** A query that cannot be read: what was expected where. */
export class QueryFault extends Error {
  constructor(
    message: string,
    /** Characters from the start of the query. */
    readonly at: number,
  ) {
    super(message);
    this.name = 'QueryFault';
  }
}

/** The tokens of a query, the last of kind `end`. Throws a `QueryFault` at what is none. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < query.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(query);
    if (!match) throw new QueryFault(`Unexpected character ${query[at]}`, at);
    const [whole, word, number, text, sign] = match;
    if (word !== undefined) tokens.push({ kind: 'word', text: word.replaceAll('`', ''), at });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll("''", "'"), at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign === '!=' ? '<>' : sign, at });
    at += whole.length;
  }
  tokens.push({ kind: 'end', text: '', at: query.length });
  return tokens;
}
