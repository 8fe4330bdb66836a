import { describePlace, describeUnit, type TextPlace } from './text-location';

/** A JSON text, or what is written in it, that is not acceptable; `message` ends with the place. */
export class JsonTextError extends Error {}

/** A text read from left to right that knows its line and column. */
export class JsonCursor {
  at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(readonly text: string) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The code unit at the cursor; the empty string at the end. */
  peek(): string {
    return this.text.charAt(this.at);
  }

  /** Place of the cursor: the column after what was read last. */
  place(): TextPlace {
    return { line: this.#line, column: this.at - this.#lineStart + 1 };
  }

  /** Takes white space and returns the code unit after it, taken too; undefined at the end. */
  takeVisible(): string | undefined {
    while (!this.ended) {
      const unit = this.text.charAt(this.at);
      this.at += 1;
      if (unit === '\n' || unit === '\r') this.#newLine(unit);
      else if (unit === '/') this.fail(unexpected(unit, COMMENT));
      else if (unit > ' ') return unit;
      else if (unit !== ' ' && unit !== '\t')
        this.fail(`Illegal character (${describeUnit(unit)}): ${SPACES}`);
    }
    return undefined;
  }

  #newLine(unit: string): void {
    if (unit === '\r' && this.peek() === '\n') this.at += 1;
    this.#line += 1;
    this.#lineStart = this.at;
  }

  /** Refuses the text at the cursor. */
  fail(message: string): never {
    throw new JsonTextError(`${message}\n at ${describePlace(this.text, this.place())}`);
  }

  failUnexpected(unit: string, comment: string): never {
    this.fail(unexpected(unit, comment));
  }

  failAtEnd(where: string): never {
    this.fail(`Unexpected end-of-input${where}`);
  }
}

const COMMENT =
  "maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)";
const SPACES = 'only regular white space (\\r, \\n, \\t) is allowed between tokens';

const unexpected = (unit: string, comment: string): string =>
  `Unexpected character (${describeUnit(unit)}): ${comment}`;
