import { only, parseIp } from './ip-address';
import { JsonTextError, JsonTokens } from './json-tokens';
import { comparable } from './numbers';
import { parseOperator } from './parse-operator';
import type { FieldTest, Pattern } from './pattern';
import type { ValueTest } from './value-test';
import { type WildcardTerm, wildcardComplexity } from './wildcard-complexity';

/** Bounds that a service sets to its patterns. */
export interface PatternBounds {
  /** Numbers beyond ± this cannot be compared. */
  readonly numberMax: number;
  /** Combinations that `$or` may multiply to. */
  readonly branchesMax: number;
  /** Places that the wildcards of one field may hold at once. */
  readonly complexityMax: number;
}

/** `reason` is in the words of AWS's rule engine and ends, where it has one, with the place. */
export type ParsedPattern =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly reason: string };

/** Told to customers whose wildcards or `$or` would take too long. */
const TOO_COMPLEX =
  'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character';
const OR = '$or';

/** Names that cannot be fields within `$or`, so that a mistaken operator is noticed (event-ruler, Constants). */
const RESERVED_IN_OR: ReadonlySet<string> = new Set(
  (
    'exactly equals-ignore-case prefix suffix anything-but exists wildcard numeric cidr = < <= > >= regex ' +
    'not-wildcard not-equals-ignore-case date-after date-on-or-after date-before date-on-or-before in-date-range ' +
    'ip-address-in-range ip-address-not-in-range'
  ).split(' '),
);

type FieldTests = Omit<FieldTest, 'path'>;
type OpenBranch = ReadonlyMap<string, FieldTests>;

/** Parses an event pattern. */
export function parsePattern(text: string, bounds: PatternBounds): ParsedPattern {
  try {
    const branches = new PatternParser(text, bounds).parse();
    if (branches.some((branch) => isTooComplex(branch, bounds))) return { ok: false, reason: TOO_COMPLEX };
    return { ok: true, pattern: { branches: branches.map(close), numberMax: bounds.numberMax } };
  } catch (thrown) {
    if (thrown instanceof JsonTextError) return { ok: false, reason: thrown.message };
    throw thrown;
  }
}

const close = (branch: OpenBranch): FieldTest[] =>
  [...branch]
    .map(([path, tests]) => ({ path, ...tests }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

function isTooComplex(branch: OpenBranch, { complexityMax }: PatternBounds): boolean {
  return [...branch.values()].some(({ tests }) => {
    const terms = tests.map(wildcardsOf).filter(({ length }) => length > 0);
    return terms.length > 0 && wildcardComplexity(terms, complexityMax) > complexityMax;
  });
}

function wildcardsOf(test: ValueTest): WildcardTerm {
  if (test.op === 'wildcard') return [test.value];
  return test.op === 'anything-but' ? test.strings.flatMap(wildcardsOf) : [];
}

class PatternParser {
  readonly #tokens: JsonTokens;
  #branches: OpenBranch[] = [new Map()];

  constructor(
    text: string,
    private readonly bounds: PatternBounds,
  ) {
    this.#tokens = new JsonTokens(text);
  }

  parse(): readonly OpenBranch[] {
    if (this.#tokens.next() !== '{') this.#tokens.fail('Filter is not an object');
    this.#readObject('', false);
    return this.#branches;
  }

  #readObject(prefix: string, withinOr: boolean): void {
    let empty = true;
    while (this.#tokens.next() !== '}') {
      empty = false;
      this.#readField(prefix, withinOr);
    }
    if (empty) this.#tokens.fail('Empty objects are not allowed');
  }

  #readField(prefix: string, withinOr: boolean): void {
    const { name } = this.#tokens;
    if (name === OR) {
      this.#readOr(prefix);
      return;
    }
    if (withinOr && RESERVED_IN_OR.has(name))
      this.#tokens.fail(`${name} is Ruler reserved fieldName which cannot be used inside ${OR}.`);
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const token = this.#tokens.next();
    if (token === '{') this.#readObject(path, withinOr);
    else if (token === '[') this.#setTests(path, this.#readTests());
    else this.#tokens.fail(`"${name}" must be an object or an array`);
  }

  #setTests(path: string, tests: FieldTests): void {
    // A path given twice counts as it was given last.
    this.#branches = this.#branches.map((branch) => new Map([...branch, [path, tests]]));
  }

  #readOr(prefix: string): void {
    const before = this.#branches;
    const after: OpenBranch[] = [];
    let objects = 0;
    if (this.#tokens.next() !== '[') this.#tokens.fail(`It must be an Array followed with ${OR}.`);
    for (let token = this.#tokens.next(); token !== ']'; token = this.#tokens.next()) {
      if (token !== '{') this.#tokens.fail(`Only JSON object is allowed in array of ${OR} relationship.`);
      objects += 1;
      this.#branches = before;
      this.#readObject(prefix, true);
      after.push(...this.#branches);
      if (after.length > this.bounds.branchesMax) throw new JsonTextError(TOO_COMPLEX);
    }
    if (objects < 2) this.#tokens.fail(`There must have at least 2 Objects in ${OR} relationship.`);
    this.#branches = after;
  }

  #readTests(): FieldTests {
    const tests: ValueTest[] = [];
    let absent = false;
    for (let token = this.#tokens.next(); token !== ']'; token = this.#tokens.next()) {
      if (token === '{') {
        const test = parseOperator(this.#tokens, this.bounds.numberMax);
        if (test === 'absent') absent = true;
        else tests.push(test);
      } else if (token === 'string') tests.push(stringTest(this.#tokens.text()));
      else if (token === 'number') tests.push(numberTest(this.#tokens.text(), this.bounds.numberMax));
      else if (token === '[') this.#tokens.fail('Match value must be String, number, true, false, or null');
      else tests.push({ op: 'literal', value: token });
    }
    if (tests.length === 0 && !absent) this.#tokens.fail('Empty arrays are not allowed');
    return { tests, absent };
  }
}

/** An address is equal to itself in any notation. */
function stringTest(value: string): ValueTest {
  const address = parseIp(value);
  return address ? { op: 'cidr', range: only(address) } : { op: 'equals', value };
}

const numberTest = (text: string, max: number): ValueTest => ({
  op: 'number',
  text,
  value: comparable(text, max),
});
