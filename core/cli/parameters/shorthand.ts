import { parameterFault } from '../cli-error';

/** What shorthand syntax says, before it is fitted to a shape. */
export type Shorthand = string | readonly Shorthand[] | { readonly [key: string]: Shorthand };

/**
 * Reads the AWS CLI's shorthand syntax: `Key=Name,Value=x`, `A={b=c,d=e}`, `L=[a,b]`, `L=a,b,c`. Values may be quoted.
 * Source: AWS CLI User Guide, "Using shorthand syntax with the AWS CLI".
 */
export function readShorthand(text: string, option: string): Shorthand {
  return new ShorthandReader(text, option).read();
}

class ShorthandReader {
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly option: string,
  ) {}

  read(): Shorthand {
    const value = this.#pairs('');
    if (this.#at < this.text.length) this.#fail("','");
    return value;
  }

  #pairs(end: string): { readonly [key: string]: Shorthand } {
    const pairs: Record<string, Shorthand> = {};
    do {
      const key = this.#key();
      this.#expect('=');
      pairs[key] = this.#value(end);
    } while (this.#accept(','));
    return pairs;
  }

  #key(): string {
    const key = /^[\w\-.#/:@]+/.exec(this.text.slice(this.#at))?.[0];
    if (!key) return this.#fail("'='");
    this.#at += key.length;
    return key;
  }

  #value(end: string): Shorthand {
    if (this.#accept('{')) {
      const value = this.#pairs('}');
      this.#expect('}');
      return value;
    }
    if (this.#accept('[')) return this.#list();
    const first = this.#scalar(end);
    const more = [first];
    // `A=b,c,D=e`: what is not followed by `=` still belongs to A.
    while (this.text[this.#at] === ',' && !this.#startsPair(this.#at + 1)) {
      this.#at += 1;
      more.push(this.#scalar(end));
    }
    return more.length === 1 ? first : more;
  }

  #startsPair(at: number): boolean {
    return /^[\w\-.#/:@]+=/.test(this.text.slice(at));
  }

  #list(): Shorthand {
    const values: Shorthand[] = [];
    while (!this.#accept(']')) {
      values.push(this.#accept('{') ? this.#inBraces() : this.#scalar(']'));
      if (!this.#accept(',') && this.text[this.#at] !== ']') this.#fail("']'");
    }
    return values;
  }

  #inBraces(): Shorthand {
    const value = this.#pairs('}');
    this.#expect('}');
    return value;
  }

  #scalar(end: string): string {
    const quote = this.text[this.#at];
    if (quote === '"' || quote === "'") return this.#quoted(quote);
    let value = '';
    while (this.#at < this.text.length) {
      const character = this.text[this.#at] as string;
      if (character === ',' || (end !== '' && character === end)) break;
      if (character === '\\' && this.text[this.#at + 1] === ',') this.#at += 1;
      value += this.text[this.#at];
      this.#at += 1;
    }
    return value.trim();
  }

  #quoted(quote: string): string {
    let value = '';
    this.#at += 1;
    while (this.text[this.#at] !== quote) {
      if (this.#at >= this.text.length) this.#fail(`'${quote}'`);
      if (this.text[this.#at] === '\\' && this.text[this.#at + 1] === quote) this.#at += 1;
      value += this.text[this.#at];
      this.#at += 1;
    }
    this.#at += 1;
    return value;
  }

  #accept(character: string): boolean {
    if (this.text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#accept(character)) this.#fail(`'${character}'`);
  }

  #fail(expected: string): never {
    const received = this.text[this.#at];
    throw parameterFault(
      `Error parsing parameter '${this.option}': Expected: ${expected}, received: ${received === undefined ? "'EOF'" : `'${received}'`} for input:\n${this.text}\n${' '.repeat(this.#at)}^`,
    );
  }
}
