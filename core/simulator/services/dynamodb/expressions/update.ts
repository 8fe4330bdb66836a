import type { AttributeValue } from '../../../shapes/generated/dynamodb.types';
import { invalid } from '../refusals';
import type { Item } from '../state';
import { identityText, typeOf } from '../values/attribute-value';
import { addDecimals, decimalOf, decimalText } from '../values/decimal';
import { changed } from './change';
import { type DocumentPath, readPath, type Substitutions, valueAt } from './names';
import { ExpressionTokens } from './tokens';

/** One change of an item. Values are read from the item as it was before all changes. */
export interface Change {
  readonly path: DocumentPath;
  /** The new value; undefined removes. */
  readonly value: (before: Item) => AttributeValue | undefined;
}

type Operand = (before: Item) => AttributeValue;

const WRONG_TYPE = 'An operand in the update expression has an incorrect data type';

/** Reads an UpdateExpression. */
export function readUpdate(text: string, substitutions: Substitutions): readonly Change[] {
  return new UpdateReader(new ExpressionTokens(text, 'UpdateExpression'), substitutions).readAll();
}

/** The item after all changes. */
export const applyChanges = (before: Item, changes: readonly Change[]): Item =>
  changes.reduce((item, { path, value }) => changed(item, path, value(before)), before);

class UpdateReader {
  readonly #changes: Change[] = [];
  readonly #clauses = new Set<string>();

  constructor(
    private readonly tokens: ExpressionTokens,
    private readonly substitutions: Substitutions,
  ) {}

  readAll(): readonly Change[] {
    while (this.tokens.peek().kind !== 'end') this.#clause();
    this.#checkOverlap();
    return this.#changes;
  }

  #clause(): void {
    const clause = this.tokens.peek().text.toUpperCase();
    const read = {
      SET: () => this.#set(),
      REMOVE: () => this.#remove(),
      ADD: () => this.#add(),
      DELETE: () => this.#delete(),
    }[clause];
    if (!read) this.tokens.failHere();
    this.tokens.next();
    if (this.#clauses.has(clause))
      this.tokens.fail(`The "${clause}" section can only be used once in an update expression;`);
    this.#clauses.add(clause);
    do this.#changes.push(read());
    while (this.tokens.take(','));
  }

  #checkOverlap(): void {
    const paths = this.#changes.map(({ path }) => path);
    for (const [i, left] of paths.entries())
      for (const right of paths.slice(i + 1))
        if (left.every((step, at) => at >= right.length || step === right[at]))
          this.tokens.fail(
            `Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [${left.join(', ')}], path two: [${right.join(', ')}]`,
          );
  }

  #path(): DocumentPath {
    return readPath(this.tokens, this.substitutions);
  }

  #set(): Change {
    const path = this.#path();
    this.tokens.expect('=');
    const left = this.#operand();
    if (this.tokens.take('+')) return { path, value: summed(left, this.#operand(), 1n) };
    if (this.tokens.take('-')) return { path, value: summed(left, this.#operand(), -1n) };
    return { path, value: left };
  }

  #remove(): Change {
    return { path: this.#path(), value: () => undefined };
  }

  #add(): Change {
    const path = this.#path();
    const value = this.#placeholder();
    if (!['N', 'SS', 'NS'].includes(typeOf(value)))
      this.tokens.fail(
        `Incorrect operand type for operator or function; operator: ADD, operand type: ${typeOf(value)}`,
      );
    return { path, value: (before) => added(valueAt(before, path), value) };
  }

  #delete(): Change {
    const path = this.#path();
    const value = this.#placeholder();
    return { path, value: (before) => without(valueAt(before, path), value) };
  }

  #placeholder(): AttributeValue {
    const { kind, text } = this.tokens.peek();
    if (kind !== 'value') this.tokens.failHere();
    this.tokens.next();
    return this.substitutions.value(this.tokens, text);
  }

  #operand(): Operand {
    const { kind, text } = this.tokens.peek();
    if (kind === 'value') {
      const value = this.#placeholder();
      return () => value;
    }
    if (kind === 'word' && this.tokens.peek(1).text === '(') return this.#function(text);
    const path = this.#path();
    return (before) => present(valueAt(before, path));
  }

  #function(name: string): Operand {
    this.tokens.next();
    this.tokens.expect('(');
    const operand = name === 'if_not_exists' ? this.#ifNotExists() : this.#listAppend(name);
    this.tokens.expect(')');
    return operand;
  }

  #ifNotExists(): Operand {
    const path = this.#path();
    this.tokens.expect(',');
    const otherwise = this.#operand();
    return (before) => valueAt(before, path) ?? otherwise(before);
  }

  #listAppend(name: string): Operand {
    if (name !== 'list_append') this.tokens.fail(`Invalid function name; function: ${name}`);
    const first = this.#operand();
    this.tokens.expect(',');
    const second = this.#operand();
    return (before) => {
      const [{ L: left }, { L: right }] = [first(before), second(before)];
      if (!left || !right) throw invalid(WRONG_TYPE);
      return { L: [...left, ...right] };
    };
  }
}

function present(value: AttributeValue | undefined): AttributeValue {
  if (value === undefined)
    throw invalid('The provided expression refers to an attribute that does not exist in the item');
  return value;
}

const summed =
  (left: Operand, right: Operand, sign: 1n | -1n): Operand =>
  (before) => {
    const [{ N: first }, { N: second }] = [left(before), right(before)];
    if (first === undefined || second === undefined) throw invalid(WRONG_TYPE);
    return { N: decimalText(addDecimals(decimalOf(first), decimalOf(second), sign)) };
  };

/** ADD: numbers grow from 0, sets take more elements. */
function added(present: AttributeValue | undefined, value: AttributeValue): AttributeValue {
  if (present === undefined) return value;
  if (present.N !== undefined && value.N !== undefined)
    return { N: decimalText(addDecimals(decimalOf(present.N), decimalOf(value.N))) };
  if (present.SS && value.SS) return { SS: [...new Set([...present.SS, ...value.SS])] };
  if (present.NS && value.NS) return { NS: [...new Set([...present.NS, ...value.NS])] };
  throw invalid(WRONG_TYPE);
}

/** DELETE: takes elements out of a set; an empty set is no more. */
function without(present: AttributeValue | undefined, value: AttributeValue): AttributeValue | undefined {
  if (present === undefined) return undefined;
  const type = typeOf(present);
  if (type !== typeOf(value) || (type !== 'SS' && type !== 'NS')) throw invalid(WRONG_TYPE);
  const gone = new Set(
    (value[type] ?? []).map((element) => identityText(type === 'SS' ? { S: element } : { N: element })),
  );
  const left = (present[type] ?? []).filter(
    (element) => !gone.has(identityText(type === 'SS' ? { S: element } : { N: element })),
  );
  return left.length === 0 ? undefined : { [type]: left };
}
