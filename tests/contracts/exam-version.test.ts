import { describe, expect, it } from 'vitest';
import type { Fact } from '@/core/facts/fact.schema';
import { tellsValue, versionOf } from '@/core/facts/version';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { PROFILES } from '@/core/kernel/ids';
import { LOCALES } from '@/core/kernel/locale';
import { authoredItem } from '@/core/questions/authored';
import type { Item } from '@/core/questions/item';
import { shippedContent } from '@/server/content/read';
import { request } from './generator-requests';

const content = shippedContent();
const factOf = (id: string): Fact | undefined => content.facts.get(id);
const SAMPLE = 120;

/**
 * Values of the version an item does not follow that it tells all the same. A value that another fact of the item has
 * in the followed version may be told: it is that fact's.
 */
function mixed(item: Item): string[] {
  const other = item.profile === 'exam' ? 'today' : 'exam';
  const facts = item.facts.flatMap((id) => factOf(id) ?? []);
  const text = LOCALES.flatMap((locale) => told(item, locale)).join('\n');
  return facts
    .filter((fact) => fact.exam && tellsValue(text, fact, other))
    .filter((fact) => !facts.some((own) => tellsValue(shown(fact, other), own, item.profile)))
    .map(({ id }) => `${item.question} ${item.seed} level ${item.level} ${item.profile}: ${id}`);
}

/** What explains: amounts of scenario and options are drawn, and may be any. */
const told = ({ text }: Item, locale: 'ko' | 'en'): string[] =>
  [text[locale], ...Object.values(text[locale].parts ?? {})].flatMap(({ reasons, explanation }) => [
    ...Object.values(reasons),
    explanation,
  ]);

/** A fact's value as a text that `tellsValue` can find it in. */
const shown = (fact: Fact, profile: 'exam' | 'today'): string => {
  const value = profile === 'exam' && fact.exam ? fact.exam.value : fact.value;
  return fact.unit === 'bytes' ? `${value} bytes` : String(value);
};

const concerned = GENERATORS.filter(({ facts }) => facts.some((id) => factOf(id)?.exam));
const versionIn = (item: Item) => versionOf(item, 'drawn', factOf);

describe('a drawn item', () => {
  const followed = new Set<string>();

  it.each(concerned.map((generator) => [generator.slug, generator] as const))(
    'never mixes what the exam expects and what holds today: %s',
    (_slug, generator) => {
      const items = Array.from({ length: SAMPLE }, (_, i) => drawItem(generator, request(i)));
      expect(items.flatMap(mixed)).toEqual([]);
      for (const item of items) {
        const version = versionIn(item);
        if (!version) continue;
        expect(version.holds, item.seed).toBe(item.profile);
        followed.add(`${item.question} ${version.holds}`);
      }
    },
  );

  it('says which of the two it follows', () => {
    for (const slug of ['put-records-batches', 'which-service'])
      for (const profile of PROFILES) expect(followed).toContain(`${slug} ${profile}`);
  });
});

describe('a fixed question', () => {
  const fixed = content.questions.map(({ slug, body }) => {
    const item = authoredItem(body, { slug, revision: 1, seed: '1', profile: 'exam' });
    return { item, binding: body.profile === null ? 'free' : 'written' } as const;
  });

  // Names are told as they are today; old ones are for reading old questions.
  it('that is right under both versions tells the number of neither', () => {
    const telling = fixed.flatMap(({ item, binding }) => {
      if (binding !== 'free') return [];
      const text = LOCALES.flatMap((locale) => told(item, locale)).join('\n');
      const differing = item.facts
        .flatMap((id) => factOf(id) ?? [])
        .filter(({ exam, value }) => exam && typeof value === 'number');
      return differing
        .filter((fact) => PROFILES.some((profile) => tellsValue(text, fact, profile)))
        .map(({ id }) => `${item.question}: ${id}`);
    });
    expect(telling).toEqual([]);
  });

  it('says which version it follows wherever it names a fact that differs', () => {
    for (const { item, binding } of fixed) {
      const differs = item.facts.some((id) => factOf(id)?.exam);
      const version = versionOf(item, binding, factOf);
      expect(version?.holds ?? null, item.question).toBe(
        differs ? (binding === 'free' ? 'both' : item.profile) : null,
      );
    }
  });
});
