import type { AttributeValue } from '../../../shapes/generated/dynamodb.types';
import { invalid } from '../refusals';
import type { Item, Table } from '../state';
import { compareValues } from '../values/attribute-value';
import type { Substitutions } from './names';
import { ExpressionTokens } from './tokens';

/** A question for the items of one hash key. */
export interface KeyCondition {
  readonly hash: AttributeValue;
  /** Whether a range key fits; everything does when nothing is asked of it. */
  readonly fits: (item: Item) => boolean;
}

type RangeTest = (value: AttributeValue) => boolean;

/** Reads a KeyConditionExpression: the hash key equal to a value and at most one condition on the range key. */
export function readKeyCondition(text: string, table: Table, substitutions: Substitutions): KeyCondition {
  const reader = new KeyConditionReader(new ExpressionTokens(text, 'KeyConditionExpression'), substitutions);
  const tests = reader.readAll();
  const hash = tests.get(table.hash.name);
  if (!hash?.equal) throw invalid(`Query condition missed key schema element: ${table.hash.name}`);
  const rangeName = table.range?.name;
  const other = [...tests.keys()].find((name) => name !== table.hash.name && name !== rangeName);
  if (other !== undefined) throw invalid(`Query condition missed key schema element: ${rangeName ?? other}`);
  const range = rangeName === undefined ? undefined : tests.get(rangeName);
  return {
    hash: hash.equal,
    fits: (item) => !range || rangeName === undefined || range.test(item[rangeName] as AttributeValue),
  };
}

interface KeyTest {
  readonly equal: AttributeValue | undefined;
  readonly test: RangeTest;
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

class KeyConditionReader {
  constructor(
    private readonly tokens: ExpressionTokens,
    private readonly substitutions: Substitutions,
  ) {}

  readAll(): Map<string, KeyTest> {
    const tests = new Map<string, KeyTest>();
    do this.#one(tests);
    while (this.tokens.take('AND'));
    this.tokens.expectEnd();
    return tests;
  }

  #one(tests: Map<string, KeyTest>): void {
    const grouped = this.tokens.take('(');
    const [name, test] = this.tokens.take('BEGINS_WITH') ? this.#beginsWith() : this.#comparison();
    if (tests.has(name)) throw invalid('KeyConditionExpressions must only contain one condition per key');
    tests.set(name, test);
    if (grouped) this.tokens.expect(')');
  }

  #name(): string {
    const { kind, text } = this.tokens.next();
    if (kind === 'name') return this.substitutions.name(this.tokens, text);
    if (kind !== 'word') this.tokens.failHere();
    return text;
  }

  #value(): AttributeValue {
    const { kind, text } = this.tokens.peek();
    if (kind !== 'value') this.tokens.failHere();
    this.tokens.next();
    return this.substitutions.value(this.tokens, text);
  }

  #beginsWith(): [string, KeyTest] {
    this.tokens.expect('(');
    const name = this.#name();
    this.tokens.expect(',');
    const prefix = this.#value();
    this.tokens.expect(')');
    return [name, { equal: undefined, test: ({ S }) => S?.startsWith(prefix.S ?? '') === true }];
  }

  #comparison(): [string, KeyTest] {
    const name = this.#name();
    if (this.tokens.take('BETWEEN')) {
      const low = this.#value();
      this.tokens.expect('AND');
      const high = this.#value();
      const test: RangeTest = (value) =>
        (compareValues(value, low) ?? -1) >= 0 && (compareValues(value, high) ?? 1) <= 0;
      return [name, { equal: undefined, test }];
    }
    const sign = this.tokens.peek().text;
    const fits = ORDERS[sign];
    if (!fits) this.tokens.failHere();
    this.tokens.next();
    const bound = this.#value();
    const test: RangeTest = (value) => {
      const order = compareValues(value, bound);
      return order !== undefined && fits(order);
    };
    return [name, { equal: sign === '=' ? bound : undefined, test }];
  }
}
