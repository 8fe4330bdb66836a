import { afterAll, describe, expect, it } from 'vitest';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { authoredItem } from '@/core/questions/authored';
import type { Item } from '@/core/questions/item';
import { partsOf } from '@/core/questions/item-parts';
import { styleFaults } from '@/core/style/bounds';
import { gainOf, tellOf } from '@/core/style/give-aways';
import { englishGrade, longestSentence, syllablesIn } from '@/core/style/reading';
import { styleOf } from '@/core/style/style';
import { shippedContent } from '@/server/content/read';
import { request } from './generator-requests';

/** Of each generator: all levels and profiles in turn. */
const SAMPLE = 60;
const authored = shippedContent().questions.map(({ slug, body }) =>
  authoredItem(body, { slug, revision: 1, seed: '1', profile: 'exam' }),
);

describe('how the bank reads', () => {
  const drawn: Item[] = [];
  afterAll(() => drawn.splice(0));

  it.each(GENERATORS.map((generator) => [generator.slug, generator] as const))('%s', (_slug, generator) => {
    const items = Array.from({ length: SAMPLE }, (_, i) => drawItem(generator, request(i)));
    drawn.push(...items);
    expect(styleFaults(styleOf(items), 'one')).toEqual([]);
  });

  it('fixed questions', () => {
    expect(styleFaults(styleOf(authored), 'one')).toEqual([]);
  });

  it('all of it: following a tell wins nothing', () => {
    expect(drawn.length).toBe(GENERATORS.length * SAMPLE);
    expect(styleFaults(styleOf([...drawn, ...authored]), 'all')).toEqual([]);
  });
});

describe('the measures', () => {
  it.each([
    ['queue', 1],
    ['message', 2],
    ['processed', 2],
    ['retention', 3],
    ['make', 1],
    ['table', 2],
    ['visibility', 5],
  ])('%s has %i syllables', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });

  it('finds long words in long sentences harder, and names no harder than short words', () => {
    const easy = 'The cat sat on the mat. It was warm.';
    const hard =
      'Considering organizational responsibilities, the administration established comprehensive documentation procedures.';
    expect(englishGrade(easy)).toBeLessThan(2);
    expect(englishGrade(hard)).toBeGreaterThan(16);
    expect(englishGrade('The queue `ApproximateNumberOfMessagesVisible` is long.')).toBeLessThan(4);
  });

  it('counts words between spaces, and neither code nor tables', () => {
    expect(longestSentence('대기열이 하나 있다. 메시지는 처리되면 지워진다고 한다.')).toBe(4);
    expect(longestSentence('하나.\n\n| a | b | c | d | e | f |\n\n```\na b c d e f\n```\n')).toBe(1);
  });

  const choice = (options: Record<string, string>, stem = 'Which one?'): Item => {
    const text = { stem, options, reasons: {}, explanation: '' };
    return {
      ...(authored[0] as Item),
      structure: { kind: 'single', options: Object.keys(options), key: 'key' },
      text: { ko: text, en: text },
    };
  };
  const gains = (item: Item) => {
    const parts = partsOf(item);
    return (['longest', 'absolute', 'echo', 'form'] as const).filter(
      (name) => gainOf(tellOf(name, parts, 'en')) > 0,
    );
  };

  it.each([
    ['nothing', choice({ key: 'Use a queue', b: 'Use a topic', c: 'Use a timer' }), []],
    [
      'the longest',
      choice({ key: 'Use a queue with care', b: 'Use a topic', c: 'Use a timer' }),
      ['longest'],
    ],
    ['absolutes elsewhere', choice({ key: 'Use a queue', b: 'Always push', c: 'Never wait' }), ['absolute']],
    [
      'an echo',
      choice({ key: 'Its visibility', b: 'Its retention', c: 'Its throughput' }, 'Which visibility?'),
      ['echo'],
    ],
    ['a full stop', choice({ key: 'Use it.', b: 'Use one', c: 'Drop it' }), ['form']],
    ['a wrong full stop', choice({ key: 'Use one', b: 'Use it.', c: 'Drop it' }), []],
  ])('sees what tells the key: %s', (_what, item, expected) => {
    expect(gains(item)).toEqual(expected);
  });
});
