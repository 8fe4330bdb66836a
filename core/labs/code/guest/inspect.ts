import type { GuestModule } from './host';

/** Values as Node's console prints them. */
export const INSPECT: GuestModule = {
  name: 'redrive:inspect',
  source: String.raw`
const { isArray } = Array;
const { keys, getPrototypeOf } = Object;
const { stringify } = JSON;
const WIDTH = 76;
const ELEMENTS = 100;
const DEPTH = 6;

const quoted = (text) => text.includes("'") ? stringify(text) : "'" + stringify(text).slice(1, -1).replaceAll('\\"', '"') + "'";
const keyOf = (key) => /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);

function nameOf(value) {
  const prototype = getPrototypeOf(value);
  if (prototype === null) return '[Object: null prototype]';
  const name = prototype.constructor?.name;
  return typeof name === 'string' && name !== 'Object' ? name : '';
}

function shownError(error, above) {
  const head = error.stack && !above ? (error.name ?? 'Error') + ': ' + error.message + '\n' + error.stack.trimEnd() : '[' + error.name + ': ' + error.message + ']';
  return keys(error).length === 0 ? head : head + ' ' + shownMembers(error, '', above ?? []);
}

function wrapped(open, parts, close) {
  if (parts.length === 0) return open + close;
  const line = open + ' ' + parts.join(', ') + ' ' + close;
  if (line.length <= WIDTH && !line.includes('\n')) return line;
  return open + '\n' + parts.map((part) => '  ' + part.replaceAll('\n', '\n  ')).join(',\n') + '\n' + close;
}

function shownElements(values, count, show) {
  const parts = [];
  for (const value of values) {
    if (parts.length === ELEMENTS) {
      parts.push('... ' + (count - ELEMENTS) + ' more items');
      break;
    }
    parts.push(show(value));
  }
  return parts;
}

function shownMembers(value, name, above) {
  if (above.length >= DEPTH) return '[' + (name || 'Object') + ']';
  const inner = [...above, value];
  const parts = shownElements(keys(value), keys(value).length, (key) => keyOf(key) + ': ' + inspect(value[key], inner));
  return wrapped(name ? name + ' {' : '{', parts, '}');
}

function shownObject(value, above) {
  if (above.includes(value)) return '[Circular *]';
  const inner = [...above, value];
  const show = (element) => inspect(element, inner);
  if (value instanceof Error) return shownError(value, above.length > 0 ? above : undefined);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'Promise {}';
  const deep = above.length >= DEPTH;
  if (isArray(value)) return deep ? '[Array]' : wrapped('[', shownElements(value, value.length, show), ']');
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return wrapped(nameOf(value) + '(' + value.length + ') [', shownElements(value, value.length, String), ']');
  if (value instanceof Set) return wrapped('Set(' + value.size + ') {', shownElements(value, value.size, show), '}');
  if (value instanceof Map)
    return wrapped('Map(' + value.size + ') {', shownElements(value, value.size, ([key, held]) => show(key) + ' => ' + show(held)), '}');
  return shownMembers(value, nameOf(value), above);
}

export function inspect(value, above = []) {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'bigint':
      return value + 'n';
    case 'symbol':
      return String(value);
    case 'function':
      return '[' + (/^class\b/.test(String(value)) ? 'class ' : 'Function: ') + (value.name || '(anonymous)') + ']';
    case 'object':
      return value === null ? 'null' : shownObject(value, above);
    default:
      return Object.is(value, -0) ? '-0' : String(value);
  }
}

/** The arguments of a console call in one text. */
export const printed = (values) => values.map((value) => typeof value === 'string' ? value : inspect(value)).join(' ');

const asText = (value) => typeof value === 'string' ? value : '';

/** What was thrown, for the host: name, message and stack as JSON. */
export function described(thrown) {
  const error = thrown instanceof Error;
  const [name, message, stack] = error ? [thrown.name, thrown.message, thrown.stack] : ['', inspect(thrown), ''];
  return stringify([asText(name).slice(0, 200), asText(message).slice(0, 2000), asText(stack).slice(0, 4000)]);
}
`,
};
