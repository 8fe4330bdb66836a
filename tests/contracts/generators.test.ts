import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyGenerator } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { proofFault } from '@/core/generators/proof-check';
import { LOCALES } from '@/core/kernel/locale';
import { createRng } from '@/core/kernel/rng';
import type { Item } from '@/core/questions/item';
import { commitSeed } from '../support/property-seed';
import * as check from './generator-checks';
import { request } from './generator-requests';
import { keptRequests } from './kept-seeds';

const SEEDS = 2_000;
const VARIETY_SEEDS = 20_000;
/** Each commit proves as many as this anew; `npm run prove` proves 10,000. */
const PROVED_SEEDS = 300;
const PROVED_FROM = commitSeed * PROVED_SEEDS;
const VARIANTS = { numeric: 1_000, rule: 150 };
/** What a failing check says: enough to draw the item again. */
const tag = (generator: AnyGenerator, i: number): string =>
  `${generator.slug} seed s${i} level ${request(i).level} ${request(i).profile}`;

/** Holes in a template, doubled or stray punctuation, a particle left open such as "을(를)". */
const SLIP = /undefined|NaN|\[object|\$\{| {2}| [.,;]|\.\.|[을를은는이가과와]\([를을는은가이와과]\)/;

const directionOf = (generator: AnyGenerator, i: number): string => {
  const { seed, limits, ...rest } = request(i);
  const p = generator.draw(createRng(`${generator.slug}:${seed}`), rest.level, limits, rest.profile);
  return generator.shape(p).direction;
};

describe.each(GENERATORS.map((generator) => [generator.slug, generator] as const))(
  '%s',
  (_slug, generator) => {
    let items: Item[] = [];
    beforeAll(() => {
      items = Array.from({ length: SEEDS }, (_, i) => drawItem(generator, request(i)));
    });
    const eachPart = (
      visit: (part: ReturnType<typeof check.partsOf>[number], at: string, item: Item) => void,
    ): void => {
      for (const [i, item] of items.entries()) {
        for (const part of check.partsOf(item)) visit(part, `${tag(generator, i)} ${part.id}`, item);
      }
    };

    it('draws sound structures with words for every option', () => {
      eachPart(({ structure, ko, en }, at) => {
        expect(check.structureFaults(structure), at).toEqual([]);
        const ids = structure.kind === 'numeric' ? [] : [...structure.options].sort();
        const prompts = structure.kind === 'matching' ? [...structure.prompts].sort() : [];
        for (const words of [ko, en]) {
          expect(Object.keys(words.options).sort(), at).toEqual(ids);
          expect(Object.keys(words.reasons).sort(), at).toEqual(ids);
          expect(Object.keys(words.prompts ?? {}).sort(), at).toEqual(prompts);
          expect(new Set(Object.values(words.options).map((text) => text.toLowerCase())).size, at).toBe(
            ids.length,
          );
          expect(new Set(Object.values(words.prompts ?? {})).size, at).toBe(prompts.length);
        }
      });
    });

    it('asks a case study in three or four parts of more than one kind', () => {
      for (const [i, { structure, text }] of items.entries()) {
        if (structure.kind !== 'case') continue;
        const ids = structure.parts.map((part) => part.id);
        expect(new Set(ids).size, tag(generator, i)).toBe(ids.length);
        expect([3, 4], tag(generator, i)).toContain(ids.length);
        const kinds = new Set(structure.parts.map((part) => part.structure.kind));
        expect(kinds.size, tag(generator, i)).toBeGreaterThan(1);
        for (const locale of LOCALES) {
          expect(Object.keys(text[locale].parts ?? {}), tag(generator, i)).toEqual(ids);
          expect(text[locale].options, tag(generator, i)).toEqual({});
        }
      }
    });

    it('gives the same item for the same seed', () => {
      for (let i = 0; i < SEEDS; i += 20)
        expect(drawItem(generator, request(i)), tag(generator, i)).toEqual(items[i]);
    });

    it('proves the key, and refuses every other: other seeds with every commit, and those that ever failed', () => {
      const rotating = Array.from({ length: PROVED_SEEDS }, (_, i) => request(PROVED_FROM + i));
      for (const each of [...rotating, ...keptRequests(generator.slug)]) {
        const at = `${generator.slug} seed ${each.seed} level ${each.level} ${each.profile}`;
        expect(proofFault(generator, each), at).toBeUndefined();
      }
    });

    it('names a belief behind every wrong option of a choice, and none behind the key', () => {
      eachPart(({ structure, id }, at, item) => {
        if (structure.kind !== 'single' && structure.kind !== 'multiple') return;
        const keyed = structure.kind === 'single' ? [structure.key] : structure.key;
        for (const option of structure.options) {
          const belief = item.misconceptions[id ? `${id}/${option}` : option];
          if (keyed.includes(option)) expect(belief, `${at} ${option}`).toBeUndefined();
          else expect(belief ?? 'missing', `${at} ${option}`).toMatch(/^(?!missing$)[a-z0-9]+(-[a-z0-9]+)*$/);
        }
      });
    });

    it('is varied: variants, frames, directions', () => {
      const variants = new Set<string>();
      const frames = new Set<number>();
      const directions = new Set<string>();
      for (let i = 0; i < VARIETY_SEEDS; i++) {
        const { seed, limits, ...rest } = request(i);
        const p = generator.draw(createRng(`${generator.slug}:${seed}`), rest.level, limits, rest.profile);
        variants.add(generator.variantKey(p));
        frames.add(generator.shape(p).frame);
        directions.add(generator.shape(p).direction);
      }
      expect(variants.size).toBeGreaterThanOrEqual(VARIANTS[generator.variety]);
      expect(frames.size).toBeGreaterThanOrEqual(12);
      expect(directions.size).toBeGreaterThanOrEqual(4);
    });

    it('says the same numbers in both languages', () => {
      for (const [i, item] of items.entries()) {
        const korean = new Map(check.textsOf(item.text.ko));
        const english = check.textsOf(item.text.en);
        expect([...korean.keys()].sort(), tag(generator, i)).toEqual(english.map(([at]) => at).sort());
        for (const [at, text] of english) {
          const other = korean.get(at) ?? '';
          if (check.numbersIn(text).join() !== check.numbersIn(other).join()) {
            expect(check.numbersIn(other), `${tag(generator, i)} ${at}\n${text}\n${other}`).toEqual(
              check.numbersIn(text),
            );
          }
        }
      }
    });

    it('reads clean: a question at the end, no slips, no untranslated text', () => {
      for (const [i, item] of items.entries()) {
        for (const locale of LOCALES) {
          for (const [at, text] of check.textsOf(item.text[locale])) {
            const where = `${tag(generator, i)} ${locale} ${at}: ${text}`;
            if (!at.includes('exhibits') && SLIP.test(text)) expect.fail(where);
            if (/all of the above|none of the above|both [A-D] and|위의 모든|모두 정답|해당 없음/i.test(text))
              expect.fail(where);
            if (text.trim() === '' || text !== text.trim()) expect.fail(where);
            if (locale === 'en' && /[가-힣]/.test(text)) expect.fail(where);
            if (
              locale === 'ko' &&
              /\.(stem|explanation)$|^(stem|explanation)$|reasons/.test(at) &&
              !/[가-힣]/.test(text)
            )
              expect.fail(where);
          }
        }
        for (const { ko, en } of check.partsOf(item)) {
          if (!ko.stem.endsWith('?')) expect.fail(`${tag(generator, i)} ko: ${ko.stem}`);
          if (!en.stem.endsWith('?')) expect.fail(`${tag(generator, i)} en: ${en.stem}`);
        }
        for (const step of item.proof.steps) {
          if (!/[가-힣]/.test(step.because.ko) || /[가-힣]/.test(step.because.en))
            expect.fail(JSON.stringify(step));
        }
      }
    });

    it('puts the key in every position alike', () => {
      const bySize = new Map<number, number[]>();
      eachPart(({ structure }) => {
        const at = check.keyIndex(structure);
        if (at === null || structure.kind !== 'single') return;
        const counts = bySize.get(structure.options.length) ?? structure.options.map(() => 0);
        counts[at] = (counts[at] ?? 0) + 1;
        bySize.set(structure.options.length, counts);
      });
      for (const [size, counts] of bySize) {
        const total = counts.reduce((sum, n) => sum + n, 0);
        // 1 in 10,000 by chance with three degrees of freedom; the seeds are fixed, so it either passes or not.
        if (total >= 100) expect(check.chiSquare(counts), `${size} options: ${counts}`).toBeLessThan(21.1);
      }
    });

    it('stands amounts in ascending order, the key at every rank alike, a slip behind each wrong one', () => {
      const ranks = [0, 0, 0, 0];
      eachPart(({ structure, en, ko }, at) => {
        for (const words of [en, ko]) {
          const amounts = check.amountsOf(structure, words);
          if (!amounts || structure.kind !== 'single') continue;
          const ascending = amounts.every((amount, k) => k === 0 || amount > (amounts[k - 1] ?? 0));
          expect(ascending, `${at} ${Object.values(words.options).join(' | ')}`).toBe(true);
          const reasons = structure.options.map((id) => words.reasons[id]);
          if (new Set(reasons).size !== reasons.length) expect.fail(`${at} ${reasons.join(' | ')}`);
          if (words === en && amounts.length === ranks.length) {
            const rank = structure.options.indexOf(structure.key);
            ranks[rank] = (ranks[rank] ?? 0) + 1;
          }
        }
      });
      const total = ranks.reduce((sum, n) => sum + n, 0);
      if (total >= 100) expect(check.chiSquare(ranks), `ranks ${ranks}`).toBeLessThan(21.1);
    });

    it('does not give the key away by its length, over all and in each direction', () => {
      for (const locale of LOCALES) {
        const seen = new Map<string, { longest: number; share: number; total: number }>();
        for (const [i, item] of items.entries()) {
          for (const part of check.partsOf(item)) {
            if (part.structure.kind !== 'single') continue;
            const longest = check.keyIsLongest(part[locale].options, part.structure.key) ? 1 : 0;
            for (const group of ['all', directionOf(generator, i)]) {
              const tally = seen.get(group) ?? { longest: 0, share: 0, total: 0 };
              tally.longest += longest;
              tally.share += 1 / part.structure.options.length;
              tally.total += 1;
              seen.set(group, tally);
            }
          }
        }
        for (const [group, { longest, share, total }] of seen) {
          if (total < 100) continue;
          // A single direction has few kinds of options, so chance plays a larger part there.
          const slack = group === 'all' ? 0.12 : 0.2;
          expect(longest / total, `${locale} ${group}`).toBeLessThanOrEqual(share / total + slack);
        }
      }
    });
  },
);
