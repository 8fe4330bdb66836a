import { QueryFault, type Token, tokensOf } from './tokens';

/** Reads tokens one after another. */
export class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(query: string) {
    this.#tokens = tokensOf(query);
  }

  get token(): Token {
    return this.#tokens[this.#next] as Token;
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }

  /** Whether the next token is this word (in any case) or sign. */
  is(text: string): boolean {
    const { kind, text: next } = this.token;
    return (kind === 'word' || kind === 'sign') && next.toUpperCase() === text;
  }

  /** Takes the word or sign if it is next. */
  accept(text: string): boolean {
    const found = this.is(text);
    if (found) this.take();
    return found;
  }

  /** Takes words and signs that must come in this order. */
  expect(...texts: readonly string[]): void {
    for (const text of texts) if (!this.accept(text)) this.fail(text);
  }

  name(): string {
    if (this.token.kind !== 'word') this.fail('a name');
    return this.take().text;
  }

  list<T>(item: () => T): readonly T[] {
    const items = [item()];
    while (this.accept(',')) items.push(item());
    return items;
  }

  fail(expected: string): never {
    const { text, at, kind } = this.token;
    throw new QueryFault(`Expected ${expected}, found ${kind === 'end' ? 'the end' : text}`, at);
  }
}
