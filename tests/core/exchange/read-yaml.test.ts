import { describe, expect, it } from 'vitest';
import { readYaml, YAML_FAULTS } from '@/core/exchange/read-yaml';
import { LOCALES } from '@/core/kernel/locale';
import { messagesOf } from '@/server/i18n/messages';

const faultOf = (source: string): string => {
  const read = readYaml(source);
  return 'fault' in read ? `${read.fault.code} ${read.fault.line}:${read.fault.column}` : 'read';
};

describe('YAML that people wrote', () => {
  it.each([
    ['a:\n\tb: 1', 'tab 2:1'],
    ['a:\n  - x\n  b: 1', 'indent 3:1'],
    ['services: [sqs\nb: 1', 'indent 2:1'],
    ['a: 1\nb: 2\na: 3', 'twice 3:1'],
    ['a: "x\nb: 1', 'missing 2:5'],
    ['a: "x"#y', 'missing 1:7'],
    ['a: [1, , 3]', 'unexpected 1:8'],
    ['a: "x" y', 'unexpected 1:8'],
    ['a: @x', 'quote 1:4'],
    ['a: "\\q"', 'escape 1:5'],
    ['a: 1\nfoo\nb: 2', 'key 2:1'],
    [`${'k'.repeat(1_100)}: 1`, 'key 1:1'],
    ['run: aws sqs list: x', 'nested 1:6'],
    ['a: 1\n---\nb: 2', 'documents 2:1'],
    ['a: &x &y 1', 'alias 1:7'],
    ['a: *x', 'alias 1:4'],
    // Refused although it could be read: it holds itself.
    ['a: &x [1, *x]', 'alias 1:11'],
    ['a: &x 1\nb: *x', 'alias 2:4'],
    ['a: !<x> !<y> 1', 'tag 1:9'],
  ])('%j is refused: %s', (source, fault) => expect(faultOf(source)).toBe(fault));

  it.each([
    ['lists in brackets', '['.repeat(30_000)],
    ['maps in brackets', '{a: '.repeat(15_000)],
    ['lists', `\n  ${'- '.repeat(30_000)}`],
    ['keys', `\n  ${'? '.repeat(30_000)}`],
    ['maps', Array.from({ length: 300 }, (_, n) => `\n${' '.repeat(n + 1)}a:`).join('')],
  ])('%s without end are refused before anything walks them', (_, nested) =>
    expect(faultOf(`a: ${nested}`)).toMatch(/^deep /),
  );

  it('is given as plain values, with the place of each', () => {
    const source = 'a: 1\nb:\n  - c: two # a comment\n    d: [3]\n';
    const read = readYaml(source);
    if ('fault' in read) throw new Error(read.fault.code);
    const { text } = read;
    expect(text.value).toEqual({ a: 1, b: [{ c: 'two', d: [3] }] });
    const [from, to] = text.rangeOf(['b', 0, 'c']) ?? [];
    expect(source.slice(from, to)).toBe('two');
    expect(text.rangeOf(['b', 1])).toBeNull();
    expect([['b', 0, 'd', 0], ['b', 0, 'none'], ['none']].map((path) => text.lineOf(path))).toEqual([
      4,
      3,
      null,
    ]);
  });

  it('that is nothing is read as nothing', () =>
    expect(readYaml('# only a comment')).toMatchObject({ text: { value: null } }));

  it.each(LOCALES)('has words for every fault in %s', (locale) =>
    expect(Object.keys(messagesOf(locale).yaml ?? {}).sort()).toEqual([...YAML_FAULTS].sort()),
  );
});
