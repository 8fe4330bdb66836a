import { describe, expect, it } from 'vitest';
import { GENERATORS } from '@/core/generators/list';
import { freshItem } from '@/server/bank/item-of';
import type { Revision } from '@/server/bank/revisions';
import { shippedContent } from '@/server/content/read';

const content = shippedContent();
const LEVELS = [1, 2, 3] as const;
const SEEDS = 4;

const asksOf = ({ concept, asks = [] }: (typeof GENERATORS)[number]): string[] => [concept, ...asks];

describe('concepts', () => {
  it('are all asked by a generator, so that every review is a fresh variant', () => {
    const asked = new Set(GENERATORS.flatMap(asksOf));
    const missing = [...content.concepts.keys()].filter((id) => !asked.has(id));
    expect(
      missing,
      'write a generator, or a direction of one, that is decided by knowing the concept',
    ).toEqual([]);
  });

  it.each(GENERATORS.map((generator) => [generator.slug, generator] as const))(
    'that %s says it asks are had from it at any level wanted',
    (slug, generator) => {
      const revision: Revision = {
        id: slug,
        questionId: slug,
        slug,
        number: 1,
        concept: generator.concept,
        topic: '',
        body: { kind: 'generator', generator: slug, revision: generator.revision },
      };
      for (const concept of asksOf(generator)) {
        for (const level of LEVELS) {
          for (let i = 0; i < SEEDS; i++) {
            const showing = { seed: `asked-${i}`, level, profile: 'exam' } as const;
            const item = freshItem(content, revision, showing, { concepts: [concept], avoid: new Set() });
            expect(item?.concept, `${slug} level ${level} seed ${showing.seed}`).toBe(concept);
          }
        }
      }
    },
  );
});
