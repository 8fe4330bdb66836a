import { describe, expect, it } from 'vitest';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { authoredItem } from '@/core/questions/authored';
import type { Item, ItemText } from '@/core/questions/item';
import { wordsOf } from '@/core/questions/item-parts';
import { namesApart, type PairedTerm, termsApart, wrongParticles } from '@/core/style/parity';
import { shippedContent } from '@/server/content/read';
import { request } from './generator-requests';

const content = shippedContent();
const TERMS: readonly PairedTerm[] = content.glossary
  .filter(({ paired }) => paired)
  .map(({ en, ko, short }) => ({ en, ko: short ? [ko, short] : [ko] }));
const SAMPLE = 60;

/** Ids in the order they stand, in every text of an item. */
const orderOf = (text: ItemText): unknown => [
  [text.options, text.reasons, text.prompts ?? {}].map((group) => Object.keys(group)),
  Object.entries(text.parts ?? {}).map(([id, part]) => [id, orderOf(part)]),
];

/** What one language says of an item and the other does not, and what Korean says wrongly. */
function apart({ text, question, seed, level }: Item): string[] {
  const korean = wordsOf(text.ko);
  const [ko, en] = [korean.join('\n'), wordsOf(text.en).join('\n')];
  return [...namesApart(ko, en), ...termsApart(ko, en, TERMS), ...korean.flatMap(wrongParticles)].map(
    (fault) => `${question} seed ${seed} level ${level}: ${fault}`,
  );
}

describe('both languages of an item say the same', () => {
  it.each(GENERATORS.map((generator) => [generator.slug, generator] as const))('%s', (_slug, generator) => {
    const items = Array.from({ length: SAMPLE }, (_, i) => drawItem(generator, request(i)));
    for (const { text, seed } of items) expect(orderOf(text.ko), seed).toEqual(orderOf(text.en));
    expect([...new Set(items.flatMap(apart))].slice(0, 10)).toEqual([]);
  });

  it('fixed questions', () => {
    const items = content.questions.map(({ slug, body }) =>
      authoredItem(body, { slug, revision: 1, seed: '1', profile: 'exam' }),
    );
    expect(items.flatMap(apart)).toEqual([]);
  });
});

describe('what tells languages apart', () => {
  it.each([
    ['SQS와 `work`', 'SQS and `work`', []],
    ['SQS와 `work`', 'SNS and `work`', ['SQS: not in English', 'SNS: not in Korean']],
    ['InService 인스턴스', 'instances in service', []],
    ['`a-b` 하나', 'one', ['a-b: not in English']],
  ])('names: %s / %s', (ko, en, faults) => {
    expect(namesApart(ko, en)).toEqual(faults);
  });

  it.each([
    ['파티션 키를 정한다', 'Set a partition key', []],
    ['키를 정한다', 'Set partition keys', ['partition key: 파티션 키 is not in Korean']],
    ['DLQ로 간다', 'It goes to the dead-letter queue', []],
  ])('terms: %s / %s', (ko, en, faults) => {
    expect(termsApart(ko, en, TERMS)).toEqual(faults);
  });

  it.each([
    ['SQS를 쓰고 10으로 두고 `orders`를 비우고 30초로 한다', []],
    ['10로 둔다', ['10로: 10으로']],
    ['Lambda을 부른다', ['Lambda을: Lambda를']],
    ['메시지으로 보낸다', ['지으로: 지로']],
    ['대기열를 비운다', ['열를: 열을']],
  ])('particles: %s', (text, faults) => {
    expect(wrongParticles(text)).toEqual(faults);
  });
});
