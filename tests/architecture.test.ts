import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATORS } from '@/core/generators/list';
import { code, foldersIn, importsOf, read, sources } from './support/sources';

// The rules of docs/decisions/001 and the design, as tests. Each message names the fix.

const LINES_MAX = 300;
const FORBIDDEN_FOLDERS = ['lib', 'utils', 'helpers', 'common', 'types'];

/** The pure packages `core` may import, and where: adding one takes a decision page. */
const CORE_PACKAGES: Record<string, RegExp> = {
  zod: /\.schema\.ts$/,
  'ts-fsrs': /^core\/scheduling\/fsrs\.ts$/,
  yaml: /^core\/exchange\//,
  '@noble': /^core\/simulator\//,
  jmespath: /^core\/cli\/query\.ts$/,
  jsep: /^core\/formulas\/parse\.ts$/,
  'quickjs-emscripten-core': /^core\/labs\/code\/guest\.ts$/,
};

/** Modules that code in labs imports, held as text in `core/labs/code/guest`. */
const GUEST_MODULES = 'redrive:';

/** An import as a path from the checkout's root, or the package's name. */
function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  return specifier;
}

const faults = (files: string[], check: (file: string) => string[]): string[] =>
  files.flatMap((file) => check(file).map((fault) => `${file}: ${fault}`));

const isClient = (file: string): boolean => /^\s*['"]use client['"]/.test(read(file));

describe('core', () => {
  const files = sources('core');

  it('imports only itself and the pure packages on the list', () => {
    const wrong = faults(files, (file) =>
      importsOf(file)
        .filter((specifier) => !resolved(file, specifier).startsWith('core/'))
        .filter((specifier) => !specifier.startsWith(GUEST_MODULES))
        .filter((specifier) => !CORE_PACKAGES[specifier.split('/')[0] ?? '']?.test(file))
        .map((specifier) => `imports ${specifier}: hand it in, or write a decision page and list it here`),
    );
    expect(wrong).toEqual([]);
  });

  it('asks neither the clock, nor chance, nor the process', () => {
    const banned = /Date\.now|new Date\(\)|Math\.random|performance\.now|\bprocess\.|globalThis\.crypto/;
    const wrong = files.filter((file) => banned.test(code(file)));
    expect(wrong, 'take time, randomness and settings as parameters').toEqual([]);
  });
});

describe('arrows', () => {
  it('server does not import app', () => {
    const wrong = faults(sources('server'), (file) =>
      importsOf(file)
        .filter((specifier) => resolved(file, specifier).startsWith('app/'))
        .map((specifier) => `imports ${specifier}: move what both need into core or server`),
    );
    expect(wrong).toEqual([]);
  });

  it('app does not import the database', () => {
    const wrong = faults([...sources('app'), 'proxy.ts'], (file) =>
      importsOf(file)
        .filter((specifier) => /^server\/db\//.test(resolved(file, specifier)))
        .map((specifier) => `imports ${specifier}: call a use case`),
    );
    expect(wrong).toEqual([]);
  });

  it('client components import core and app only, and nothing heavy', () => {
    const heavy = /^(zod|react-markdown|katex|shiki|mermaid|unified|rehype-|remark-)/;
    const wrong = faults(sources('app').filter(isClient), (file) =>
      importsOf(file, { types: false })
        .filter((specifier) => {
          const target = resolved(file, specifier);
          const light = specifier === 'zod/mini';
          return (
            !light && (target.startsWith('server/') || /\.schema$/.test(target) || heavy.test(specifier))
          );
        })
        .map((specifier) => `imports ${specifier}: do it on the server, or import it dynamically`),
    );
    expect(wrong).toEqual([]);
  });

  it('a simulator service imports no other service', () => {
    const services = sources('core/simulator/services').filter((file) => !file.endsWith('/services/list.ts'));
    const wrong = faults(services, (file) => {
      const own = file.split('/').slice(0, 4).join('/');
      return importsOf(file)
        .map((specifier) => resolved(file, specifier))
        .filter((target) => target.startsWith('core/simulator/services/') && !target.startsWith(own))
        .map((target) => `imports ${target}: meet through events`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('tidiness', () => {
  const files = ['core', 'server', 'app', 'scripts', 'tests'].flatMap((folder) =>
    sources(folder, /\.(tsx?|mjs)$/),
  );

  it(`no source file is longer than ${LINES_MAX} lines`, () => {
    const long = files
      .map((file) => [file, read(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LINES_MAX);
    expect(long, 'split the file by what its parts are about').toEqual([]);
  });

  it('there is no drawer for what nobody sorted', () => {
    const drawers = files.filter((file) =>
      dirname(file)
        .split('/')
        .some((folder) => FORBIDDEN_FOLDERS.includes(folder)),
    );
    expect(drawers, 'name the folder after what its files are about').toEqual([]);
  });

  it('unit tests mock no module: one load of the modules serves all of them', () => {
    const mocking = sources('tests')
      .filter((file) => !file.startsWith('tests/server/') && file !== 'tests/architecture.test.ts')
      .filter((file) => /\bvi\.(mock|doMock)\(/.test(code(file)));
    expect(mocking, 'hand the module in as a parameter, or look at what is returned').toEqual([]);
  });

  it('nothing is left as any, skipped, or for later', () => {
    const smells = [
      [/\bas any\b|: any\b|<any>/, 'any'],
      [/\b(it|test|describe)\.(skip|only|todo)\b/, 'a skipped or focused test'],
      [/\b(TODO|FIXME|HACK|XXX)\b/, 'an unfinished note'],
      [/@ts-ignore|@ts-expect-error/, 'a silenced type error'],
    ] as const;
    const wrong = faults(
      files.filter((file) => file !== 'tests/architecture.test.ts'),
      (file) =>
        smells
          .filter(([smell, name]) => smell.test(name === 'any' ? code(file) : read(file)))
          .map(([, name]) => name),
    );
    expect(wrong).toEqual([]);
  });
});

describe('words of the interface', () => {
  it('stand in the locale files, not in the code', () => {
    const hangul = /[가-힣]/;
    const jsxText = />[^<>{}=();\n]*[A-Za-z]{3,}[^<>{}=();\n]*<\//;
    const attribute = /\s(?:title|aria-label|placeholder|alt)="[^"]*[A-Za-z]{3,}/;
    const wrong = faults(sources('app', /\.tsx$/), (file) => {
      const text = code(file);
      return [
        ...(hangul.test(text) ? ['has Korean text'] : []),
        ...(jsxText.exec(text)?.map((match) => `shows ${match}`) ?? []),
        ...(attribute.exec(text)?.map((match) => `says ${match}`) ?? []),
      ].map((fault) => `${fault}: move it to content/locales`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('lists', () => {
  it('names every generator folder', () => {
    // A folder without an index is what generators share.
    const listing = sources('core/generators');
    const folders = foldersIn('core/generators').filter((name) =>
      listing.includes(`core/generators/${name}/index.ts`),
    );
    const listed = GENERATORS.map(({ slug }) => slug).sort();
    expect(listed, 'add the line to core/generators/list.ts').toEqual(folders);
  });
});
