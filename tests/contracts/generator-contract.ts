import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainEnding } from '@/core/authoring/rules-register';
import type { AnyGenerator } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
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
const FAULTS_SHOWN = 20;
const PROVED_FROM = commitSeed * PROVED_SEEDS;
const VARIANTS = { numeric: 1_000, rule: 150 };
/** What a failing check says: enough to draw the item again. */
const tag = (generator: AnyGenerator, i: number): string =>
  `${generator.slug} seed s${i} level ${request(i).level} ${request(i).profile}`;

/** Holes in a template, doubled or stray punctuation, a particle left open such as "을(를)". */
const SLIP = /undefined|NaN|\[object|\$\{| {2}| [.,;]|\.\.|[을를은는이가과와]\([를을는은가이와과]\)/;

/** An item, and what was drawn for it. */
interface Sample {
  item: Item;
  shape: ReturnType<AnyGenerator['shape']>;
}

function sampleOf(generator: AnyGenerator, i: number): Sample {
  let p: unknown;
  const draw: AnyGenerator['draw'] = (...args) => {
    p = generator.draw(...args);
    return p;
  };
  const item = drawItem({ ...generator, draw }, request(i));
  return { item, shape: generator.shape(p) };
}

/** One expectation for all items, which names the first that fails: one for each item takes longer than to draw it. */
const expectNone = (faults: readonly string[]): void =>
  expect(faults.slice(0, FAULTS_SHOWN), faults[0]).toEqual([]);

/** What every generator promises; told of some of them, so that test files can share the work. */
export function describeGenerators(generators: readonly AnyGenerator[]): void {
  describe.each(generators.map((generator) => [generator.slug, generator] as const))(
    '%s',
    (_slug, generator) => {
      let samples: Sample[] = [];
      beforeAll(() => {
        samples = Array.from({ length: SEEDS }, (_, i) => sampleOf(generator, i));
      });
      const faultsOf = (look: (item: Item) => readonly string[]): string[] =>
        samples.flatMap(({ item }, i) => look(item).map((fault) => `${tag(generator, i)}: ${fault}`));
      const faultsOfParts = (look: (part: check.Part, item: Item) => readonly string[]): string[] =>
        faultsOf((item) =>
          check.partsOf(item).flatMap((part) => look(part, item).map((fault) => `${part.id} ${fault}`)),
        );

      it('draws sound structures with words for every option', () => {
        expectNone(
          faultsOfParts(({ structure, ko, en }) => [
            ...check.structureFaults(structure),
            ...check.wordFaults(structure, ko),
            ...check.wordFaults(structure, en),
          ]),
        );
      });

      it('asks a case study in three or four parts of more than one kind', () => {
        expectNone(faultsOf(check.caseFaults));
      });

      it('gives the same item for the same seed', () => {
        for (let i = 0; i < SEEDS; i += 20) {
          const again = drawItem(generator, request(i));
          if (!isDeepStrictEqual(again, samples[i]?.item))
            expect(again, tag(generator, i)).toEqual(samples[i]?.item);
        }
      });

      it('proves the key, and refuses every other: other seeds with every commit, and those that ever failed', () => {
        const rotating = Array.from({ length: PROVED_SEEDS }, (_, i) => request(PROVED_FROM + i));
        for (const each of [...rotating, ...keptRequests(generator.slug)]) {
          const at = `${generator.slug} seed ${each.seed} level ${each.level} ${each.profile}`;
          expect(proofFault(generator, each), at).toBeUndefined();
        }
      });

      it('names a belief behind every wrong option of a choice, and none behind the key', () => {
        expectNone(faultsOfParts(check.beliefFaults));
      });

      it('is about its concept, and about every other one that it says it asks, at least once in fifty', () => {
        const { concept, asks = [], alsoTests } = generator;
        const found = samples.map(({ item }) => item.concept);
        expect([...new Set(found)].sort()).toEqual([concept, ...asks].sort());
        for (const each of [concept, ...asks]) {
          const share = found.filter((one) => one === each).length / found.length;
          expect(share, each).toBeGreaterThanOrEqual(1 / 50);
        }
        expect(
          asks.filter((each) => !alsoTests.includes(each)),
          'asked, but not in alsoTests',
        ).toEqual([]);
      });

      it('is varied: variants, frames, directions', () => {
        const variants = new Set(samples.map(({ item }) => item.variantKey));
        const frames = new Set(samples.map(({ shape }) => shape.frame));
        const directions = new Set(samples.map(({ shape }) => shape.direction));
        for (let i = SEEDS; i < VARIETY_SEEDS; i++) {
          const { seed, limits, ...rest } = request(i);
          const p = generator.draw(createRng(`${generator.slug}:${seed}`), rest.level, limits, rest.profile);
          const { frame, direction } = generator.shape(p);
          variants.add(generator.variantKey(p));
          frames.add(frame);
          directions.add(direction);
        }
        expect(variants.size).toBeGreaterThanOrEqual(VARIANTS[generator.variety]);
        expect(frames.size).toBeGreaterThanOrEqual(12);
        expect(directions.size).toBeGreaterThanOrEqual(4);
      });

      it('says the same numbers in both languages', () => {
        expectNone(faultsOf(check.numberFaults));
      });

      it('reads clean: a question at the end, no slips, no untranslated text', () => {
        for (const [i, { item }] of samples.entries()) {
          for (const locale of LOCALES) {
            for (const [at, text] of check.textsOf(item.text[locale])) {
              const where = `${tag(generator, i)} ${locale} ${at}: ${text}`;
              if (!at.includes('exhibits') && SLIP.test(text)) expect.fail(where);
              if (
                /all of the above|none of the above|both [A-D] and|위의 모든|모두 정답|해당 없음/i.test(text)
              )
                expect.fail(where);
              if (text.trim() === '' || text !== text.trim()) expect.fail(where);
              if (locale === 'en' && /[가-힣]/.test(text)) expect.fail(where);
              if (locale === 'ko' && !at.includes('exhibits') && plainEnding(text)) expect.fail(where);
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
        for (const { structure } of samples.flatMap(({ item }) => check.partsOf(item))) {
          const at = check.keyIndex(structure);
          if (at === null || structure.kind !== 'single') continue;
          const counts = bySize.get(structure.options.length) ?? structure.options.map(() => 0);
          counts[at] = (counts[at] ?? 0) + 1;
          bySize.set(structure.options.length, counts);
        }
        for (const [size, counts] of bySize) {
          const total = counts.reduce((sum, n) => sum + n, 0);
          // 1 in 10,000 by chance with three degrees of freedom; the seeds are fixed, so it either passes or not.
          if (total >= 100) expect(check.chiSquare(counts), `${size} options: ${counts}`).toBeLessThan(21.1);
        }
      });

      it('stands amounts in ascending order, the key at every rank alike, a slip behind each wrong one', () => {
        expectNone(
          faultsOfParts(({ structure, en, ko }) => [
            ...check.amountFaults(structure, en),
            ...check.amountFaults(structure, ko),
          ]),
        );
        const ranks = [0, 0, 0, 0];
        for (const { structure, en } of samples.flatMap(({ item }) => check.partsOf(item))) {
          if (structure.kind !== 'single' || check.amountsOf(structure, en)?.length !== ranks.length)
            continue;
          const rank = structure.options.indexOf(structure.key);
          ranks[rank] = (ranks[rank] ?? 0) + 1;
        }
        const total = ranks.reduce((sum, n) => sum + n, 0);
        if (total >= 100) expect(check.chiSquare(ranks), `ranks ${ranks}`).toBeLessThan(21.1);
      });

      it('does not give the key away by its length, over all and in each direction', () => {
        for (const locale of LOCALES) {
          const seen = new Map<string, { longest: number; share: number; total: number }>();
          for (const { item, shape } of samples) {
            for (const part of check.partsOf(item)) {
              if (part.structure.kind !== 'single') continue;
              const longest = check.keyIsLongest(part[locale].options, part.structure.key) ? 1 : 0;
              for (const group of ['all', shape.direction]) {
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
}
