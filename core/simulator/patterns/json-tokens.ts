import { JsonCursor, JsonTextError } from './json-cursor';
import {
  FIELD_NAME,
  failWord,
  readNumber,
  readString,
  readWord,
  STRING_VALUE,
  startsWord,
  VALUES,
} from './json-scalars';
import { describePlace, type TextPlace } from './text-location';

export { JsonTextError };

export type Token = '{' | '}' | '[' | ']' | 'name' | 'string' | 'number' | 'true' | 'false' | 'null' | 'end';

interface Scope {
  readonly kind: 'Object' | 'Array';
  /** Where it began. */
  readonly start: TextPlace;
  filled: boolean;
}

/** The parser says that the root begins before the first column. */
const ROOT_START: TextPlace = { line: 1, column: 0 };

/**
 * Tokens of a JSON text, with the messages and places of the parser that AWS's rule engine reads patterns with
 * (github.com/aws/event-ruler uses Jackson). Two of its traits show in those places: the value after a name is
 * begun together with the name, and a string is read only when its text is asked for or the next token is.
 */
export class JsonTokens {
  readonly #cursor: JsonCursor;
  readonly #scopes: Scope[] = [];
  /** The value begun together with a name. */
  #ahead: { token: Token; start: TextPlace } | undefined;
  #open = false;
  #text = '';
  /** The name read last. */
  name = '';

  constructor(text: string) {
    this.#cursor = new JsonCursor(text);
  }

  /** The next token; `end` after the whole text. Throws a `JsonTextError`. */
  next(): Token {
    if (this.#ahead) return this.#enterAhead(this.#ahead);
    this.#finishString();
    let unit = this.#cursor.takeVisible();
    if (unit === undefined) return this.#atEnd();
    if (unit === '}' || unit === ']') return this.#close(unit);
    const scope = this.#scopes.at(-1);
    if (scope?.filled) unit = this.#skipComma(unit, scope);
    if (scope) scope.filled = true;
    if (scope?.kind === 'Object') return this.#readName(unit);
    const start = this.#startPlace();
    const token = this.#begin(unit);
    this.#enter(token, start);
    return token;
  }

  /** Text of the token read last: a string's content, a number or word as written. */
  text(): string {
    this.#finishString();
    return this.#text;
  }

  /** Refuses what was read last. */
  fail(message: string): never {
    this.#cursor.fail(message);
  }

  #enterAhead({ token, start }: { token: Token; start: TextPlace }): Token {
    this.#ahead = undefined;
    this.#enter(token, start);
    return token;
  }

  #enter(token: Token, start: TextPlace): void {
    if (token === '{') this.#scopes.push({ kind: 'Object', start, filled: false });
    else if (token === '[') this.#scopes.push({ kind: 'Array', start, filled: false });
  }

  /** Where the value begins whose first character was taken. */
  #startPlace(): TextPlace {
    const { line, column } = this.#cursor.place();
    return { line, column: column - 1 };
  }

  #describe(place: TextPlace): string {
    return describePlace(this.#cursor.text, place);
  }

  #finishString(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#text = readString(this.#cursor, STRING_VALUE);
  }

  #atEnd(): Token {
    const scope = this.#scopes.at(-1);
    if (scope)
      this.#cursor.failAtEnd(
        `: expected close marker for ${scope.kind} (start marker at ${this.#describe(scope.start)})`,
      );
    return 'end';
  }

  #close(unit: '}' | ']'): Token {
    const scope = this.#scopes.at(-1);
    const closer = scope?.kind === 'Array' ? ']' : '}';
    if (!scope || unit !== closer) this.#failClose(unit, scope);
    this.#scopes.pop();
    return unit;
  }

  #failClose(unit: '}' | ']', scope: Scope | undefined): never {
    const other = unit === ']' ? '}' : ']';
    const place = this.#describe(scope?.start ?? ROOT_START);
    this.#cursor.fail(
      `Unexpected close marker '${unit}': expected '${other}' (for ${scope?.kind ?? 'root'} starting at ${place})`,
    );
  }

  #skipComma(unit: string, scope: Scope): string {
    if (unit !== ',')
      this.#cursor.failUnexpected(unit, `was expecting comma to separate ${scope.kind} entries`);
    const next = this.#cursor.takeVisible();
    if (next === undefined) this.#cursor.failAtEnd(` within/between ${scope.kind} entries`);
    return next;
  }

  #readName(unit: string): Token {
    if (unit !== '"') this.#cursor.failUnexpected(unit, 'was expecting double-quote to start field name');
    this.name = readString(this.#cursor, FIELD_NAME);
    const colon = this.#takeInObject();
    if (colon !== ':')
      this.#cursor.failUnexpected(colon, 'was expecting a colon to separate field name and value');
    const value = this.#takeInObject();
    const start = this.#startPlace();
    this.#ahead = { token: this.#begin(value), start };
    return 'name';
  }

  #takeInObject(): string {
    const unit = this.#cursor.takeVisible();
    if (unit === undefined) this.#cursor.failAtEnd(' within/between Object entries');
    return unit;
  }

  #begin(unit: string): Token {
    if (unit === '"') {
      this.#open = true;
      return 'string';
    }
    if (unit === '{' || unit === '[') return unit;
    if (unit === '-' || (unit >= '0' && unit <= '9')) {
      this.#text = readNumber(this.#cursor, unit);
      return 'number';
    }
    if (unit === 't') return this.#word('true');
    if (unit === 'f') return this.#word('false');
    if (unit === 'n') return this.#word('null');
    return this.#failOddValue(unit);
  }

  #word(word: 'true' | 'false' | 'null'): Token {
    readWord(this.#cursor, word);
    this.#text = word;
    return word;
  }

  #failOddValue(unit: string): never {
    if (unit === '}') this.#cursor.failUnexpected(unit, 'expected a value');
    if (startsWord(unit)) failWord(this.#cursor, unit);
    this.#cursor.failUnexpected(unit, `expected a valid value ${VALUES}`);
  }
}
