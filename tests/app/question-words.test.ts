import { describe, expect, it } from 'vitest';
import { withUnit } from '@/app/_ui/question-kinds/numeric';
import { inGroups, withUnchosen } from '@/app/[locale]/(teach)/studio/[id]/choice-labels';
import { blankBody } from '@/core/authoring/blank';
import type { AuthoredBody } from '@/core/questions/authored.schema';

const NBSP = '\u00a0';

describe('a number with its unit', () => {
  it.each([
    ['150', '개', '150개'],
    ['5', '%', '5%'],
    ['256', 'KiB', `256${NBSP}KiB`],
    ['24', 'combinations', `24${NBSP}combinations`],
    ['7', '', '7'],
  ])('%s and "%s" make %s', (value, unit, expected) => {
    expect(withUnit(value, unit)).toBe(expected);
  });
});

describe('the choices of a statistic', () => {
  const body = (structure: AuthoredBody['structure']): AuthoredBody => ({
    ...blankBody('single'),
    structure,
  });
  const ordered = (structure: AuthoredBody['structure'], choices: readonly string[]) =>
    inGroups(
      body(structure),
      choices.map((choice) => ({ choice })),
    ).map(({ choice }) => choice);

  it('stand by place, the most frequent first in each', () => {
    const structure = { kind: 'ordering' as const, options: ['a', 'b'], key: ['a', 'b'] };
    expect(ordered(structure, ['b@2', 'a@1', 'b@1', 'a@2'])).toEqual(['a@1', 'b@1', 'b@2', 'a@2']);
  });

  it('stand by prompt, in the order of the prompts', () => {
    const structure = { kind: 'matching' as const, prompts: ['q', 'p'], options: ['a', 'b'], key: {} };
    expect(ordered(structure, ['p=a', 'q=b', 'p=b', 'q=a'])).toEqual(['q=b', 'q=a', 'p=a', 'p=b']);
  });

  it('name the options nobody chose, and of pairs the right one alone', () => {
    const counted = (structure: AuthoredBody['structure'], choice: string) =>
      withUnchosen(body(structure), [{ choice, count: 3 }]).map((one) => `${one.choice} ${one.count}`);
    const single = { kind: 'single' as const, options: ['a', 'b', 'c'], key: 'a' };
    const matching = {
      kind: 'matching' as const,
      prompts: ['p', 'q'],
      options: ['a', 'b'],
      key: { p: 'a', q: 'b' },
    };
    expect(counted(single, 'b')).toEqual(['b 3', 'a 0', 'c 0']);
    expect(counted({ kind: 'case', parts: [{ id: 'one', structure: single }] }, 'one/c')).toEqual([
      'one/c 3',
      'one/a 0',
      'one/b 0',
    ]);
    expect(counted(matching, 'p=b')).toEqual(['p=b 3', 'p=a 0', 'q=b 0']);
  });

  it('stand by part of a case study, each part in its own way', () => {
    const structure = {
      kind: 'case' as const,
      parts: [
        { id: 'second', structure: { kind: 'single' as const, options: ['a', 'b'], key: 'a' } },
        { id: 'first', structure: { kind: 'ordering' as const, options: ['a', 'b'], key: ['a', 'b'] } },
      ],
    };
    const choices = ['first/b@2', 'second/b', 'first/a@1', 'second/a'];
    expect(ordered(structure, choices)).toEqual(['second/b', 'second/a', 'first/a@1', 'first/b@2']);
  });

  it('of a choice keep their order', () => {
    const structure = { kind: 'single' as const, options: ['a', 'b', 'c'], key: 'a' };
    expect(ordered(structure, ['c', 'a', 'b'])).toEqual(['c', 'a', 'b']);
  });
});
