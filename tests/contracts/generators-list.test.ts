import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnyGenerator } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { PROFILES } from '@/core/kernel/ids';
import { LIMITS } from '../support/limits';
import { request } from './generator-requests';

/** Keys that rest on how AWS behaves: each option is carried out in the simulator. */
const BY_SIMULATION = [
  'delay-or-visibility',
  'dlq-type-match',
  'fifo-deduplication',
  'fifo-message-groups',
  'order-pipeline',
  'partial-batch-failure',
  'purge-delete-type',
  'retention-and-dlq',
  'visibility-timeout',
];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = `${ROOT}core/generators/`;
interface Concept {
  id: string;
  section: string;
}
const concepts = readdirSync(`${ROOT}content/concepts`).flatMap(
  (name) =>
    (parse(readFileSync(`${ROOT}content/concepts/${name}`, 'utf8')) as { concepts: Concept[] }).concepts,
);

describe('the list of generators', () => {
  it('names every folder, once', () => {
    const folders = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}${name}/index.ts`));
    expect(GENERATORS.map((generator) => generator.slug).sort()).toEqual(folders.sort());
  });

  it('keeps solving and proving apart: they share no function of the generators', () => {
    for (const { slug } of GENERATORS) {
      const proving = importedNames(`${FOLDER}${slug}/prove.ts`);
      const shared = importedNames(`${FOLDER}${slug}/solve.ts`).filter((each) => proving.includes(each));
      // Parameters, constants and the kernel are common ground; a rule or a formula is not.
      const functions = shared.filter((each) => !/\/(kernel|facts)\/|^\.\/params |[ ][A-Z0-9_]+$/.test(each));
      expect(functions, slug).toEqual([]);
      expect(
        proving.filter((each) => each.startsWith('./solve ')),
        slug,
      ).toEqual([]);
    }
  });

  it('rests on facts, concepts and sections that exist', () => {
    for (const generator of GENERATORS) {
      for (const fact of generator.facts) {
        for (const each of PROFILES)
          expect(LIMITS[each], `${generator.slug}: ${fact}`).toHaveProperty([fact]);
      }
      for (const concept of [generator.concept, ...generator.alsoTests]) {
        expect(
          concepts.map(({ id }) => id),
          generator.slug,
        ).toContain(concept);
      }
      expect(
        concepts.map(({ section }) => section),
        generator.slug,
      ).toContain(generator.section);
      expect(generator.claims.every((claim) => claim >= 1 && claim <= 96)).toBe(true);
    }
  });

  it('says which keys rest on the simulator, and lets wrong options of those be watched', () => {
    const items = (generator: AnyGenerator) =>
      Array.from({ length: 60 }, (_, i) => drawItem(generator, request(i)));
    const found = GENERATORS.filter((generator) =>
      items(generator).some((item) => item.proof.method === 'simulation'),
    );
    expect(found.map((generator) => generator.slug).sort()).toEqual(BY_SIMULATION);
    expect(found.filter((generator) => !generator.scenario).map((generator) => generator.slug)).toEqual([]);
  });
});

/** What a file imports other than types, each as `module name`. */
function importedNames(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/^import (?!type\b)([^;]*?) from '([^']+)';/gms)].flatMap(
    ([, names = '', from = '']) =>
      (/\{([^}]*)\}/.exec(names)?.[1] ?? names)
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => `${from} ${name}`),
  );
}
