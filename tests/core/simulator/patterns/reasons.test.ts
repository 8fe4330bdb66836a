import { describe, expect, it } from 'vitest';
import { parsePattern } from '@/core/simulator/patterns/parse-pattern';
import { BOUNDS, reason } from './parse';

/** The place as the parser writes it. */
const at = (text: string, column: number, line = 1): string =>
  `\n at [Source: (String)"${text}"; line: ${line}, column: ${column}]`;

/** Pattern, reason, and the column after what was read last. */
const ROWS: readonly (readonly [string, string, number])[] = [
  ['', 'Filter is not an object', 1],
  ['[]', 'Filter is not an object', 2],
  ['{}', 'Empty objects are not allowed', 3],
  ['{"a":{}}', 'Empty objects are not allowed', 8],
  ['{"a":[]}', 'Empty arrays are not allowed', 8],
  ['{"a":1}', '"a" must be an object or an array', 7],
  ['{"a":"b"}', '"a" must be an object or an array', 7],
  ['{"a":[["b"]]}', 'Match value must be String, number, true, false, or null', 8],
  ['{"a":[{}]}', 'Match expression name not found', 9],
  ['{"a":[{"EXISTS":true}]}', 'Unrecognized match type EXISTS', 21],
  ['{"a":[{"exists":"true"}]}', 'exists match pattern must be either true or false.', 18],
  ['{"a":[{"exists":true,"prefix":"b"}]}', 'Only one key allowed in match expression', 32],
  ['{"a":[{"prefix":1}]}', 'prefix match pattern must be a string', 18],
  ['{"a":[{"suffix":["b"]}]}', 'suffix match pattern must be a string', 18],
  ['{"a":[{"prefix":{"suffix":"b"}}]}', 'Unsupported prefix pattern: suffix', 28],
  ['{"a":[{"suffix":{}}]}', 'Suffix expression name not found', 19],
  ['{"a":[{"equals-ignore-case":1}]}', 'equals-ignore-case match pattern must be a string', 30],
  ['{"a":[{"wildcard":"b**"}]}', 'Consecutive wildcard characters at pos 2', 24],
  ['{"a":[{"wildcard":"b\\\\c"}]}', 'Invalid escape character at pos 2', 25],
  ['{"a":[{"cidr":1}]}', 'prefix match pattern must be a string', 16],
  ['{"a":[{"numeric":1}]}', 'Value of numeric must be an array.', 19],
  ['{"a":[{"numeric":[]}]}', 'Invalid member in numeric match: ]', 20],
  ['{"a":[{"numeric":["><",1]}]}', 'Unrecognized numeric range operator: ><', 25],
  ['{"a":[{"numeric":[">","1"]}]}', 'Value of > must be numeric', 24],
  ['{"a":[{"numeric":["=",1,2]}]}', 'Too many elements in numeric expression', 26],
  ['{"a":[{"numeric":[">",1,">",2]}]}', 'Bad numeric range operator: >', 28],
  ['{"a":[{"numeric":[">",5,"<",5]}]}', 'Bottom must be less than top', 31],
  ['{"a":[{"numeric":[">",5000000001]}]}', 'Value must be between -5.0E9 and 5.0E9, inclusive', 34],
  [
    '{"a":[{"anything-but":true}]}',
    'Value of anything-but must be an array or single string/number value.',
    27,
  ],
  ['{"a":[{"anything-but":{"numeric":[1]}}]}', 'Unsupported anything-but pattern: numeric', 35],
  ['{"a":[{"anything-but":{"prefix":""}}]}', 'Null prefix/suffix not allowed', 35],
  ['{"a":[{"anything-but":{"wildcard":1}}]}', 'wildcard match pattern must be a string', 36],
  ['{"$or":1}', 'It must be an Array followed with $or.', 9],
  ['{"$or":[1,2]}', 'Only JSON object is allowed in array of $or relationship.', 10],
  ['{"$or":[{"a":[1]}]}', 'There must have at least 2 Objects in $or relationship.', 19],
  [
    '{"$or":[{"prefix":[1]},{"b":[1]}]}',
    'prefix is Ruler reserved fieldName which cannot be used inside $or.',
    20,
  ],
];

describe('what is wrong with a pattern', () => {
  it.each(ROWS)('%s: %s', (text, expected, column) => {
    expect(reason(text)).toBe(expected + at(text, column));
  });

  it.each([
    ['10.0.0.0', "Malformed CIDR, one '/' required"],
    ['10.0.0.0/', "Malformed CIDR, one '/' required"],
    ['10.0.0.0/x', 'Malformed CIDR, mask bits must be an integer'],
    ['10.0.0.0/-1', 'Malformed CIDR, mask bits must not be negative'],
    ['10.0.0.0/32', 'IPv4 mask bits must be < 32'],
    ['::/128', 'IPv6 mask bits must be < 128'],
    ['10.0.0.256/8', 'Invalid IP address: 10.0.0.256'],
    ['x/8', 'Nonstandard IP address: x'],
  ])('the block %s is told without a place', (cidr, expected) => {
    expect(reason({ a: [{ cidr }] })).toBe(expected);
  });

  it('within a list of anything-but the place is said twice', () => {
    const text = '{"a":[{"anything-but":["b",null]}]}';
    const place = at(text, 32);
    expect(reason(text)).toBe(
      `Inside anything but list, start|null|boolean is not supported.${place}${place}`,
    );
    const mixed = '{"a":[{"anything-but":["b",1]}]}';
    expect(reason(mixed)).toContain('mixed type is not supported');
  });

  it('counts lines, whatever ends them', () => {
    const text = '{\r\n"a":\n1}';
    expect(reason(text)).toBe(`"a" must be an object or an array${at(text, 2, 3)}`);
  });

  it('shows the first 500 characters of a long pattern', () => {
    const text = `{"a":["${'x'.repeat(600)}"],"b":1}`;
    expect(reason(text)).toContain(
      `"[truncated ${text.length - 500} chars]; line: 1, column: ${text.length}]`,
    );
  });
});

describe('complexity', () => {
  const repeated = (times: number) => ({ a: [{ wildcard: `*${'ab'.repeat(times)}` }] });
  const stacks = (count: number) => ({
    a: ['Api', 'Data', 'Shared', 'Monitoring']
      .slice(0, count)
      .map((name) => ({ wildcard: `*:stack/${name}/*` })),
  });
  const accepted = (pattern: object) => parsePattern(JSON.stringify(pattern), BOUNDS).ok;

  it('grows with what repeats after a wildcard, up to a bound', () => {
    expect(accepted(repeated(9))).toBe(true);
    expect(reason(repeated(10))).toMatch(/^Rule is too complex - try using fewer wildcard characters/);
  });

  it('grows with the wildcards of a field', () => {
    expect(accepted(stacks(3))).toBe(true);
    expect(reason(stacks(4))).toMatch(/^Rule is too complex/);
  });

  it('$or multiplies up to a bound', () => {
    const or = (field: string) => ({ $or: [{ [field]: [1] }, { [field]: [2] }] });
    const nested = (depth: number) =>
      Object.fromEntries(Array.from({ length: depth }, (_, i) => [`f${i}`, or('x')]));
    expect(parsePattern(JSON.stringify(nested(9)), BOUNDS).ok).toBe(true);
    expect(reason(nested(10))).toMatch(/^Rule is too complex/);
  });
});
