import { CliFault } from '../cli-error';

/** A jq program: the part of the language that command lines over AWS outputs use. */
export type Jq =
  | { readonly kind: 'identity' }
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'field'; readonly of: Jq; readonly name: string }
  | { readonly kind: 'index'; readonly of: Jq; readonly at: Jq }
  | { readonly kind: 'iterate'; readonly of: Jq }
  | { readonly kind: 'pipe' | 'comma'; readonly left: Jq; readonly right: Jq }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Jq; readonly right: Jq }
  | { readonly kind: 'arithmetic'; readonly operator: string; readonly left: Jq; readonly right: Jq }
  | { readonly kind: 'and' | 'or'; readonly left: Jq; readonly right: Jq }
  | { readonly kind: 'array'; readonly of: Jq | undefined }
  | { readonly kind: 'object'; readonly entries: readonly { readonly key: string; readonly value: Jq }[] }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Jq | undefined };

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?|@?[A-Za-z_]\w*|==|!=|<=|>=|\/\/|[.[\](){}|,:<>+\-*/?])/y;
const DEPTH_MAX = 50;

/** Parses a jq program. Throws a CliFault for what this jq does not have. */
export function parseJq(text: string): Jq {
  return new JqParser(tokens(text)).parse();
}

export const jqFault = (message: string): CliFault =>
  new CliFault({ code: 'filter', message: `jq: error: ${message}`, exitCode: 3 });

function tokens(text: string): readonly string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw jqFault(`syntax error near "${text.slice(at).trim().slice(0, 20)}"`);
    found.push(match[1] as string);
  }
  return found;
}

class JqParser {
  #at = 0;
  #depth = 0;

  constructor(private readonly tokens: readonly string[]) {}

  parse(): Jq {
    if (this.tokens.length === 0) return { kind: 'identity' };
    const program = this.#pipe();
    if (this.#peek() !== undefined) throw jqFault(`unexpected "${this.#peek()}"`);
    return program;
  }

  #pipe(): Jq {
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw jqFault('the expression is nested too deep');
    const left = this.#comma();
    const program: Jq = this.#accept('|') ? { kind: 'pipe', left, right: this.#pipe() } : left;
    this.#depth -= 1;
    return program;
  }

  #comma(): Jq {
    let left = this.#or();
    while (this.#accept(',')) left = { kind: 'comma', left, right: this.#or() };
    return left;
  }

  #or(): Jq {
    let left = this.#and();
    while (this.#accept('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Jq {
    let left = this.#comparison();
    while (this.#accept('and')) left = { kind: 'and', left, right: this.#comparison() };
    return left;
  }

  #comparison(): Jq {
    const left = this.#sum();
    const operator = this.#peek();
    if (operator === undefined || !/^(==|!=|<|<=|>|>=)$/.test(operator)) return left;
    this.#at += 1;
    return { kind: 'compare', operator, left, right: this.#sum() };
  }

  #sum(): Jq {
    let left = this.#product();
    for (let operator = this.#peek(); operator === '+' || operator === '-'; operator = this.#peek()) {
      this.#at += 1;
      left = { kind: 'arithmetic', operator, left, right: this.#product() };
    }
    return left;
  }

  #product(): Jq {
    let left = this.#postfix();
    for (
      let operator = this.#peek();
      operator === '*' || operator === '/' || operator === '//';
      operator = this.#peek()
    ) {
      this.#at += 1;
      left = { kind: 'arithmetic', operator, left, right: this.#postfix() };
    }
    return left;
  }

  #postfix(): Jq {
    let of = this.#primary();
    for (;;) {
      if (this.#accept('[')) of = this.#bracket(of);
      else if (this.#peek() === '.' && /^[A-Za-z_"[]/.test(this.tokens[this.#at + 1] ?? '')) {
        this.#at += 1;
        of = this.#accept('[') ? this.#bracket(of) : { kind: 'field', of, name: this.#name() };
      } else if (!this.#accept('?')) return of;
    }
  }

  #bracket(of: Jq): Jq {
    if (this.#accept(']')) return { kind: 'iterate', of };
    const negative = this.#accept('-');
    const at = this.#pipe();
    this.#expect(']');
    const index: Jq = negative
      ? { kind: 'arithmetic', operator: '-', left: { kind: 'literal', value: 0 }, right: at }
      : at;
    return { kind: 'index', of, at: index };
  }

  #name(): string {
    const token = this.#take();
    return token.startsWith('"') ? (JSON.parse(token) as string) : token;
  }

  #primary(): Jq {
    const token = this.#take();
    if (token === '.') return this.#dot();
    if (token === '(') return this.#closed(')');
    if (token === '[') return this.#array();
    if (token === '{') return this.#object();
    if (token.startsWith('"')) return { kind: 'literal', value: JSON.parse(token) as unknown };
    if (/^\d/.test(token)) return { kind: 'literal', value: Number(token) };
    if (token === 'true' || token === 'false') return { kind: 'literal', value: token === 'true' };
    if (token === 'null') return { kind: 'literal', value: null };
    if (/^@?[A-Za-z_]/.test(token)) return this.#call(token);
    throw jqFault(`unexpected "${token}"`);
  }

  #dot(): Jq {
    const next = this.#peek();
    if (next === undefined || !/^[A-Za-z_"]/.test(next) || next === 'and' || next === 'or')
      return { kind: 'identity' };
    return { kind: 'field', of: { kind: 'identity' }, name: this.#name() };
  }

  #closed(end: string): Jq {
    const program = this.#pipe();
    this.#expect(end);
    return program;
  }

  #array(): Jq {
    if (this.#accept(']')) return { kind: 'array', of: undefined };
    return { kind: 'array', of: this.#closed(']') };
  }

  #object(): Jq {
    const entries: { key: string; value: Jq }[] = [];
    while (!this.#accept('}')) {
      const key = this.#name();
      const value: Jq = this.#accept(':')
        ? this.#or()
        : { kind: 'field', of: { kind: 'identity' }, name: key };
      entries.push({ key, value });
      if (!this.#accept(',') && this.#peek() !== '}') throw jqFault('a comma or } is missing');
    }
    return { kind: 'object', entries };
  }

  #call(name: string): Jq {
    if (!this.#accept('(')) return { kind: 'call', name, argument: undefined };
    return { kind: 'call', name, argument: this.#closed(')') };
  }

  #peek(): string | undefined {
    return this.tokens[this.#at];
  }

  #take(): string {
    const token = this.tokens[this.#at];
    if (token === undefined) throw jqFault('the expression ends too soon');
    this.#at += 1;
    return token;
  }

  #accept(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at += 1;
    return true;
  }

  #expect(token: string): void {
    if (!this.#accept(token)) throw jqFault(`"${token}" is missing`);
  }
}
