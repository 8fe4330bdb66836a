import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonTextError, JsonTokens, type Token } from '@/core/simulator/patterns/json-tokens';

/** Reads one value and asks for the end. */
function read(text: string): unknown {
  const tokens = new JsonTokens(text);
  const value = readValue(tokens, tokens.next());
  if (tokens.next() !== 'end') throw new JsonTextError('more than one value');
  return value;
}

function readValue(tokens: JsonTokens, token: Token): unknown {
  if (token === 'end') throw new JsonTextError('no value');
  if (token === '{') return readObject(tokens);
  if (token === '[') return readArray(tokens);
  return token === 'string' ? tokens.text() : JSON.parse(tokens.text());
}

function readObject(tokens: JsonTokens): unknown {
  const entries: [string, unknown][] = [];
  while (tokens.next() !== '}') {
    const { name } = tokens;
    entries.push([name, readValue(tokens, tokens.next())]);
  }
  return Object.fromEntries(entries);
}

function readArray(tokens: JsonTokens): unknown {
  const items: unknown[] = [];
  for (let token = tokens.next(); token !== ']'; token = tokens.next()) items.push(readValue(tokens, token));
  return items;
}

const accepts = (parse: (text: string) => unknown, text: string): boolean => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON with one character taken out, put in or changed. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '0', 'e', '-', '.', '\\', ' ', 'n'),
    fc.boolean(),
  )
  .map(([text, place, unit, replace]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + unit + text.slice(replace ? at + 1 : at);
  });

describe('a JSON text', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is accepted exactly when JSON.parse accepts it', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(accepts(read, text)).toBe(accepts(JSON.parse, text));
      }),
      { numRuns: 2_000 },
    );
  });
});

const VALUES = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

it.each([
  [
    '{"a" 1}',
    "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value",
    7,
  ],
  ['{"a":1,}', "Unexpected character ('}' (code 125)): was expecting double-quote to start field name", 9],
  ['[1 2]', "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries", 5],
  ['[1,]', `Unexpected character (']' (code 93)): expected a valid value ${VALUES}`, 5],
  ["{'a':1}", "Unexpected character (''' (code 39)): was expecting double-quote to start field name", 3],
  ['[nul]', `Unrecognized token 'nul': was expecting ${VALUES}`, 5],
  ['[truex]', `Unrecognized token 'truex': was expecting ${VALUES}`, 7],
  ['[01]', 'Invalid numeric value: Leading zeroes not allowed', 3],
  ['["\\x"]', "Unrecognized character escape 'x' (code 120)", 5],
  ['["a', 'Unexpected end-of-input: was expecting closing quote for a string value', 4],
  ['{"a', 'Unexpected end-of-input in field name', 4],
])('%s: %s', (text, message, column) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({
      message: `${message}\n at [Source: (String)"${text}"; line: 1, column: ${column}]`,
    }),
  );
});

it('says where an open object or array began', () => {
  const text = '{"a": [1';
  const source = `[Source: (String)"${text}"; line: 1, column: `;
  expect(() => read(text)).toThrow(
    `Unexpected end-of-input: expected close marker for Array (start marker at ${source}7])\n at ${source}9]`,
  );
  expect(() => read('{"a":[1}')).toThrow("Unexpected close marker '}': expected ']' (for Array starting at ");
});
