import { type Jq, jqFault } from './jq-parse';

type Values = readonly unknown[];
type Fields = Readonly<Record<string, unknown>>;

/** Values a program may give: more is a mistake. */
const VALUES_MAX = 100_000;

/** Runs a jq program on a value: the values it gives, in order. */
export function runJq(program: Jq, input: unknown): Values {
  const values = run(program, input);
  if (values.length > VALUES_MAX) throw jqFault('too many values');
  return values;
}

function run(program: Jq, input: unknown): Values {
  switch (program.kind) {
    case 'identity':
      return [input];
    case 'literal':
      return [program.value];
    case 'field':
      return run(program.of, input).map((value) => member(value, program.name));
    case 'index':
      return run(program.of, input).flatMap((value) => run(program.at, input).map((at) => member(value, at)));
    case 'iterate':
      return run(program.of, input).flatMap(elements);
    case 'pipe':
      return run(program.left, input).flatMap((value) => run(program.right, value));
    case 'comma':
      return [...run(program.left, input), ...run(program.right, input)];
    case 'array':
      return [program.of ? run(program.of, input) : []];
    case 'object':
      return [
        Object.fromEntries(program.entries.map(({ key, value }) => [key, run(value, input)[0] ?? null])),
      ];
    case 'call':
      return call(program.name, program.argument, input);
    default:
      return [binary(program, run(program.left, input)[0], run(program.right, input)[0])];
  }
}

function member(value: unknown, at: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && typeof at === 'number') return value[at < 0 ? value.length + at : at] ?? null;
  if (!Array.isArray(value) && typeof value === 'object' && typeof at === 'string')
    return (value as Fields)[at] ?? null;
  throw jqFault(`Cannot index ${typeName(value)} with ${typeof at === 'string' ? `"${at}"` : typeName(at)}`);
}

function elements(value: unknown): Values {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) return Object.values(value);
  throw jqFault(`Cannot iterate over ${typeName(value)}`);
}

const typeName = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const truthy = (value: unknown): boolean => value !== false && value !== null && value !== undefined;

type Binary = Extract<Jq, { readonly left: Jq }>;

function binary(program: Binary, left: unknown, right: unknown): unknown {
  if (program.kind === 'and') return truthy(left) && truthy(right);
  if (program.kind === 'or') return truthy(left) || truthy(right);
  if (program.kind === 'compare') return compare(program.operator, left, right);
  if (program.kind === 'arithmetic') return arithmetic(program.operator, left, right);
  throw jqFault(`cannot run ${program.kind} here`);
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  const same = JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
  if (operator === '==') return same;
  if (operator === '!=') return !same;
  const less = (left as number) < (right as number);
  if (operator === '<') return less;
  if (operator === '<=') return less || same;
  return operator === '>' ? !less && !same : !less;
}

function arithmetic(operator: string, left: unknown, right: unknown): unknown {
  if (operator === '//') return truthy(left) ? left : right;
  if (operator === '+') return plus(left, right);
  if (typeof left !== 'number' || typeof right !== 'number')
    throw jqFault(`${typeName(left)} and ${typeName(right)} cannot be used with ${operator}`);
  if (operator === '-') return left - right;
  return operator === '*' ? left * right : left / right;
}

function plus(left: unknown, right: unknown): unknown {
  if (left === null || left === undefined) return right;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  throw jqFault(`${typeName(left)} and ${typeName(right)} cannot be added`);
}

type Builtin = (input: unknown, argument: (value: unknown) => Values) => Values;

const BUILTINS: Readonly<Record<string, Builtin>> = {
  length: (input) => [lengthOf(input)],
  keys: (input) => [Object.keys(input as object).sort()],
  values: (input) => (input === null ? [] : [input]),
  not: (input) => [!truthy(input)],
  add: (input) => [elements(input).reduce(plus, null)],
  first: (input) => [member(input, 0)],
  last: (input) => [member(input, -1)],
  reverse: (input) => [[...elements(input)].reverse()],
  unique: (input) => [sorted([...new Set(elements(input))])],
  sort: (input) => [sorted(elements(input))],
  min: (input) => [sorted(elements(input))[0] ?? null],
  max: (input) => [sorted(elements(input)).at(-1) ?? null],
  tostring: (input) => [typeof input === 'string' ? input : JSON.stringify(input)],
  tonumber: (input) => [toNumber(input)],
  tojson: (input) => [JSON.stringify(input)],
  fromjson: (input) => [fromJson(input)],
  type: (input) => [typeName(input)],
  '@base64': (input) => [btoa(String(input))],
  '@base64d': (input) => [atob(String(input))],
  '@text': (input) => [String(input)],
  select: (input, argument) => (truthy(argument(input)[0]) ? [input] : []),
  map: (input, argument) => [elements(input).flatMap(argument)],
  sort_by: (input, argument) => [sorted(elements(input), (value) => argument(value)[0])],
  has: (input, argument) => [Object.hasOwn(input as object, String(argument(input)[0]))],
  contains: (input, argument) => [String(input).includes(String(argument(input)[0]))],
  startswith: (input, argument) => [String(input).startsWith(String(argument(input)[0]))],
  endswith: (input, argument) => [String(input).endsWith(String(argument(input)[0]))],
  split: (input, argument) => [String(input).split(String(argument(input)[0]))],
  join: (input, argument) => [elements(input).join(String(argument(input)[0]))],
};

const NEEDS_ARGUMENT = new Set('select map sort_by has contains startswith endswith split join'.split(' '));

function call(name: string, argument: Jq | undefined, input: unknown): Values {
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
  if (!builtin || NEEDS_ARGUMENT.has(name) !== (argument !== undefined))
    throw jqFault(`${name}/${argument ? 1 : 0} is not defined`);
  return builtin(input, (value) => (argument ? run(argument, value) : []));
}

function lengthOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value === 'string') return [...value].length;
  if (typeof value === 'object') return Object.keys(value).length;
  throw jqFault(`${typeName(value)} has no length`);
}

function toNumber(value: unknown): number {
  const number = Number(value);
  if (Number.isNaN(number)) throw jqFault(`"${String(value)}" cannot be parsed as a number`);
  return number;
}

function fromJson(value: unknown): unknown {
  try {
    return JSON.parse(String(value)) as unknown;
  } catch {
    throw jqFault('fromjson: the text is not JSON');
  }
}

function sorted(values: Values, key: (value: unknown) => unknown = (value) => value): Values {
  return [...values].sort((a, b) => {
    const [left, right] = [key(a) as number | string, key(b) as number | string];
    if (left < right) return -1;
    return left > right ? 1 : 0;
  });
}
