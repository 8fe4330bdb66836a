import type { AttributeValue } from '../../../shapes/generated/dynamodb.types';
import type { Item } from '../state';
import { compareValues, equalValues, typeOf } from '../values/attribute-value';
import { readPath, type Substitutions, valueAt } from './names';
import { ExpressionTokens } from './tokens';

/** Whether an item fulfils a condition. */
export type Condition = (item: Item) => boolean;
type Operand = (item: Item) => AttributeValue | undefined;

const COMPARATORS: Readonly<Record<string, (left: AttributeValue, right: AttributeValue) => boolean>> = {
  '=': equalValues,
  '<>': (left, right) => !equalValues(left, right),
  '<': (left, right) => (compareValues(left, right) ?? 1) < 0,
  '<=': (left, right) => (compareValues(left, right) ?? 1) <= 0,
  '>': (left, right) => (compareValues(left, right) ?? -1) > 0,
  '>=': (left, right) => (compareValues(left, right) ?? -1) >= 0,
};

/** Reads a ConditionExpression or FilterExpression. */
export function readCondition(text: string, kind: string, substitutions: Substitutions): Condition {
  const reader = new ConditionReader(new ExpressionTokens(text, kind), substitutions);
  return reader.readAll();
}

class ConditionReader {
  constructor(
    private readonly tokens: ExpressionTokens,
    private readonly substitutions: Substitutions,
  ) {}

  readAll(): Condition {
    const condition = this.#or();
    this.tokens.expectEnd();
    return condition;
  }

  #or(): Condition {
    const parts = [this.#and()];
    while (this.tokens.take('OR')) parts.push(this.#and());
    return (item) => parts.some((part) => part(item));
  }

  #and(): Condition {
    const parts = [this.#not()];
    while (this.tokens.take('AND')) parts.push(this.#not());
    return (item) => parts.every((part) => part(item));
  }

  #not(): Condition {
    if (!this.tokens.take('NOT')) return this.#primary();
    const inner = this.#not();
    return (item) => !inner(item);
  }

  #primary(): Condition {
    if (this.tokens.take('(')) {
      const inner = this.#or();
      this.tokens.expect(')');
      return inner;
    }
    return this.#function() ?? this.#comparison();
  }

  #function(): Condition | undefined {
    const { kind, text } = this.tokens.peek();
    if (kind !== 'word' || this.tokens.peek(1).text !== '(' || text === 'size') return undefined;
    this.tokens.next();
    this.tokens.expect('(');
    const condition = this.#called(text);
    this.tokens.expect(')');
    return condition;
  }

  #called(name: string): Condition {
    if (!/^(attribute_exists|attribute_not_exists|attribute_type|begins_with|contains)$/.test(name))
      this.tokens.fail(`Invalid function name; function: ${name}`);
    const path = readPath(this.tokens, this.substitutions);
    const at: Operand = (item) => valueAt(item, path);
    if (name === 'attribute_exists') return (item) => at(item) !== undefined;
    if (name === 'attribute_not_exists') return (item) => at(item) === undefined;
    this.tokens.expect(',');
    const second = this.#operand();
    return (item) => {
      const left = at(item);
      const right = second(item);
      return left !== undefined && right !== undefined && FUNCTIONS[name]?.(left, right) === true;
    };
  }

  #comparison(): Condition {
    const left = this.#operand();
    if (this.tokens.take('BETWEEN')) return this.#between(left);
    if (this.tokens.take('IN')) return this.#in(left);
    const compare = COMPARATORS[this.tokens.peek().text];
    if (!compare) this.tokens.failHere();
    this.tokens.next();
    const right = this.#operand();
    return (item) => both(left(item), right(item), compare);
  }

  #between(value: Operand): Condition {
    const low = this.#operand();
    this.tokens.expect('AND');
    const high = this.#operand();
    const atLeast = COMPARATORS['>='] as (left: AttributeValue, right: AttributeValue) => boolean;
    return (item) => both(value(item), low(item), atLeast) && both(high(item), value(item), atLeast);
  }

  #in(value: Operand): Condition {
    this.tokens.expect('(');
    const list = [this.#operand()];
    while (this.tokens.take(',')) list.push(this.#operand());
    this.tokens.expect(')');
    return (item) => list.some((element) => both(value(item), element(item), equalValues));
  }

  #operand(): Operand {
    const { kind, text } = this.tokens.peek();
    if (kind === 'value') {
      this.tokens.next();
      const value = this.substitutions.value(this.tokens, text);
      return () => value;
    }
    if (text === 'size' && this.tokens.peek(1).text === '(') return this.#size();
    const path = readPath(this.tokens, this.substitutions);
    return (item) => valueAt(item, path);
  }

  #size(): Operand {
    this.tokens.next();
    this.tokens.expect('(');
    const path = readPath(this.tokens, this.substitutions);
    this.tokens.expect(')');
    return (item) => {
      const value = valueAt(item, path);
      const size = value && sizeOf(value);
      return size === undefined ? undefined : { N: String(size) };
    };
  }
}

function both(
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
  compare: (left: AttributeValue, right: AttributeValue) => boolean,
): boolean {
  return left !== undefined && right !== undefined && compare(left, right);
}

function sizeOf({ S, B, SS, NS, BS, L, M }: AttributeValue): number | undefined {
  if (M) return Object.keys(M).length;
  return (S ?? B ?? SS ?? NS ?? BS ?? L)?.length;
}

const FUNCTIONS: Readonly<Record<string, (left: AttributeValue, right: AttributeValue) => boolean>> = {
  attribute_type: (value, type) => typeOf(value) === type.S,
  begins_with: ({ S }, prefix) => S !== undefined && prefix.S !== undefined && S.startsWith(prefix.S),
  contains: ({ S, SS, NS, L }, part) => {
    if (S !== undefined) return part.S !== undefined && S.includes(part.S);
    if (SS) return SS.includes(part.S ?? '');
    if (NS) return NS.includes(part.N ?? '');
    return L?.some((element) => equalValues(element, part)) === true;
  },
};
