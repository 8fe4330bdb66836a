import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { PROFILES } from '@/core/kernel/ids';
import { LIMITS } from '../support/limits';
import { request } from './generator-requests';

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
      if (!existsSync(`${FOLDER}${slug}/prove.ts`)) continue;
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

  it('keeps asking and checking of a direction apart: they call no function in common', () => {
    for (const { slug } of GENERATORS) {
      for (const file of readdirSync(`${FOLDER}${slug}`)) {
        const source = readFileSync(`${FOLDER}${slug}/${file}`, 'utf8');
        const asking = /\n {2}ask[:(].*?(?=\n {2}check:)/s.exec(source)?.[0];
        const checking = /\n {2}check: .*?(?=\n {2}words:)/s.exec(source)?.[0];
        if (asking === undefined || checking === undefined) continue;
        const shared = calledIn(asking).filter((name) => calledIn(checking).includes(name));
        expect(shared, `${slug}/${file}: check the key by other functions than ask uses`).toEqual([]);
      }
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

  it('proves keys by the means it states, and lets wrong options of simulated ones be watched', () => {
    for (const generator of GENERATORS) {
      const items = Array.from({ length: 60 }, (_, i) => drawItem(generator, request(i)));
      const found = new Set(items.map(({ proof }) => proof.method));
      expect([...found].sort(), generator.slug).toEqual([...generator.proofs].sort());
      if (found.has('simulation')) expect(generator.scenario, generator.slug).toBeDefined();
    }
  });
});

/** Functions of the generators that a piece of source calls: methods and what the language has are left out. */
const calledIn = (source: string): string[] =>
  [...source.matchAll(/(?<![.\w])([a-z]\w*)\(/g)].flatMap(([, name = '']) =>
    [
      'if',
      'for',
      'switch',
      'while',
      'ask',
      'holds',
      'run',
      'start',
      'arrange',
      'limit',
      'recordOf',
      'amountId',
    ].includes(name)
      ? []
      : [name],
  );

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
