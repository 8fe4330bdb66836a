import { describe, expect, it } from 'vitest';
import { fits } from './parse';

/** Pattern for the field `a`, values of `a` that fit, values that do not. */
type Row = readonly [pattern: unknown[], fitting: unknown[], other: unknown[]];

const ROWS: Readonly<Record<string, Row>> = {
  'exact values keep their JSON type': [
    ['1', true, null],
    ['1', true, null],
    [1, 'true', 'null', '', {}],
  ],
  'numbers are equal in any notation': [[300], [300, 3e2], [301, '300']],
  'the empty string': [[''], [''], [' ', null]],
  prefix: [[{ prefix: 'ab' }], ['ab', 'abc'], ['ba', 'AB', 1, null]],
  'the empty prefix fits every string': [[{ prefix: '' }], ['', 'x'], [1, null, true]],
  'prefix ignoring case': [[{ prefix: { 'equals-ignore-case': 'aB' } }], ['AB', 'abc'], ['cab']],
  suffix: [[{ suffix: '.png' }], ['a.png', '.png'], ['a.PNG', 'png']],
  'suffix ignoring case': [[{ suffix: { 'equals-ignore-case': '.png' } }], ['a.PNG'], ['a.jpg']],
  'equals-ignore-case': [[{ 'equals-ignore-case': 'Alice' }], ['ALICE', 'alice'], ['alicea', null]],
  exactly: [[{ exactly: 'a' }], ['a'], ['A']],
  wildcard: [[{ wildcard: 'a*c' }], ['ac', 'abc', 'abcc'], ['abcd', 'bac']],
  'escaped wildcard characters': [[{ wildcard: 'a\\*\\\\*' }], ['a*\\', 'a*\\b'], ['ab\\', 'a*']],
  'anything-but a string': [[{ 'anything-but': 'x' }], ['y', 1, null, true, ''], ['x']],
  'anything-but strings': [[{ 'anything-but': ['x', 'y'] }], ['z', 1], ['x', 'y']],
  'anything-but numbers': [[{ 'anything-but': [1, 2] }], [3, '1', null], [1, 2.0]],
  'anything-but a prefix': [[{ 'anything-but': { prefix: 'ab' } }], ['ba', 12, null], ['ab', 'abc']],
  'anything-but suffixes': [[{ 'anything-but': { suffix: ['a', 'b'] } }], ['c'], ['xa', 'xb']],
  'anything-but ignoring case': [
    [{ 'anything-but': { 'equals-ignore-case': ['A', 'b'] } }],
    ['c'],
    ['a', 'B'],
  ],
  'anything-but wildcards': [
    [{ 'anything-but': { wildcard: ['*/a/*', '*.b'] } }],
    ['a', 1],
    ['x/a/y', 'x.b'],
  ],
  'numeric equality': [[{ numeric: ['=', 3.018e2] }], [301.8], [301, '301.8', null]],
  'a numeric range': [[{ numeric: ['>', 0, '<=', 5] }], [0.000001, 5], [0, 5.000001, -1]],
  'a lower bound': [[{ numeric: ['>=', -1] }], [-1, 5e9], [-1.5, 5000000001]],
  'an upper bound': [[{ numeric: ['<', 10] }], [9.999999, -5e9], [10]],
  'an IPv4 block': [
    [{ cidr: '10.0.0.0/24' }],
    ['10.0.0.0', '10.0.0.255'],
    ['10.0.1.0', '10.0.0.256', 'x', 1],
  ],
  'an IPv6 block': [[{ cidr: '2001:db8::/32' }], ['2001:0db8:0:0:0:0:0:1'], ['2001:db9::', '10.0.0.1']],
  'an address in any notation': [['::1'], ['0:0:0:0:0:0:0:1', '::1'], ['::2']],
  'the field exists': [[{ exists: true }], [1, null, '', ['x'], [[1]]], [{ b: 1 }, [], {}]],
  'any of the values': [['a', { prefix: 'b' }], ['a', 'bc'], ['ac']],
  'any element of an array': [['a'], [['b', 'a'], [['a']]], [['b'], []]],
};

describe.each(Object.entries(ROWS))('%s', (_, [pattern, fitting, other]) => {
  it.each(fitting.map((value) => [JSON.stringify(value)]))('fits %s', (value) => {
    expect(fits({ a: pattern }, `{"a":${value}}`)).toBe(true);
  });

  it.each(other.map((value) => [JSON.stringify(value)]))('does not fit %s', (value) => {
    expect(fits({ a: pattern }, `{"a":${value}}`)).toBe(false);
  });

  it('does not fit an event without the field', () => {
    expect(fits({ a: pattern }, { b: 1 })).toBe(false);
  });
});

describe('absence', () => {
  const pattern = { a: { b: [{ exists: false }] } };
  it.each([{}, { a: 1 }, { a: { c: 1 } }, { a: { b: {} } }, { a: { b: [] } }])(
    '%j has no such leaf',
    (event) => {
      expect(fits(pattern, event)).toBe(true);
    },
  );
  it('does not hold where the leaf is null', () => expect(fits(pattern, { a: { b: null } })).toBe(false));
  it('may be one of several choices', () => {
    expect(fits({ a: [{ exists: false }, 'x'] }, { a: 'x' })).toBe(true);
    expect(fits({ a: [{ exists: false }, 'x'] }, { a: 'y' })).toBe(false);
  });
});

describe('structure', () => {
  it('all fields must fit', () => {
    expect(fits({ a: [1], b: [2] }, { a: 1, b: 2 })).toBe(true);
    expect(fits({ a: [1], b: [2] }, { a: 1, b: 3 })).toBe(false);
  });

  it('a dot in a name stands for nesting, in events and in patterns', () => {
    expect(fits({ a: { 'b.c': [1] } }, { a: { b: { c: 1 } } })).toBe(true);
    expect(fits({ a: { b: { c: [1] } } }, { 'a.b': { c: 1 } })).toBe(true);
  });

  it('fields of one pattern cannot come from two elements of an array', () => {
    const event = {
      staff: [
        { name: 'Anna', role: 'dev' },
        { name: 'Ben', role: 'ops' },
      ],
    };
    expect(fits({ staff: { name: ['Anna'], role: ['dev'] } }, event)).toBe(true);
    expect(fits({ staff: { name: ['Anna'], role: ['ops'] } }, event)).toBe(false);
  });

  it('that holds at every depth', () => {
    const event = {
      a: [
        {
          b: [
            { c: 1, d: 1 },
            { c: 2, d: 2 },
          ],
        },
        { b: [{ c: 3, d: 4 }] },
      ],
    };
    expect(fits({ a: { b: { c: [2], d: [2] } } }, event)).toBe(true);
    expect(fits({ a: { b: { c: [2], d: [4] } } }, event)).toBe(false);
  });

  it('absence is judged within the element that other fields chose before', () => {
    const event = { a: [{ b: 1 }, { c: 1 }] };
    expect(fits({ a: { b: [1], c: [{ exists: false }] } }, event)).toBe(true);
  });

  it('the last of two equal names counts', () => {
    expect(fits('{"a":[1],"a":[2]}', { a: 2 })).toBe(true);
    expect(fits('{"a":[1],"a":[2]}', { a: 1 })).toBe(false);
  });

  it('numbers beyond comparison are equal by their text', () => {
    expect(fits('{"a":[123456789012345678901]}', '{"a":123456789012345678901}')).toBe(true);
    expect(fits('{"a":[123456789012345678901]}', '{"a":123456789012345678902}')).toBe(false);
  });
});

describe('$or', () => {
  const pattern = { x: [1], $or: [{ a: [1] }, { b: [{ prefix: 'p' }], c: [3] }] };
  it.each([
    [{ x: 1, a: 1 }, true],
    [{ x: 1, b: 'pq', c: 3 }, true],
    [{ x: 1, b: 'pq' }, false],
    [{ x: 2, a: 1 }, false],
    [{ x: 1 }, false],
  ])('%j: %s', (event, expected) => expect(fits(pattern, event)).toBe(expected));

  it('nests and multiplies', () => {
    const nested = {
      $or: [{ a: [1] }, { $or: [{ b: [1] }, { c: [1] }] }],
      d: { $or: [{ e: [1] }, { f: [1] }] },
    };
    expect(fits(nested, { c: 1, d: { f: 1 } })).toBe(true);
    expect(fits(nested, { c: 1 })).toBe(false);
  });
});

it('ends soon where many elements fit one field and none the last', () => {
  const many = Array.from({ length: 3_000 }, () => ({ v: 1 }));
  const event = { a: many, b: many, c: many, d: many.map(() => ({ v: 1, w: 1 })) };
  expect(fits({ a: { v: [1] }, b: { v: [1] }, c: { v: [1] }, d: { v: [1], w: [2, 1] } }, event)).toBe(true);
  expect(
    fits({ a: { v: [1] }, b: { v: [1] }, c: { v: [1] }, d: { v: [{ exists: false }], w: [1] } }, event),
  ).toBe(false);
});
