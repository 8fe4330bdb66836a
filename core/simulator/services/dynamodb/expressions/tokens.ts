import { invalid } from '../refusals';

export interface ExpressionToken {
  readonly kind: 'word' | 'name' | 'value' | 'number' | 'sign' | 'end';
  readonly text: string;
}

const PATTERN =
  /\s*(?:(?<name>#[A-Za-z0-9_-]+)|(?<value>:[A-Za-z0-9_-]+)|(?<word>[A-Za-z_][A-Za-z0-9_-]*)|(?<number>\d+)|(?<sign><>|<=|>=|[=<>()[\].,+-]))/y;
const END: ExpressionToken = { kind: 'end', text: '<EOF>' };

/** Reads an expression from left to right. Refuses in DynamoDB's words, which name the kind of expression. */
export class ExpressionTokens {
  readonly #tokens: readonly ExpressionToken[];
  #at = 0;

  constructor(
    text: string,
    /** `ConditionExpression`, `UpdateExpression` and so on. */
    readonly kind: string,
  ) {
    if (text.trim() === '') this.fail('The expression can not be empty;');
    this.#tokens = this.#read(text);
  }

  #read(text: string): ExpressionToken[] {
    const tokens: ExpressionToken[] = [];
    const pattern = new RegExp(PATTERN);
    const end = text.trimEnd().length;
    while (pattern.lastIndex < end) {
      const at = pattern.lastIndex;
      const groups = pattern.exec(text)?.groups;
      const found = Object.entries(groups ?? {}).find(([, part]) => part !== undefined);
      if (!found)
        this.fail(
          `Syntax error; token: "${text.slice(at).trim().charAt(0)}", near: "${text.slice(Math.max(0, at - 2), at + 4).trim()}"`,
        );
      tokens.push({ kind: found[0] as ExpressionToken['kind'], text: found[1] ?? '' });
    }
    return tokens;
  }

  peek(ahead = 0): ExpressionToken {
    return this.#tokens[this.#at + ahead] ?? END;
  }

  next(): ExpressionToken {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes a sign or keyword when it comes next. */
  take(text: string): boolean {
    const token = this.peek();
    const fits = token.kind === 'word' ? token.text.toUpperCase() === text : token.text === text;
    if (fits && token.kind !== 'end') this.#at += 1;
    return fits;
  }

  expect(text: string): void {
    if (!this.take(text)) this.failHere();
  }

  expectEnd(): void {
    if (this.peek().kind !== 'end') this.failHere();
  }

  failHere(): never {
    const { text } = this.peek();
    const near = [-1, 0, 1]
      .map((offset) => this.#tokens[this.#at + offset]?.text ?? '')
      .join(' ')
      .trim();
    this.fail(`Syntax error; token: "${text}", near: "${near}"`);
  }

  fail(reason: string): never {
    throw invalid(`Invalid ${this.kind}: ${reason}`);
  }
}
